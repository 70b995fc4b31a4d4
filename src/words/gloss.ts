import type { Archive, Claimant } from '../model/archive';
import type { Told, ToldInline } from './told';

/** An entry of the page “Who is who”, and the ways in which texts write what it explains. */
export interface Gloss {
  /** Its anchor on that page. */
  id: string;
  words: readonly string[];
}

/** Finds the words of entries in a text. */
export interface GlossFinder {
  find: RegExp | null;
  entryOf: ReadonlyMap<string, string>;
}

/** The anchor of a word of the glossary; that of a claimant is its id. */
export function wordAnchor(id: string): string {
  return `word-${id}`;
}

/** What texts may link: the words of the glossary, and the claimants that have a name. */
export function glosses(archive: Pick<Archive, 'glossary' | 'claimants'>): Gloss[] {
  return [
    ...archive.glossary.map((entry) => ({ id: wordAnchor(entry.id), words: [entry.term, ...entry.forms] })),
    ...archive.claimants.map((claimant) => ({ id: claimant.id, words: namesOf(claimant) })),
  ];
}

/**
 * The names under which texts speak of a claimant: in full, as inside a sentence, and short where that is letters ("BLA"). One
 * that is only described ("residents of Noshki") has none; nor is a short family name one, which others may bear.
 */
function namesOf({ name, short, inText }: Claimant): string[] {
  const told = inText.replace(/^(the|an?) /, '');
  if (!/^\p{Lu}/u.test(told)) return [];
  return [...new Set([name, told, ...(/^\p{Lu}{2,}$/u.test(short) ? [short] : [])])];
}

/** Makes a finder. A word that two entries lay claim to is left alone; of two that overlap the longer is found. */
export function glossFinder(entries: readonly Gloss[]): GlossFinder {
  const entryOf = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { id, words } of entries) {
    for (const word of words) {
      if (entryOf.has(word) && entryOf.get(word) !== id) doubtful.add(word);
      entryOf.set(word, id);
    }
  }
  for (const word of doubtful) entryOf.delete(word);
  const words = [...entryOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const find = words.length
    ? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'gu')
    : null;
  return { find, entryOf };
}

/**
 * A text in which the first mention of each entry is a link: whole words, capitals as written, never inside a figure, a date or
 * another link. @param seen the entries linked already; those that are linked here are added
 */
export function glossed(told: Told, { find, entryOf }: GlossFinder, seen: Set<string>): Told {
  const one = (node: ToldInline): ToldInline[] => {
    if (node.t === 'em') return [{ t: 'em', c: node.c.flatMap(one) }];
    return node.t === 'text' && find ? linked(node.v, find) : [node];
  };
  const linked = (text: string, words: RegExp): ToldInline[] => {
    const nodes: ToldInline[] = [];
    let done = 0;
    for (const { 0: v, index } of text.matchAll(words)) {
      const id = entryOf.get(v);
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      if (index > done) nodes.push({ t: 'text', v: text.slice(done, index) });
      nodes.push({ t: 'gloss', id, v });
      done = index + v.length;
    }
    if (done < text.length || !nodes.length) nodes.push({ t: 'text', v: text.slice(done) });
    return nodes;
  };
  return told.map((paragraph) => paragraph.flatMap(one));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
