import type { z } from 'zod';
import { spanOf } from '../dates';
import { Editorial, narrator, NO_RULES } from '../editorial';
import type { Raw } from '../load';
import type { RawChapter, RawClaimant, RawEditorial, RawEvent, RawPlace, RawSource } from '../shapes';
import type { edition } from '../shapesFrame';
import { Ids, slug } from './ids';
import { oneLine, shorten } from './plain';

export type RawEdition = z.infer<typeof edition>;

/** What became of a row that could not be entered as it is. */
export interface Remark {
  /** As spreadsheets count, or the slide; `null` if it concerns the whole file. */
  row: number | null;
  what: string;
  mend: string;
  /** All that the row holds, if it was not entered. */
  lost?: string[];
}

/** A record as it is put together from the rows of a file: everything by its id, and what had to be remarked on the way. */
export class Draft {
  readonly remarks: Remark[] = [];
  readonly events: RawEvent[] = [];
  readonly sources: RawSource[] = [];
  readonly claimants: RawClaimant[] = [];
  readonly places: RawPlace[] = [];
  readonly scopes: Raw<'scopes'>[] = [];
  readonly themes: Raw<'themes'>[] = [];
  chapters: RawChapter[] = [];
  /** Proper names that hold digits or words the narrator does not use: `names` of editorial.yaml. */
  readonly names = new Set<string>();
  readonly ids = { events: new Ids(true), sources: new Ids(), claimants: new Ids(), places: new Ids() };
  private readonly known = new Map<string, string>();
  private readonly editorial: Editorial;

  /** @param rules the editorial rules the record will have */
  constructor(rules: RawEditorial = NO_RULES) {
    this.editorial = new Editorial(rules, []);
  }

  remark(row: number | null, what: string, mend: string, lost?: string[]): void {
    this.remarks.push({ row, what, mend, ...(lost ? { lost } : {}) });
  }

  /** The id of a thing that is described once: `make` is called with a new id the first time `key` is asked for. */
  once(
    kind: 'sources' | 'claimants' | 'places',
    key: string,
    name: string,
    make: (id: string) => void,
  ): string {
    return this.remembered(`${kind} ${key}`, () => {
      const id = this.ids[kind].give(name);
      make(id);
      return id;
    });
  }

  /** The id of a theme by its name. */
  theme(name: string): string {
    const shown = shorten(oneLine(name), 300);
    return this.remembered(`theme ${shown}`, () => {
      const same = this.themes.filter(
        ({ id }) => id === slug(shown) || id.startsWith(`${slug(shown)}-`),
      ).length;
      const id = same ? `${slug(shown)}-${same + 1}` : slug(shown);
      this.themes.push({ id, name: shown });
      return id;
    });
  }

  /** Enters a word of scope; the narrator’s rules are kept by naming its proper names. */
  scope(id: string, facet: 'counted' | 'method', label: string, within: string[] = []): string {
    return this.remembered(`scope ${id}`, () => {
      this.scopes.push({ id, facet, label, ...(within.length ? { within } : {}) });
      return id;
    });
  }

  /**
   * Whether the narrator may say this line: it counts nothing, takes no side, names no private person. If nothing but proper names
   * stands against it (`M23`, `Highway 10`), they become names of the record, and it may.
   */
  allows(line: string, names: readonly string[] = []): boolean {
    if (this.fits(line)) return true;
    const held = names.filter((name) => name && !this.fits(name));
    const without = held.reduce((text, name) => text.replaceAll(name, ' '), line);
    if (!held.length || !this.fits(without)) return false;
    for (const name of held) this.names.add(name);
    return true;
  }

  private fits(line: string): boolean {
    let fine = true;
    narrator(line, [], () => (fine = false), this.editorial);
    return fine;
  }

  private remembered(key: string, make: () => string): string {
    const known = this.known.get(key) ?? make();
    this.known.set(key, known);
    return known;
  }
}

/** The earliest and latest year that events name, as EDTF; `null` if there are none. */
export function yearsOf(events: readonly RawEvent[]): string | null {
  const bounds = events.flatMap(({ when }) => {
    const { start, end } = spanOf(when);
    return [start.min, start.max, end.min, end.max].filter((at) => at !== null);
  });
  if (!bounds.length) return null;
  const year = (at: number): number => new Date(at).getUTCFullYear();
  const [from, to] = bounds.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [Infinity, -Infinity]);
  return year(from) === year(to) ? `${year(from)}` : `${year(from)}/${year(to)}`;
}
