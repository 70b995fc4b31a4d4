import { nice, ticks } from 'd3';
import { formatNumber } from '../../model/number';
import type { Camera } from '../../model/archive';
import type { CountShown } from '../../model/figure/count';
import { carried, highest, spotOf, when, type CountSpot } from './countSpots';
import { endsOf, type CountEnd } from './countEnds';
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
  spots: CountSpot[];
  /** Where the line ends, in px. */
  end: { x: number; y: number };
}

export interface CountScene {
  axis: number;
  lines: CountDrawn[];
  /** There is room for marks, for words. */
  marked: boolean;
  worded: boolean;
  values: { y: number; label: string }[];
  ticks: Tick[];
  numbers: CountNumber[];
  ends: CountEnd[];
  against: { x: number; y0: number; y1: number; says: string; anchor: 'start' | 'end' }[];
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
  const lines = figure.lines.flatMap((line, index): CountDrawn[] => {
    if (told.emphasis !== null && told.emphasis !== line.question) return [];
    const known = line.points.filter((p) => told.until === null || p.to <= told.until);
    const carries = carried(known);
    const spots = known.map((p, i) => spotOf(p, clamp(x(when(known, i))), y, carries[i] ?? false));
    const carrying = spots.filter((s) => s.carries);
    const last = carrying.at(-1) ?? spots.at(-1);
    if (!last) return [];
    const stop = { x: Math.max(...spots.map((s) => s.x), clamp(x(end))), y: last.y };
    const soft = carrying.length === 0;
    const path = soft ? `M${last.x} ${last.y}H${stop.x}` : steps(carrying, stop.x);
    return [{ line: index, voice: line.voice, spots, end: stop, soft, path }];
  });
  const wide = x(last) - x(Math.min(...points.map((p) => p.from)));
  const day = x(DAY) - x(0);
  const [marked, worded] = [wide >= MARKS || day >= 5, wide >= WORDS || day >= 14];
  const ends = worded ? endsOf(figure, lines, room) : [];
  return {
    axis,
    lines,
    marked,
    worded,
    values: worded ? ticks(0, top, 4).map((v) => ({ y: tenth(y(v)), label: formatNumber(v) })) : [],
    ticks: ticksOf(camera, left, right),
    numbers: worded ? numbersOf(lines, ends, { ...room, axis }) : [],
    ends,
    against: worded ? againstOf(figure, lines, room) : [],
    cursor: told.until !== null && told.until < camera.to ? { x: clamp(x(told.until)) } : null,
  };
}

/** A line that keeps the last figure until the next is stated. */
function steps(spots: readonly CountSpot[], end: number): string {
  const [first, ...rest] = spots;
  return first ? `M${first.x} ${first.y}${rest.map((s) => `H${s.x}V${s.y}`).join('')}H${end}` : '';
}

function againstOf(figure: CountShown, lines: readonly CountDrawn[], room: CountRoom): CountScene['against'] {
  return figure.against.flatMap(({ a, b, says }) => {
    const [p, q] = [a, b].map(([line, point]) => lines.find((l) => l.line === line)?.spots[point]);
    if (!p || !q) return [];
    const x = Math.max(p.x, q.x);
    const [y0, y1] = [Math.min(p.y, q.y), Math.max(p.y, q.y)];
    if (y1 - y0 < 30) return [];
    return [
      {
        x: x + 6,
        y0: y0 + 9,
        y1: y1 - 9,
        says,
        anchor: x + 70 > room.right ? ('end' as const) : ('start' as const),
      },
    ];
  });
}
