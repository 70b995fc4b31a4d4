/** Which figures an amount leaves possible, and how two amounts compare. */
import type { Says } from './archive';

/** A numeric stretch; `max` may be Infinity. An open end does not belong to it. */
export interface Interval {
  min: number;
  max: number;
  minOpen: boolean;
  maxOpen: boolean;
}

/** Whether every figure stated is a whole number, as in counts of people. */
export function isWhole(says: Says): boolean {
  return [says.min, says.max].every((n) => n === null || Number.isInteger(n));
}

/**
 * The figures an amount leaves possible, never below 0.
 * `about n`: ten per cent to either side, for whole n drawn in to whole numbers (about 11 is 10 to 12), never
 * excluding n. `more than n` begins at n + 1 for whole n (`less than` likewise), else just above n.
 * `whole` says whether figures are counted in whole numbers; by default, if those stated are.
 */
export function interval(says: Says, whole: boolean = isWhole(says)): Interval {
  const closed = (min: number, max: number): Interval => ({ min, max, minOpen: false, maxOpen: false });
  const min = says.min ?? 0;
  const max = says.max ?? Infinity;
  switch (says.form) {
    case 'about': {
      const [low, high] = [(min * 9) / 10, (max * 11) / 10];
      return whole
        ? closed(Math.min(min, Math.ceil(low)), Math.max(max, Math.floor(high)))
        : closed(low, high);
    }
    case 'more-than':
      return whole ? closed(min + 1, max) : { ...closed(min, max), minOpen: true };
    case 'less-than':
      return whole ? closed(min, max - 1) : { ...closed(min, max), maxOpen: true };
    default:
      return closed(min, max);
  }
}

/** Both intervals by the same measure: in whole numbers only if every figure of both is whole. */
function both(a: Says, b: Says): [Interval, Interval] {
  const whole = isWhole(a) && isWhole(b);
  return [interval(a, whole), interval(b, whole)];
}

/** Whether `a` lies wholly above `b`: no figure that `b` leaves possible reaches one of `a`. */
export function isAbove(a: Says, b: Says): boolean {
  const [upper, lower] = both(a, b);
  return upper.min > lower.max || (upper.min === lower.max && (upper.minOpen || lower.maxOpen));
}

/** Whether some figure is possible by both amounts. */
export function amountsMeet(a: Says, b: Says): boolean {
  return !isAbove(a, b) && !isAbove(b, a);
}

/** Whether every figure that `b` leaves possible is possible by `a` too: `more than 170` covers `177`. */
export function covers(a: Says, b: Says): boolean {
  const [wide, narrow] = both(a, b);
  const from = wide.min < narrow.min || (wide.min === narrow.min && (!wide.minOpen || narrow.minOpen));
  const to = wide.max > narrow.max || (wide.max === narrow.max && (!wide.maxOpen || narrow.maxOpen));
  return from && to;
}

/** Whether two amounts state the same figures in the same form. */
export function sameAmount(a: Says, b: Says): boolean {
  return a.form === b.form && a.min === b.min && a.max === b.max;
}

/**
 * The larger over the smaller at their nearest stated figures: 31 and 214 → 6.9; 17 and more than 200 →
 * 200/17. `null` if the smaller is 0, if a figure on the facing side is not stated, or if the stated
 * stretches overlap.
 */
export function ratioOf(a: Says, b: Says): number | null {
  const over = (low: Says, high: Says): number | null =>
    low.max !== null && high.min !== null && low.max > 0 && low.max <= high.min ? high.min / low.max : null;
  return over(a, b) ?? over(b, a);
}
