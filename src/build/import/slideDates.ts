import { isDeepStrictEqual } from 'node:util';
import { SpanError } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { slideDates, type TimelineDate } from '../exports/timelineDates';
import { spanOf } from '../dates';
import { spanOfWords } from './spanOfWords';

/** The parts of a date of TimelineJS3, as texts. */
export interface Parts {
  year: string;
  month: string;
  day: string;
}

/** A date that a slide has; `unsaid` are words that it is shown with and that no date can hold. */
export interface SlideDate {
  when: string;
  unsaid: string | null;
}

/**
 * The date of a slide as EDTF. Where the words it is shown with say more than its parts ("c. 1850", "1990s", "since 2017") and
 * agree with them, the words decide.
 * @param closed the last millisecond of the timeline’s edition, to which open ends run; `null` if not known
 * @throws SpanError if there is no date, or none that the form can hold
 */
export function slideDate(
  start: Parts,
  end: Parts | null,
  display: string,
  closed: number | null,
): SlideDate {
  const [from, to] = [dateOf(start), end && dateOf(end)];
  const parts = to === null || to === from ? from : spanOf(`${from}/${to}`).edtf;
  const worded = spanOfWords(display);
  const same = worded !== null && isDeepStrictEqual(slideDates(spanOf(worded), closed), dates(from, to));
  const when = same ? worded : parts;
  const unsaid = display && worded !== when && spanWords(spanOf(when)) !== display ? display : null;
  return { when, unsaid };
}

function dates(from: string, to: string | null): { start_date: TimelineDate; end_date?: TimelineDate } {
  const date = (edtf: string): TimelineDate => {
    const [year = 0, month, day] = edtf.split('-').map(Number);
    return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  };
  return { start_date: date(from), ...(to === null || to === from ? {} : { end_date: date(to) }) };
}

function dateOf({ year, month, day }: Parts): string {
  if (!year) throw new SpanError('it has no year', 'write one, as TimelineJS needs it too');
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(year) && !month && !day) return spanOf(year).edtf;
  if (!/^[+-]?\d+$/.test(year))
    throw new SpanError(`the year "${year}" is no number`, 'write it in digits, as 1998');
  if (Number(year) < 1000 || Number(year) > 2999) {
    const mend = 'the form can hold no other: leave it out, or tell it in the text of another event';
    throw new SpanError(`the year ${year} lies outside of 1000 to 2999`, mend);
  }
  const number = (text: string): string => {
    const n = /^\d{1,2}$/.test(text) ? text : (spanOfWords(`${text} 2000`)?.slice(5, 7) ?? '');
    if (!n) throw new SpanError(`"${text}" is no month or day`, 'write it in digits');
    return n.padStart(2, '0');
  };
  return spanOf(
    [String(Number(year)), ...(month ? [number(month), ...(day ? [number(day)] : [])] : [])].join('-'),
  ).edtf;
}
