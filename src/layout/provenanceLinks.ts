import { tenth } from './numbers';

/** How far lines keep from the middle of a name that they pass, and from each other beside it, in px. */
const [CLEAR, APART] = [9, 3];

/** A height that is taken, and how far others keep from it. */
interface Taken {
  y: number;
  clear: number;
}

/** The height of a name, for lines that pass it. */
export const name = (y: number): Taken => ({ y, clear: CLEAR });

/** A name that has its place. */
export interface Placed {
  x: number;
  y: number;
  width: number;
  column: number;
}

/**
 * The line from the end of one name to the beginning of another: level beside names, bending where there are none.
 * @param taken by column, the heights at which something stands; those at which this line passes are added
 */
export function link(
  a: Placed,
  b: Placed,
  columns: readonly { left: number; right: number }[],
  taken: readonly Taken[][],
): string {
  let [d, y] = [`M${tenth(a.x + a.width + 6)} ${a.y}`, a.y];
  for (let c = a.column; c < b.column; c++) {
    const x0 = (columns[c]?.right ?? 0) + 6;
    const x1 = (columns[c + 1]?.left ?? 0) - 6;
    const half = tenth((x0 + x1) / 2);
    const straight = a.y + ((b.y - a.y) * (c + 1 - a.column)) / (b.column - a.column);
    const next = c + 1 === b.column ? b.y : passage(tenth(straight), taken[c + 1] ?? []);
    d += `H${tenth(x0)}C${half} ${y} ${half} ${next} ${tenth(x1)} ${next}`;
    y = next;
  }
  return d;
}

/** The height nearest to one wanted at which nothing stands; it is taken from then on. */
function passage(wanted: number, taken: Taken[]): number {
  const free = (y: number): boolean => taken.every((t) => Math.abs(t.y - y) >= t.clear);
  for (let off = 0; ; off++) {
    const y = [wanted - off, wanted + off].find(free);
    if (y === undefined) continue;
    taken.push({ y, clear: APART });
    return tenth(y);
  }
}
