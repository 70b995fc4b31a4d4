import type { Draft, RawEdition } from './draft';
import { yearsOf } from './draft';

/** What a record says of itself, as far as the file or a map tells it. */
export type EditionWords = Partial<Omit<RawEdition, 'when' | 'map'>> & { title: string };

/**
 * The edition of an imported record; what nobody has said is said plainly.
 * @param file the name of the imported file @param today the day of the import, EDTF
 */
export function editionOf(draft: Draft, words: EditionWords, file: string, today: string): RawEdition {
  return {
    id: words.id ?? 'imported-record',
    title: words.title,
    subtitle: words.subtitle ?? 'A record made from a file',
    description: words.description ?? `What ${file} holds, as claims with their claimant, document and day.`,
    edition: words.edition ?? '0.1',
    date: words.date ?? today,
    language: words.language ?? 'en',
    when: yearsOf(draft.events) ?? String(words.date ?? today).slice(0, 4),
    notice: words.notice ?? 'This record was imported. It says who says what, and takes no side.',
  };
}
