import type { Leader, Stand } from './mapRoom';

/** How far from a mark labels are sought, in px, and from where on they need a line to it. */
const FAR = [0, 14, 28, 44, 62, 84, 110];
const NEEDS_LINE = 9;
/** Directions in which they are sought, the best first: right, left, slanting, above, below. */
const WAYS: readonly [x: number, y: number][] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
];

export interface Size {
  width: number;
  height: number;
  /** The height of the first line, which stands level with the mark. */
  first: number;
}

/**
 * Where the label of a mark may stand, nearest first: beside it, or farther off with a line to it.
 * @param radius of the mark, in px @param clear how far the label keeps off its middle
 */
export function* around(
  x: number,
  y: number,
  radius: number,
  clear: number,
  { width, height, first }: Size,
): Generator<Stand> {
  for (const far of FAR) {
    for (const [wx, wy] of WAYS) {
      const off = (clear + 4 + far) * (wx && wy ? 0.75 : 1);
      const [px, py] = [x + wx * off, y + wy * off];
      const x0 = wx > 0 ? px : wx < 0 ? px - width : px - width / 2;
      const y0 = wy > 0 ? py - 2 : wy < 0 ? py - height + 2 : py - first / 2;
      const anchor = wx > 0 ? 'start' : wx < 0 ? 'end' : 'middle';
      const leader = far + clear - radius < NEEDS_LINE ? null : between(x, y, px, py, radius + 1);
      yield { box: { x0, y0, x1: x0 + width, y1: y0 + height }, top: y0, x: px, anchor, leader };
    }
  }
}

/** From the edge of a mark to just before a label. */
function between(x: number, y: number, px: number, py: number, radius: number): Leader {
  const length = Math.hypot(px - x, py - y);
  const [ux, uy] = [(px - x) / length, (py - y) / length];
  return { x0: x + ux * radius, y0: y + uy * radius, x1: px - ux * 3, y1: py - uy * 3 };
}

/** Centred on given points, in their order. */
export function* centred(
  spots: readonly (readonly [number, number])[],
  { width, height }: Size,
): Generator<Stand> {
  for (const [x, y] of spots) {
    const box = { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
    yield { box, top: box.y0, x, anchor: 'middle', leader: null };
  }
}
