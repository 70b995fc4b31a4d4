import type { CountPoint } from '../../model/figure/count';
import { tenth } from '../numbers';

export interface CountSpot {
  x: number;
  y: number;
  /** Stated exactly; otherwise the mark is open. */
  filled: boolean;
  /** What the line shows from here on; else it says nothing that the line does not hold already. */
  carries: boolean;
  /** From where to where it reaches, where it is no single figure. */
  reach: { y0: number; y1: number } | null;
  says: string;
}

/** The highest figure that a statement names. */
export function highest({ min, max }: CountPoint): number {
  return max ?? min ?? 0;
}

/** Statements of one and the same days share these out evenly, in their order. */
export function when(points: readonly CountPoint[], index: number): number {
  const p = points[index];
  if (!p) return 0;
  const alike = points.map((q, i) => ({ q, i })).filter(({ q }) => q.from === p.from && q.to === p.to);
  const k = alike.findIndex(({ i }) => i === index);
  return p.from + ((p.to - p.from) * (k + 0.5)) / alike.length;
}

/** Which statements change what an account says: not those in words, nor those that leave its last figure possible. */
export function carried(points: readonly CountPoint[]): boolean[] {
  let now: number | null = null;
  return points.map(({ form, min, max }) => {
    if (form === 'word') return false;
    const open = form === 'at-least' || form === 'more-than' || form === 'at-most' || form === 'less-than';
    if (open && now !== null && (min ?? -Infinity) <= now && now <= (max ?? Infinity)) return false;
    now = min ?? max;
    return true;
  });
}

/** Where a statement stands. @param x in px @param y from a figure to px @param carries whether the line goes by it */
export function spotOf(p: CountPoint, x: number, y: (value: number) => number, carries: boolean): CountSpot {
  const single = p.form !== 'word' && p.form !== 'range';
  const [lo, hi] = [p.min ?? 0, p.max ?? p.min ?? 0];
  return {
    x,
    y: tenth(y(single ? (p.min ?? hi) : (lo + hi) / 2)),
    filled: p.form === 'exact',
    carries,
    reach: single ? null : { y0: tenth(y(hi)), y1: tenth(y(lo)) },
    says: p.says,
  };
}
