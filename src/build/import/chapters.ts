import { earliest } from '../../model/span';
import { spanOf } from '../dates';
import type { RawChapter, RawEvent } from '../shapes';

/** Up to so many different years are chapters of their own. */
const MOST_YEARS = 30;
/** Titles may name the years between these: others would be figures to the compiler. */
const [FIRST_YEAR, LAST_YEAR] = [1600, 2099];

interface Told {
  id: string;
  title: string;
  when: string;
}

/**
 * Chapters by time, for records that bring none: years, or decades where there are too many years. Sets the chapter of each event.
 * @returns them in their order
 */
export function chaptersByTime(events: readonly RawEvent[]): RawChapter[] {
  const years = new Set(events.map(yearOf));
  const told = new Map<string, Told>();
  for (const event of [...events].sort((a, b) => yearOf(a) - yearOf(b))) {
    const chapter = chapterOf(yearOf(event), years.size <= MOST_YEARS);
    told.set(chapter.id, told.get(chapter.id) ?? chapter);
    event.chapter = chapter.id;
  }
  return [...told.values()];
}

function chapterOf(year: number, single: boolean): Told {
  if (year < FIRST_YEAR)
    return { id: 'early', title: `Before ${FIRST_YEAR}`, when: `1000/${FIRST_YEAR - 1}` };
  if (year > LAST_YEAR) return { id: 'late', title: `After ${LAST_YEAR}`, when: `${LAST_YEAR + 1}/2999` };
  const decade = `${Math.floor(year / 10)}`;
  return single
    ? { id: `year-${year}`, title: `${year}`, when: `${year}` }
    : { id: `years-${decade}0`, title: `${decade}0s`, when: `${decade}X` };
}

function yearOf({ when }: RawEvent): number {
  const span = spanOf(when);
  return new Date(earliest(span) ?? span.end.min ?? 0).getUTCFullYear();
}
