/** Where on the screen the reader is taken to be: this share of the window's height. */
export const LINE = 0.6;

/**
 * The position of a line among steps that begin at `tops` (px, ascending; the last entry is the end of the last step):
 * 0 before the first, the number of steps after the last.
 */
export function positionOf(line: number, tops: readonly number[]): number {
  const steps = tops.length - 1;
  if (steps < 1 || line < (tops[0] ?? 0)) return 0;
  let [low, high] = [0, steps];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? Infinity) <= line) low = middle;
    else high = middle - 1;
  }
  if (low >= steps) return steps;
  const [from, to] = [tops[low] ?? 0, tops[low + 1] ?? 0];
  return low + (to > from ? (line - from) / (to - from) : 0);
}

/** The line (px) at which a position is reached: the inverse of `positionOf` between the first step and the end. */
export function lineAt(position: number, tops: readonly number[]): number {
  const step = Math.min(Math.max(0, Math.floor(position)), Math.max(0, tops.length - 2));
  const [from, to] = [tops[step] ?? 0, tops[step + 1] ?? 0];
  return from + (to - from) * (position - step);
}

/** What stands on the page from one height (px) to another. */
export interface Stretch {
  id: string;
  from: number;
  to: number;
}

/** How much (px) of what is read must still be seen, and the share of the text's room at whose line it begins to be read. */
const [LEFT, BEGIN] = [80, 0.25];

/**
 * The stretch being read: the first of which enough is still to be seen, once its beginning has come near the top.
 * @param top where on the page (px) the text's room begins @param room its height @param stretches in the order of the page
 */
export function readAt(top: number, room: number, stretches: readonly Stretch[]): Stretch | null {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) < top + LEFT) low = middle + 1;
    else high = middle;
  }
  const first = stretches[low];
  return first && first.from <= top + room * BEGIN ? first : null;
}
