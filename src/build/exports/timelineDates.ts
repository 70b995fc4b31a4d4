import type { Span } from '../../model/archive';
import { earliest, latest } from '../../model/spanBounds';
import { spanParts } from '../../model/spanParts';

/** A date of TimelineJS3: months and days count from one and are left out where they are not known. */
export interface TimelineDate {
  year: number;
  month?: number;
  day?: number;
}

export interface TimelineDates {
  start_date: TimelineDate;
  end_date?: TimelineDate;
}

/**
 * The dates of a slide. A single day, month or year is stated as such, without an end. Decades, centuries and
 * intervals run from their first to their last possible day, both in full: TimelineJS3 drops an end whose
 * parts repeat those of the start. An open end runs to the day the edition was closed. An open start is not
 * invented: the slide stands at the end, which is known. In all cases `display_date` has the words.
 * @param closed the last millisecond of the edition (UTC), or `null`
 */
export function slideDates(span: Span, closed: number | null): TimelineDates {
  const { interval, start, end } = spanParts(span.edtf);
  const single = interval ? (start ? null : end) : start;
  if (single && !single.year.includes('X')) {
    return {
      start_date: {
        year: Number(single.year),
        ...(single.month === null ? {} : { month: single.month }),
        ...(single.month === null || single.day === null ? {} : { day: single.day }),
      },
    };
  }
  return (
    stretch(earliest(span) ?? span.end.min, latest(span) ?? closed) ?? {
      start_date: dayOf(span.start.min ?? 0),
    }
  );
}

/**
 * The dates of an era, both in full; `null` if it has no length in days, which TimelineJS3 refuses.
 * @param whole the bounds of the edition, which stand for open ends
 */
export function eraDates(
  span: Span,
  whole: { from: number | null; to: number | null },
): Required<TimelineDates> | null {
  const dates = stretch(earliest(span) ?? whole.from, latest(span) ?? whole.to);
  return dates?.end_date ? { start_date: dates.start_date, end_date: dates.end_date } : null;
}

function stretch(from: number | null, to: number | null): TimelineDates | null {
  if (from === null) return null;
  const [start, end] = [dayOf(from), to === null ? null : dayOf(to)];
  const longer = end && to !== null && to > from && JSON.stringify(start) !== JSON.stringify(end);
  return { start_date: start, ...(longer ? { end_date: end } : {}) };
}

function dayOf(milliseconds: number): Required<TimelineDate> {
  const date = new Date(milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
