import { earliest, latest } from '../../model/span';
import { spanOf } from '../dates';
import type { RawChapter, RawEvent } from '../shapes';
import { type Draft, yearsOf } from './draft';
import { Ids } from './ids';
import { htmlText, oneLine, shorten } from './plain';

/** A stretch of time that a timeline names. */
export interface Era {
  row: number;
  when: string;
  headline: string;
  text: string;
}

/**
 * Eras as chapters, in the order of the file. Sets the chapter of each event: the shortest era in which it began. Events outside of all eras
 * get a chapter of their own, the last. A number before a headline is taken as that of the chapter.
 */
export function chaptersOfEras(eras: readonly Era[], draft: Draft): RawChapter[] {
  const ids = new Ids();
  const begin = ({ when }: { when: string | number }): number => earliest(spanOf(when)) ?? -Infinity;
  const end = ({ when }: { when: string | number }): number => latest(spanOf(when)) ?? Infinity;
  const chapters = eras.map((era): RawChapter => {
    if (era.text)
      draft.remark(era.row, 'the era has a text', `enter it as a claim: ${oneLine(htmlText(era.text))}`);
    const [, number, headline = ''] = /^(\d+\. )?(.*)$/s.exec(oneLine(htmlText(era.headline))) ?? [];
    const title = titled(headline, era, draft);
    return { id: ids.give(title), title, ...(number ? {} : { numbered: false }), when: era.when };
  });
  const outside: RawEvent[] = [];
  for (const event of draft.events) {
    const around = chapters.filter((c) => begin(c) <= begin(event) && begin(event) <= end(c));
    const shortest = around.sort((a, b) => end(a) - begin(a) - (end(b) - begin(b)))[0];
    if (shortest) event.chapter = shortest.id;
    else outside.push(event);
  }
  if (!outside.length) return chapters;
  const other = {
    id: ids.give('outside-of-the-eras'),
    title: 'Outside of the eras',
    when: yearsOf(outside) ?? '',
  };
  for (const event of outside) event.chapter = other.id;
  return [...chapters, other];
}

function titled(headline: string, { row }: Era, draft: Draft): string {
  const title = shorten(headline, 300);
  if (title && draft.allows(title)) return title;
  draft.remark(row, `an era cannot be called “${headline}”`, 'write a title without figures');
  return 'An era';
}
