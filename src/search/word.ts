import type { Query, SearchOptions } from 'minisearch';
import { FIELDS, KINDS, type Kind } from './file';
import type { Searchable } from './unpack';

/** How well entries have a word: by their number, the score and the words found. */
export type Matches = Map<number, Match>;
export interface Match {
  score: number;
  terms: readonly string[];
  /** It stands in the entry's name. */
  named: boolean;
}

/** How exactly words must be met: whether those that are known may be others mistyped, and how many letters may be wrong. */
export interface Care {
  all: boolean;
  wrong: number;
}

/** How much a hit in each field counts. */
const BOOST = { name: 4, more: 1.2, told: 0.7 };
/** How much a hit of each kind counts. */
const WEIGHT: Record<Kind, number> = {
  event: 1.5,
  place: 1.6,
  who: 1.4,
  word: 1.2,
  claim: 1,
  step: 0.8,
  source: 0.8,
};

/**
 * The entries that have a word of a query.
 * @param last the word may be unfinished @param dated leaves out what the narrator says without a date
 */
export function matchesOf(on: Searchable, word: string, last: boolean, care: Care, dated: boolean): Matches {
  const options: SearchOptions = {
    boost: BOOST,
    weights: { prefix: 0.6, fuzzy: 0.35 },
    fields: FIELDS.filter((field) => !dated || field !== 'told'),
    boostDocument: (id) => WEIGHT[entryOf(on, id as number).kind],
  };
  const results = on.index.search(wordQuery(on, word, last, care), options);
  return new Map(
    results.map(({ id, score, terms, match }) => [
      id as number,
      { score, terms, named: Object.values(match).some((fields) => fields.includes('name')) },
    ]),
  );
}

/** The kind of an entry and its number among those of that kind; of a question the kind of its claims and no number. */
export function entryOf({ borders }: Searchable, number: number): { kind: Kind; number: number } {
  let kind = 0;
  while (number >= (borders[kind + 1] ?? Infinity)) kind++;
  const found = KINDS[kind];
  return found ? { kind: found, number: number - (borders[kind] ?? 0) } : { kind: 'claim', number: -1 };
}

/** What one word of a query may be. */
function wordQuery(on: Searchable, word: string, last: boolean, care: Care): Query {
  const isNumber = /\d/.test(word);
  const begun = startsOne(on.terms, word);
  const prefix = word.length > 2 && (last || (care.all && !isNumber));
  const spelled = last ? spelledFrom(on, word) : [];
  const isThere = begun === word || (prefix && begun !== undefined) || spelled.length > 0;
  const wrong = isNumber || (isThere && !care.all) ? 0 : Math.min(care.wrong, Math.floor(word.length / 2.5));
  return { combineWith: 'OR', queries: [{ queries: [word], prefix, fuzzy: wrong || false }, ...spelled] };
}

/** The words under which those are found that have a spelling beginning so. */
function spelledFrom(on: Searchable, word: string): string[] {
  if (word.length < 3) return [];
  const found = [...on.spellings].filter(([spelling]) => spelling.startsWith(word)).map(([, term]) => term);
  return [...new Set(found)].filter((term) => !term.startsWith(word));
}

/** The first of sorted words that begins with a text. */
function startsOne(terms: readonly string[], start: string): string | undefined {
  let [from, to] = [0, terms.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((terms[middle] ?? '') < start) from = middle + 1;
    else to = middle;
  }
  return terms[from]?.startsWith(start) ? terms[from] : undefined;
}
