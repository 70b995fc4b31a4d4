import { boxOfApart, type CountApart } from './countAgainst';
import type { CountEnd } from './countEnds';
import type { CountDrawn, CountRoom } from './counts';
import { tenth } from '../numbers';
import { textWidth } from '../measure';

/** A figure beside its mark. */
export interface CountNumber {
  line: number;
  voice: string;
  /** Of a line that is named. */
  main: boolean;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

export interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

const SIZE = 12;

/**
 * Sets figures beside their marks: those of named lines first, of each line its last, without overlapping a mark, the words at
 * the ends or each other. Where no place is free the figure yields, and that of a quiet line also where a line runs; it stands
 * in the table.
 */
export function numbersOf(
  lines: readonly CountDrawn[],
  ends: readonly CountEnd[],
  against: readonly CountApart[],
  room: CountRoom & { axis: number },
): CountNumber[] {
  const marks = lines.flatMap((l) =>
    l.spots.map(({ x, y }) => ({ x0: x - 5, x1: x + 5, y0: y - 5, y1: y + 5 })),
  );
  const taken = [...marks, ...ends.map(boxOfEnd), ...against.map(boxOfApart)];
  const wanted = lines.flatMap((line) =>
    line.spots.map((spot, i) => ({ line, spot, last: i === lastOf(line) })),
  );
  wanted.sort(
    (a, b) =>
      Number(b.line.main) - Number(a.line.main) || Number(b.last) - Number(a.last) || b.spot.x - a.spot.x,
  );
  const drawn = lines.flatMap(parts);
  return wanted.flatMap(({ line, spot }) => {
    const width = textWidth(spot.says, SIZE, true);
    const free = places(spot.x, spot.y, width).filter(
      ({ box }) =>
        box.x0 >= room.left + 2 &&
        box.x1 <= room.right &&
        box.y0 >= 0 &&
        box.y1 <= room.axis - 2 &&
        !taken.some((t) => meet(t, box)),
    );
    const clear =
      free.find(({ box }) => !drawn.some((part) => meet(part, box))) ?? (line.main ? free[0] : undefined);
    if (!clear) return [];
    taken.push(clear.box);
    const { x, y, anchor } = clear;
    return [{ line: line.line, voice: line.voice, main: line.main, text: spot.says, x, y, anchor }];
  });
}

/** The statement that the end of a line shows. */
function lastOf(line: CountDrawn): number {
  const carrying = line.spots.findLastIndex((s) => s.carries);
  return carrying < 0 ? line.spots.length - 1 : carrying;
}

/** The parts of a stepped line, each as a thin box. */
function parts(line: CountDrawn): Box[] {
  const spots = line.spots.filter((s) => s.carries);
  return spots.flatMap((spot, i) => {
    const before = spots[i - 1] ?? spot;
    const x1 = spots[i + 1]?.x ?? line.end.x;
    return [
      { x0: spot.x - 1, x1: spot.x + 1, y0: Math.min(before.y, spot.y), y1: Math.max(before.y, spot.y) },
      { x0: spot.x, x1, y0: spot.y - 1, y1: spot.y + 1 },
    ];
  });
}

function places(
  x: number,
  y: number,
  width: number,
): (Pick<CountNumber, 'x' | 'y' | 'anchor'> & { box: Box })[] {
  return (
    [
      [-8, -5, 'end'],
      [8, 14, 'start'],
      [8, -7, 'start'],
      [-8, 14, 'end'],
      [-9, 4, 'end'],
    ] as const
  ).map(([dx, dy, anchor]) => {
    const [px, py] = [tenth(x + dx), tenth(y + dy)];
    const x0 = anchor === 'start' ? px : px - width;
    return { x: px, y: py, anchor, box: { x0, x1: x0 + width, y0: py - 12, y1: py + 4 } };
  });
}

function boxOfEnd({ x, y, width }: CountEnd): Box {
  return { x0: x - 2, x1: x + width + 2, y0: y - 11, y1: y + 18 };
}

function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
