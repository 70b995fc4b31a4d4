import type { CountShown } from '../../model/figure/count';
import { textWidth } from '../measure';
import type { Box } from './countNumbers';
import type { CountDrawn, CountRoom } from './counts';

/** By how much two statements contradict each other, on a line between them. */
export interface CountApart {
  x: number;
  y0: number;
  y1: number;
  says: string;
  anchor: 'start' | 'end';
}

/** How far (px) two marks must be from each other for a line between them, how far it keeps off them, and from another line. */
const [LEAST, OFF, BESIDE] = [30, 9, 12];

/** Draws a figure's contradictions, where both sides are drawn and far enough from each other; lines at one place stand side by side. */
export function againstOf(
  figure: CountShown,
  lines: readonly CountDrawn[],
  room: Pick<CountRoom, 'right'>,
): CountApart[] {
  const apart = figure.against.flatMap(({ a, b, says }) => {
    const [p, q] = [a, b].map(([line, point]) => lines.find((l) => l.line === line)?.spots[point]);
    if (!p || !q) return [];
    const [y0, y1] = [Math.min(p.y, q.y), Math.max(p.y, q.y)];
    return y1 - y0 < LEAST ? [] : [{ x: Math.max(p.x, q.x) + 6, y0: y0 + OFF, y1: y1 - OFF, says }];
  });
  return apart.map(({ x, ...rest }, i): CountApart => {
    const near = (other: { x: number }): boolean => Math.abs(other.x - x) < BESIDE;
    const place = x + BESIDE * apart.slice(0, i).filter(near).length;
    const crowded = apart.slice(i + 1).some(near);
    const fits = place + 7 + textWidth(rest.says, 13, true) <= room.right + OFF;
    return { ...rest, x: place, anchor: fits && !crowded ? 'start' : 'end' };
  });
}

/** What the words of a contradiction cover, in px. */
export function boxOfApart({ x, y0, y1, says, anchor }: CountApart): Box {
  const [width, y] = [textWidth(says, 13, true) + 4, (y0 + y1) / 2];
  const x0 = anchor === 'start' ? x + 5 : x - 5 - width;
  return { x0, x1: x0 + width, y0: y - 8, y1: y + 8 };
}
