/** What can be said of spans by their bounds alone. No EDTF grammar is needed: the page may import this. */
import type { Bounds, Span } from './archive';
import { spanParts } from './spanParts';

const low = (value: number | null) => value ?? -Infinity;
const high = (value: number | null) => value ?? Infinity;

/** The first millisecond (UTC) at which it may have begun; `null` if its start is open. */
export function earliest(span: Span): number | null {
  return span.start.min;
}

/** The last millisecond (UTC) at which it may have ended; `null` if its end is open. */
export function latest(span: Span): number | null {
  return span.end.max;
}

/** Whether two closed ranges have a moment in common; `null` reaches to infinity. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return low(a.min) <= high(b.max) && low(b.min) <= high(a.max);
}

/** Whether two spans may have a moment in common, anywhere between their earliest and latest bounds. */
export function overlaps(a: Span, b: Span): boolean {
  return low(earliest(a)) <= high(latest(b)) && low(earliest(b)) <= high(latest(a));
}

/**
 * Whether two date answers can both be true: they may have begun at the same time and ended at the same time.
 * So `1948` meets `1948-03-27`, but `2026-01-30/2026-01-31` does not meet `2026-01-31/2026-02-01`.
 */
export function spansMeet(a: Span, b: Span): boolean {
  return boundsMeet(a.start, b.start) && boundsMeet(a.end, b.end);
}

/** Whether `inner` lies wholly within `outer`. */
export function spanWithin(inner: Span, outer: Span): boolean {
  return low(earliest(inner)) >= low(earliest(outer)) && high(latest(inner)) <= high(latest(outer));
}

/** Where a span is drawn: solid from `from` to `to`, fading out towards `fadeStart` and `fadeEnd`. */
export interface DrawnBounds {
  from: number | null;
  to: number | null;
  fadeStart: number | null;
  fadeEnd: number | null;
}

/**
 * The stretch to draw, in milliseconds (UTC); `null` on a side that is open.
 * `from`–`to` are exactly the stated bounds. An end marked as approximate (`~`, `%`) fades on its outer side
 * over half of its own unit (half a year for `1958~`, half a day for `2025-03-11~`): a convention of drawing,
 * not a measured error. Other ends do not fade: `fadeStart` equals `from`, `fadeEnd` equals `to`.
 */
export function drawnBounds(span: Span): DrawnBounds {
  const { start, end } = spanParts(span.edtf);
  const from = earliest(span);
  const to = latest(span);
  return {
    from,
    to,
    fadeStart: from === null ? null : from - (start?.approximate ? halfUnit(span.start) : 0),
    fadeEnd: to === null ? null : to + (end?.approximate ? halfUnit(span.end) : 0),
  };
}

function halfUnit({ min, max }: Bounds): number {
  return min === null || max === null ? 0 : Math.round((max - min + 1) / 2);
}
