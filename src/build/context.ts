import { rootOf, speaksWith, type OriginContext } from '../model/origin';
import { Editorial, NO_RULES } from './editorial';
import type { Item, Loaded } from './load';
import type { Problem } from './problems';
import { Registry } from './registry';
import type { RawClaimant, RawEvent, RawPlace, RawSource } from './shapes';

type Listed = Exclude<
  keyof Loaded,
  'edition' | 'editorial' | 'corrections' | 'spellings' | 'problems' | 'incomplete'
>;
type Named<K extends Listed> = Registry<Loaded[K][number]['value']>;

/** All registries of one compilation, and what linking finds out on its way. */
export class Context {
  readonly claimants: Registry<RawClaimant>;
  readonly sources: Registry<RawSource>;
  readonly places: Registry<RawPlace>;
  readonly events: Registry<RawEvent>;
  readonly voices: Named<'voices'>;
  readonly themes: Named<'themes'>;
  readonly scopes: Named<'scopes'>;
  readonly chapters: Named<'chapters'>;
  readonly terms: Named<'terms'>;
  readonly glossary: Named<'glossary'>;
  readonly method: Named<'method'>;
  readonly editorial: Editorial;
  /** Source id → its date as EDTF. */
  readonly published = new Map<string, string>();
  readonly usedSources = new Set<string>();
  readonly usedClaimants = new Set<string>();
  readonly origins: OriginContext;
  private readonly through = new Map<string, Set<string>>();

  constructor(
    readonly loaded: Loaded,
    readonly problems: Problem[],
  ) {
    const make = <T extends { id: string }>(name: string, kind: Listed, items: Item<T>[]): Registry<T> =>
      new Registry(name, items, loaded.incomplete.has(kind), problems);
    this.claimants = make('claimant', 'claimants', loaded.claimants);
    this.sources = make('source', 'sources', loaded.sources);
    this.places = make('place', 'places', loaded.places);
    this.events = make('event', 'events', loaded.events);
    this.voices = make('voice', 'voices', loaded.voices);
    this.themes = make('theme', 'themes', loaded.themes);
    this.scopes = make('scope', 'scopes', loaded.scopes);
    this.chapters = make('chapter', 'chapters', loaded.chapters);
    this.terms = make('term', 'terms', loaded.terms);
    this.glossary = make('word', 'glossary', loaded.glossary);
    this.method = make('section', 'method', loaded.method);
    const people = loaded.claimants.map(({ value }) => value).filter(({ person }) => person);
    const names = people.flatMap((c) => [c.name, c.short, c['in-text'] ?? c.name]);
    this.editorial = new Editorial(loaded.editorial[0]?.value ?? NO_RULES, names);
    for (const { value } of loaded.sources) {
      if (value.published !== undefined) this.published.set(value.id, String(value.published));
    }
    this.origins = {
      accountOf: (id) => this.accountOf(id),
      relays: (id) => this.claimants.get(id)?.relays ?? false,
      reprintOf: (id) => this.reprintOf(id),
      isClaimant: (id) => this.claimants.get(id) !== undefined,
      isSource: (id) => this.sources.get(id) !== undefined,
    };
  }

  /** The present id of the one for whom a claimant speaks, or `null`. */
  speaksFor(id: string): string | null {
    const other = this.claimants.get(id)?.['speaks-for'];
    return other === undefined ? null : this.claimants.present(other);
  }

  /** Whether two claimants are one, or one of them speaks for the other. */
  speaksWith(a: string, b: string): boolean {
    const { claimants } = this;
    return speaksWith(claimants.present(a), claimants.present(b), (at) => this.speaksFor(at));
  }

  /** The root of the chain of those for whom a claimant speaks. */
  accountOf(id: string): string {
    return rootOf(this.claimants.present(id), (at) => this.speaksFor(at));
  }

  /** The present id of the work of which a source is a copy, or `null`. */
  reprintOf(id: string): string | null {
    const other = this.sources.get(id)?.reprints;
    return other === undefined ? null : this.sources.present(other);
  }

  /** Notes that `source` is known through `document`. */
  knownThrough(source: string, document: string): void {
    const set = this.through.get(source) ?? new Set<string>();
    this.through.set(source, set.add(document));
  }

  /** The documents through which a source is known, sorted. */
  documentsFor(source: string): string[] {
    return [...(this.through.get(source) ?? [])].sort();
  }
}
