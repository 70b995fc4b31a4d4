import type { Kind } from './file';
import { isSought, tokens } from './fold';
import { knownBy } from './known';
import type { Searchable } from './unpack';
import { entryOf, matchesOf, type Care, type Matches } from './word';

/** An entry that was found, by its number among those of its kind. */
export interface Hit {
  kind: Kind;
  number: number;
  score: number;
}

export interface Found {
  /** What was found, by kind: the kind with the best hit first, and so within each. */
  groups: { kind: Kind; hits: Hit[] }[];
  /** The words that were found (folded), for marking. */
  words: ReadonlySet<string>;
  /** No entry has all words of the query; those found have some. */
  some: boolean;
  /** Where nothing was found: entries whose names are near. */
  near: Hit[];
  /** The query holds a word to look for. */
  asked: boolean;
}

/** How much of its score an entry lends: to a claim its claimant, its question, its event; to an event a question. */
const LENT = { who: 0.4, question: 0.3, event: 0.15, asked: 0.1 };

/**
 * Finds what a query asks for: entries that have all of its words, the last of which may be unfinished; a word that stands nowhere
 * may be mistyped. Where there are none, entries that have them with more mistakes, then those that have some of them. A claim has
 * the words of its claimant too and, beside its own, those of its question and its event.
 * @param options.knownBy only what was known by the end of this day (since 1970, UTC): see `knownBy`
 */
export function find(on: Searchable, query: string, options: { knownBy?: number | null } = {}): Found {
  const day = options.knownBy ?? null;
  const known = knownBy(on, day);
  const words = tokens(query, on.spellings)
    .map(({ term }) => term)
    .filter((term) => isSought(term) && !on.stop.has(term));
  if (!words.length) return { groups: [], words: new Set(), some: false, near: [], asked: false };
  const search = (care: Care, all: boolean): { hits: Hit[]; terms: Set<string> } => {
    const matches = words.map((word, i) => matchesOf(on, word, i === words.length - 1, care, day !== null));
    const hits = combined(on, matches, all).filter(({ kind, number }) => known(kind, number));
    const terms = new Set(matches.flatMap((found) => [...found.values()].flatMap((match) => match.terms)));
    return { hits: hits.sort((a, b) => b.score - a.score || a.number - b.number), terms };
  };
  let some = false;
  let found = search({ all: false, wrong: 1 }, true);
  if (!found.hits.length) found = search({ all: true, wrong: 2 }, true);
  if (!found.hits.length && words.length > 1) {
    found = search({ all: false, wrong: 1 }, false);
    some = found.hits.length > 0;
  }
  const near = found.hits.length ? [] : search({ all: true, wrong: 3 }, false).hits;
  return { groups: grouped(found.hits), words: found.terms, some, near, asked: true };
}

/** The entries that have all words of a query, or some of them. */
function combined(on: Searchable, matches: readonly Matches[], all: boolean): Hit[] {
  const { borders, homes, file } = on;
  const [, claims = 0, who = 0, , , , , questions = 0] = borders;
  const hits: Hit[] = [];
  const take = (id: number, scores: readonly number[]): void => {
    const has = scores.filter((score) => score > 0).length;
    if (!has || (all && has < matches.length)) return;
    hits.push({ ...entryOf(on, id), score: scores.reduce((a, b) => a + b, 0) * (has / matches.length) });
  };
  const asked = questionsByEvent(on, matches);
  for (const id of new Set(matches.flatMap((found) => [...found.keys(), ...(asked?.keys() ?? [])]))) {
    if (id >= questions || (id >= claims && id < who)) continue;
    take(
      id,
      matches.map((found, i) => (found.get(id)?.score ?? 0) + (asked?.get(id)?.[i] ?? 0)),
    );
  }
  homes.forEach((home, i) => {
    const parts = matches.map((found) => {
      const by = found.get(who + (file.claims.claimant[i] ?? 0));
      const event = found.get(home.event);
      return {
        own: (found.get(claims + i)?.score ?? 0) + (by?.named ? by.score * LENT.who : 0),
        asked: (found.get(questions + home.question)?.score ?? 0) * LENT.question,
        event: event?.named ? event.score * LENT.event : 0,
      };
    });
    const several = matches.length > 1;
    if (!parts.some(({ own, asked: question }) => own || (several && question))) return;
    take(
      claims + i,
      parts.map((part) => part.own + (several ? part.asked + part.event : 0)),
    );
  });
  return hits;
}

/** What the questions of each event add to it, by word; of a single word nothing. */
function questionsByEvent(on: Searchable, matches: readonly Matches[]): Map<number, number[]> | null {
  if (matches.length < 2) return null;
  const first = on.borders.at(-2) ?? 0;
  const added = new Map<number, number[]>();
  let question = first;
  on.file.questions.perEvent.forEach((n, event) => {
    for (const end = question + n; question < end; question++) {
      matches.forEach((found, i) => {
        const score = (found.get(question)?.score ?? 0) * LENT.asked;
        if (!score) return;
        const scores = added.get(event) ?? matches.map(() => 0);
        scores[i] = Math.max(scores[i] ?? 0, score);
        added.set(event, scores);
      });
    }
  });
  return added;
}

function grouped(hits: readonly Hit[]): Found['groups'] {
  const groups = new Map<Kind, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups].map(([kind, list]) => ({ kind, hits: list }));
}
