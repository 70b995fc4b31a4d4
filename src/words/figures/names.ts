import type { Term, TermUse, Voice } from '../../model/archive';
import type { NamesFigure, NamesWord } from '../../model/figure/names';
import { citeWords } from '../claims';
import type { Lookup } from '../lookup';
import { count } from '../relations';
import { readOf } from './parts';

/** What each side calls one thing. @param voices in the order of the lanes */
export function namesFigure(term: Term, voices: readonly Voice[], look: Lookup): NamesFigure {
  const words = wordsOf(term, voices, look);
  return {
    kind: 'names',
    id: `term-${term.id}`,
    title: `What each side calls it: ${term.thing}`,
    subtitle: `${count(words.length, 'word', 'words')} in alphabetical order, each with the voices that use it.`,
    summary: words.map((w) => `“${w.word}”: ${w.users.map((u) => u.text).join('; ')}.`).join(' '),
    read: readOf(term.uses, look),
    table: {
      head: ['Word', 'Used by', 'Where', 'Note'],
      rows: sorted(term.uses).map((use) => [
        use.word,
        look.claimants.get(use.claimant)?.name ?? use.claimant,
        whereOf(use, look),
        use.note ?? '',
      ]),
    },
    voices: voices.map(({ id, name }) => ({ id, name })),
    words,
  };
}

function wordsOf(term: Term, voices: readonly Voice[], look: Lookup): NamesWord[] {
  const by = new Map<string, TermUse[]>();
  for (const use of sorted(term.uses)) by.set(key(use), [...(by.get(key(use)) ?? []), use]);
  const lane = new Map(voices.map((v, i) => [v.id, i]));
  return [...by.values()].map((uses) => {
    const users = uses.map((use) => {
      const claimant = look.claimants.get(use.claimant);
      return {
        voice: claimant?.voice ?? '',
        text: `${claimant?.short ?? use.claimant}, in ${whereOf(use, look)}`,
      };
    });
    const lanes = new Set(users.map((u) => lane.get(u.voice)).filter((i) => i !== undefined));
    return { word: uses[0]?.word ?? '', voices: [...lanes].sort((a, b) => a - b), users };
  });
}

function sorted(uses: readonly TermUse[]): TermUse[] {
  return [...uses].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The same word, however it is capitalised, is one. */
function key({ word }: TermUse): string {
  return word.toLowerCase();
}

function whereOf(use: TermUse, look: Lookup): string {
  return use.citations
    .map((c) => citeWords(c, look))
    .map(({ text, at }) => (at === null ? text : `${text}, ${at}`))
    .join('; ');
}
