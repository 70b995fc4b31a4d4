import { nice, ticks } from 'd3';
import { formatNumber } from '../../model/number';
import type { Camera } from '../../model/archive';
import type { CountShown } from '../../model/figure/count';
import { againstOf, type CountApart } from './countAgainst';
import { carried, highest, spotOf, when, type CountSpot } from './countSpots';
import { endsOf, roomForEnds, type CountEnd } from './countEnds';
import { mainLines } from './countMain';
import { numbersOf, type CountNumber } from './countNumbers';
import { tenth } from '../numbers';
import { ticksOf, timeScale, type Tick } from '../time';

/** The room of a running count: its time runs from `left` to `right` (px), as that of the timeline behind it. */
export interface CountRoom {
  width: number;
  height: number;
  left: number;
  right: number;
}

/** What of the figure is told: the one question whose lines are drawn, and until when what was stated is shown (ms). */
export interface CountTold {
  emphasis: string | null;
  until: number | null;
}

export interface CountDrawn {
  /** Index of the line in the figure. */
  line: number;
  voice: string;
  path: string;
  /** Words only: no figure that the line could keep. */
  soft: boolean;
  /** Drawn in full and named; the others are quiet. */
  main: boolean;
  spots: CountSpot[];
  /** Where the line ends, in px. */
  end: { x: number; y: number };
}

export interface CountScene {
  axis: number;
  /** The quiet ones first: the others lie above them. */
  lines: CountDrawn[];
  /** There is room for marks, for words. */
  marked: boolean;
  worded: boolean;
  values: { y: number; label: string }[];
  ticks: Tick[];
  numbers: CountNumber[];
  ends: CountEnd[];
  against: CountApart[];
  cursor: { x: number } | null;
}

const DAY = 86_400_000;
/** Widths (px) of the stretch of statements below which words, then marks, have no room; unless a day alone is wide. */
const [WORDS, MARKS] = [120, 36];

/** Places a running count for a camera: pure, in px, all inside the room. What was stated after `until` is not in it. */
export function countScene(figure: CountShown, room: CountRoom, camera: Camera, told: CountTold): CountScene {
  const { height, left, right } = room;
  const axis = height - 26;
  const x = timeScale(camera, left, right);
  const clamp = (value: number): number => tenth(Math.min(Math.max(value, left), right));
  const points = figure.lines.flatMap((l) => l.points);
  const [, top] = nice(0, Math.max(1, ...points.map(highest)), 4);
  const y = (value: number): number => axis - (value / top) * (axis - 24);
  const last = Math.max(...points.map((p) => p.to), camera.from);
  const end = Math.min(last + DAY, told.until ?? Infinity);
  const known = figure.lines.flatMap((line, index) => {
    if (told.emphasis !== null && told.emphasis !== line.question) return [];
    const points = line.points.filter((p) => told.until === null || p.to <= told.until);
    const carries = carried(points);
    const spots = points.map((p, i) => spotOf(p, clamp(x(when(points, i))), y, carries[i] ?? false));
    return spots.length ? [{ line: index, voice: line.voice, spots }] : [];
  });
  const main = mainLines(figure, known, told.emphasis !== null, roomForEnds(room));
  const lines = known
    .map((line) => drawnOf(line, main.has(line.line), clamp(x(end))))
    .sort((a, b) => Number(a.main) - Number(b.main));
  const wide = x(last) - x(Math.min(...points.map((p) => p.from)));
  const day = x(DAY) - x(0);
  const [marked, worded] = [wide >= MARKS || day >= 5, wide >= WORDS || day >= 14];
  const named = worded ? lines.filter((l) => l.main) : [];
  const ends = endsOf(figure, named, room);
  const against = worded ? againstOf(figure, lines, room) : [];
  return {
    axis,
    lines,
    marked,
    worded,
    values: worded ? ticks(0, top, 4).map((v) => ({ y: tenth(y(v)), label: formatNumber(v) })) : [],
    ticks: ticksOf(camera, left, right),
    numbers: worded ? numbersOf(lines, ends, against, { ...room, axis }) : [],
    ends,
    against,
    cursor: told.until !== null && told.until < camera.to ? { x: clamp(x(told.until)) } : null,
  };
}

/** A line up to `end` (px), or, where it is quiet, up to its last statement. */
function drawnOf(
  { line, voice, spots }: Pick<CountDrawn, 'line' | 'voice' | 'spots'>,
  main: boolean,
  end: number,
): CountDrawn {
  const carrying = spots.filter((s) => s.carries);
  const last = carrying.at(-1) ?? spots.at(-1);
  const stop = Math.max(...spots.map((s) => s.x), main ? end : 0);
  const y = last?.y ?? 0;
  const soft = carrying.length === 0;
  const path = soft ? `M${last?.x ?? 0} ${y}H${stop}` : steps(carrying, stop);
  return { line, voice, spots, main, soft, path, end: { x: stop, y } };
}

/** A line that keeps the last figure until the next is stated. */
function steps(spots: readonly CountSpot[], end: number): string {
  const [first, ...rest] = spots;
  return first ? `M${first.x} ${first.y}${rest.map((s) => `H${s.x}V${s.y}`).join('')}H${end}` : '';
}
