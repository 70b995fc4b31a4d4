import type { Archive } from '../../model/archive';
import { packNumbers, packWords } from '../../search/codec';
import { FIELDS, shownTexts, type SearchFile, type Texts } from '../../search/file';
import { fold, isSought, spellingsOf, tokens, type Spellings } from '../../search/fold';
import { stopWords } from '../../words/en/stop';
import { searchColumns } from './columns';

/** The file of the search of an archive, as `src/search/file.ts` describes it. The same archive gives the same bytes. */
export function searchFile(archive: Archive): SearchFile {
  const { columns, texts } = searchColumns(archive);
  const spellings = archive.spellings.map(({ word, also }) => [word, ...also].map(fold).join(' '));
  const stop = [...new Set(stopWords.split(' ').map(fold))].join(' ');
  const index = packIndex(texts, shownTexts(columns), spellingsOf(spellings), new Set(stop.split(' ')));
  return { stop, spellings, ...columns, ...index };
}

/**
 * Which words stand where, packed.
 * @param texts what is said of each entry @param shown what results show of each: words that stand there are left out
 * @param stop words (folded) that are left out everywhere
 */
export function packIndex(
  texts: readonly Texts[],
  shown: readonly Texts[],
  spellings: Spellings,
  stop: ReadonlySet<string>,
): Pick<SearchFile, 'terms' | 'stands'> {
  const stands = new Map<string, number[]>();
  texts.forEach((entry, number) => {
    const done = new Set(FIELDS.flatMap((field) => termsOf(shown[number]?.[field])));
    FIELDS.forEach((field, f) => {
      for (const term of termsOf(entry[field])) {
        if (done.has(term) || stop.has(term) || !isSought(term)) continue;
        done.add(term);
        const at = stands.get(term) ?? [];
        at.push(f * texts.length + number);
        stands.set(term, at);
      }
    });
  });
  const terms = [...stands.keys()].sort();
  const sorted = (term: string): number[] => [...(stands.get(term) ?? [])].sort((a, b) => a - b);
  return { terms: packWords(terms), stands: terms.map((term) => packNumbers(sorted(term))).join('\n') };

  function termsOf(text = ''): string[] {
    return tokens(text, spellings).map(({ term }) => term);
  }
}
