import type { Camera } from '../../model/archive';
import { factorWords } from '../../model/factor';
import type { Fork, StageData } from '../../model/stage';
import { forkEnds, forkPath } from './forks';
import { type StageFrame } from './frame';
import { tenth } from '../numbers';
import { markPath } from '../marks';
import { textWidth } from '../measure';
import { timeScale } from '../time';
import type { Thread } from './threads';

/** What is drawn of the event being told, all around its x. */
export interface Focus {
  id: string;
  x: number;
  marks: { voice: string; y: number; filled: boolean; d: string }[];
  /** Its stretch of time, where it is wider than a thread, with its faded ends. */
  bar: { x0: number; x1: number; fade0: number; fade1: number } | null;
  fork: { y0: number; y1: number; path: string } | null;
  against: { dx: number; y: number; anchor: 'start' | 'end'; label: string; detail: string } | null;
  /** Per lane in which somebody speaks of it in other years than its own: those years. */
  said: { y: number; years: string }[];
}

/** How far the thread being told bulges on either side, in px: not so far that it meets the marks of its neighbours. */
const BULGE = 10;
/** From this distance of lanes (px) on, two lines of text have room between them. */
const TWO_LINES = 48;

/** Draws the event being told. @param event its index @param x where its thread hangs, in px @param threads those around it */
export function focusOf(
  data: StageData,
  frame: StageFrame,
  camera: Camera,
  event: number,
  x: number,
  fork: Fork | null,
  threads: readonly Thread[] = [],
): Focus | null {
  const e = data.events[event];
  if (!e) return null;
  const scale = timeScale(camera, frame.left, frame.right);
  const at = (t: number): number => tenth(Math.min(Math.max(scale(t), frame.left), frame.right));
  const [x0, x1] = [at(e.from), at(e.to)];
  const laneY = (lane: number): number => frame.lanes[lane]?.y ?? 0;
  const ends = fork ? forkEnds(laneY(fork.a), laneY(fork.b)) : null;
  return {
    id: e.id,
    x,
    marks: frame.lanes.flatMap(({ voice, y, shape }, lane) => {
      const level = e.lanes[lane] ?? 0;
      return level ? [{ voice, y, filled: level > 1, d: markPath(shape, frame.radius) }] : [];
    }),
    bar: x1 - x0 > 3 ? { x0, x1, fade0: at(e.fadeFrom), fade1: at(e.fadeTo) } : null,
    fork:
      fork && ends
        ? {
            y0: ends[0],
            y1: ends[1],
            path: [1, -1].map((side) => forkPath(0, laneY(fork.a), laneY(fork.b), side * BULGE)).join(''),
          }
        : null,
    against: fork ? againstOf(fork, x, frame, (lanes, x0, x1) => marked(data, threads, lanes, x0, x1)) : null,
    said: saidOf(e.said, frame),
  };
}

/**
 * "31 against 214", beside the fork where it has room, between its first lane and the next (over the last lane); only of figures, and texts are told
 * beneath. Where lanes are near each other it stands in one line, on the side where no mark is in its way, or else not at all.
 */
function againstOf(
  fork: Fork,
  x: number,
  frame: StageFrame,
  isMarked: (lanes: readonly number[], x0: number, x1: number) => boolean,
): Focus['against'] {
  if (fork.unit === null) return null;
  const factor = fork.ratio === null ? null : `× ${factorWords(fork.ratio)}`;
  const unit = fork.unit === 'date' ? null : fork.unit;
  const two = frame.pitch >= TWO_LINES;
  const label = [`${fork.says[0]} against ${fork.says[1]}`, two ? null : factor].filter(Boolean).join(': ');
  const detail = two ? [unit, factor].filter(Boolean).join(': ') : '';
  const width = Math.max(textWidth(label, 13, true), textWidth(detail, 12)) + BULGE + 8;
  const below = fork.a < frame.lanes.length - 1 ? 1 : -1;
  const free = (x0: number, x1: number): boolean =>
    two || !isMarked([fork.a, fork.a + below], x0 - frame.radius, x1 + frame.radius);
  const anchor =
    x + width <= frame.width - 4 && free(x, x + width)
      ? 'start'
      : x - width >= frame.left && free(x - width, x)
        ? 'end'
        : null;
  if (anchor === null) return null;
  const y = tenth((frame.lanes[fork.a]?.y ?? 0) + (below * frame.pitch) / 2 + (two ? -3 : 4));
  return { dx: (anchor === 'start' ? 1 : -1) * (BULGE + 8), y, anchor, label, detail };
}

/** Whether one of the threads between two places has a mark in one of some lanes. */
function marked(
  data: StageData,
  threads: readonly Thread[],
  lanes: readonly number[],
  x0: number,
  x1: number,
): boolean {
  return threads.some(
    ({ x, events }) =>
      x > x0 && x < x1 && events.some((e) => lanes.some((lane) => (data.events[e]?.lanes[lane] ?? 0) > 0)),
  );
}

/** Marks stand where the event stands; where it was spoken of in later years only, those are named. */
function saidOf(said: readonly ([number, number] | null)[], frame: StageFrame): Focus['said'] {
  return said.flatMap((years, lane) => {
    if (!years) return [];
    const [first, last] = years;
    const end = Math.floor(first / 100) === Math.floor(last / 100) ? String(last).slice(2) : String(last);
    return [{ y: frame.lanes[lane]?.y ?? 0, years: first === last ? String(first) : `${first}–${end}` }];
  });
}
