import type { RangeRow } from '../model/figure/range';
import { fitted, textWidth } from './measure';
import { tenth } from './numbers';

export interface RangeRowScene {
  row: RangeRow;
  y: number;
  who: string;
  /** Under the name, where rows have two lines. */
  notes: string | null;
  /** From the beginning of the scale to the mark. */
  lead: { x0: number; x1: number };
  mark: { x: number; filled: boolean } | null;
  /** From where to where an answer reaches that is no single figure. */
  reach: { x0: number; x1: number; soft: boolean } | null;
  /** Which way it is open. */
  arrow: string | null;
  /** `over`: it stands on its bar, and interrupts it. */
  label: { x: number; anchor: 'start' | 'end'; text: string; over?: boolean };
}

type Scale = (value: number) => number;

/** How far an arrow reaches, in px. */
export const ARROW = 20;

/**
 * Places the row of a claim. @param at from a figure to px @param left @param right ends of the scale in px
 * @param two whether it has a second line
 */
export function rowScene(
  row: RangeRow,
  y: number,
  at: Scale,
  left: number,
  right: number,
  two: boolean,
): RangeRowScene {
  const place = (value: number): number => tenth(Math.min(Math.max(at(value), left), right));
  const { form, min, max } = row;
  const spread = form === 'word' || form === 'range' || (form === 'date' && max !== null && min !== null);
  const [x0, x1] = [min === null ? left : place(min), max === null ? right : place(max)];
  const x = min === null ? x1 : x0;
  const about =
    form === 'about' ? { x0: Math.max(left, x - 9), x1: Math.min(right, x + 9), soft: true } : null;
  const wide = spread && x1 - x0 > 9;
  const points =
    form === 'at-least' || form === 'more-than' ? 1 : form === 'at-most' || form === 'less-than' ? -1 : 0;
  const end = wide ? x1 : points > 0 ? x + ARROW : x + 6;
  const width = textWidth(row.says, 14, true);
  const after = end + 8 + width <= right + 4;
  const before = Math.min(x0, x) - (points < 0 ? ARROW : 6) - 8;
  const over = !after && wide && x1 - x0 > 60;
  /** Where it fits on neither side, it is cut on the roomier. */
  const [behind, ahead] = [before - left, right + 4 - (end + 8)];
  const start = after || (!over && behind < width && ahead > behind);
  const text = fitted(row.says, over ? x1 - x0 - 12 : start ? ahead : behind, 14, true);
  return {
    row,
    y,
    who: fitted(row.who, left - 30, 13, true),
    notes: two ? fitted(row.notes, left - 24, 12) : null,
    lead: { x0: left, x1: form === 'date' ? left : Math.max(left, (wide ? x0 : x) - 6) },
    mark: wide ? null : { x: spread ? tenth((x0 + x1) / 2) : x, filled: form === 'exact' || form === 'date' },
    reach: wide ? { x0, x1, soft: form === 'word' } : about,
    arrow: points === 0 ? null : arrow(x, y, points),
    label: {
      x: over ? x0 + 8 : start ? end + 8 : Math.max(before, left + textWidth(text, 14, true)),
      anchor: over || start ? 'start' : 'end',
      text,
      ...(over && { over }),
    },
  };
}

function arrow(x: number, y: number, way: number): string {
  const tip = x + way * (ARROW - 2);
  return `M${x + way * 6} ${y}H${tip}M${tip - way * 5} ${y - 4}L${tip} ${y}L${tip - way * 5} ${y + 4}`;
}
