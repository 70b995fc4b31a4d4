import { rootOf, type OriginContext } from '../model/origin';
import { Editorial } from './editorial';
import type { Loaded } from './load';
import type { Problem } from './problems';
import { Registry } from './registry';
import type { RawClaimant, RawEvent, RawPlace, RawSource } from './shapes';

type Ids = { id: string };

/** All registries of one compilation, and what linking finds out on its way. */
export class Context {
  readonly claimants: Registry<RawClaimant>;
  readonly sources: Registry<RawSource>;
  readonly places: Registry<RawPlace>;
  readonly events: Registry<RawEvent>;
  readonly voices: Registry<Loaded['voices'][number]['value']>;
  readonly themes: Registry<Loaded['themes'][number]['value']>;
  readonly scopes: Registry<Loaded['scopes'][number]['value']>;
  readonly chapters: Registry<Loaded['chapters'][number]['value']>;
  readonly terms: Registry<Loaded['terms'][number]['value']>;
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
    const make = <T extends Ids & { aliases?: string[] | undefined }>(
      name: string,
      kind: 'claimants' | 'sources' | 'places' | 'events' | 'voices' | 'themes' | 'scopes' | 'chapters' | 'terms',
    ): Registry<T> =>
      new Registry<T>(name, loaded[kind] as never, loaded.incomplete.has(kind), problems);
    this.claimants = make('claimant', 'claimants');
    this.sources = make('source', 'sources');
    this.places = make('place', 'places');
    this.events = make('event', 'events');
    this.voices = make('voice', 'voices');
    this.themes = make('theme', 'themes');
    this.scopes = make('scope', 'scopes');
    this.chapters = make('chapter', 'chapters');
    this.terms = make('term', 'terms');
    this.editorial = new Editorial(
      loaded.editorial[0]?.value ?? { words: [], names: [], 'forbidden-hosts': [], 'private-names': [] },
    );
    for (const { value } of loaded.sources) {
      if (value.published !== undefined) this.published.set(value.id, String(value.published));
    }
    this.origins = {
      accountOf: (id) => this.accountOf(id),
      relays: (id) => this.claimants.get(id)?.relays ?? false,
      reprintOf: (id) => this.sources.get(id)?.reprints ?? null,
      isClaimant: (id) => this.claimants.get(id) !== undefined,
      isSource: (id) => this.sources.get(id) !== undefined,
    };
  }

  /** The root of the chain of those for whom a claimant speaks. */
  accountOf(id: string): string {
    return rootOf(id, (at) => this.claimants.get(at)?.['speaks-for'] ?? null);
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
