import type { Camera } from '../model/archive';
import { factorWords } from '../model/factor';
import type { Fork, StageData, StageEvent } from '../model/stage';
import { FOCUS_BULGE, forkEnds, forkPath, n, ROW, type StageFrame, type ThreadShape } from './frame';
import { OFF, placeLabels, type PlacedLabel } from './labels';
import { textWidth } from './measure';
import { ticksOf, timeScale, type Tick } from './time';

/** The event being told and the contradiction it is told for. */
export interface Told {
  event: string | null;
  fork: Fork | null;
}

export interface Thread {
  id: string;
  shape: ThreadShape;
  /** In tenths of a px, so that a thread that stands still is not drawn again. */
  x: number;
  /** Where the line begins: under its label, or above the first lane. */
  y0: number;
  label: { dx: number; y: number; anchor: 'start' | 'end' } | null;
}

/** What is drawn of the event being told beyond its thread; all around its x. */
export interface Focus {
  id: string;
  x: number;
  /** Its stretch of time, where it is wider than a thread, with its faded ends. */
  bar: { x0: number; x1: number; fade0: number; fade1: number } | null;
  fork: { y0: number; y1: number; path: string } | null;
  against: { dx: number; y: number; anchor: 'start' | 'end'; label: string; detail: string | null } | null;
}

export interface Scene {
  /** From those with the fewest claims to those with the most, the one being told on top. */
  threads: Thread[];
  focus: Focus | null;
  ticks: Tick[];
}

/** Places the threads of a frame for a camera: pure, in px, everything inside the frame. */
export function sceneOf(data: StageData, frame: StageFrame, camera: Camera, told: Told): Scene {
  const { left, right, top } = frame;
  const scale = timeScale(camera, left, right);
  const clamp = (x: number): number => Math.round(Math.min(Math.max(x, left), right) * 10) / 10;
  const seen = data.events.flatMap((e, i) => {
    const shape = frame.threads[i];
    return shape && isSeen(e, camera, e.id === told.event) ? [{ e, shape }] : [];
  });
  const xs = spread(
    seen.map(({ e }) => e),
    scale,
  );
  const hung = seen.map(({ e, shape }, i) => ({ e, shape, x: clamp(xs[i] ?? 0) }));
  const labels = labelsOf(hung, frame, told.event);
  const threads = hung.map(({ shape, x }): Thread => {
    const label = labels.get(shape.id);
    const y = label ? top - 11 - label.row * ROW : 0;
    return {
      id: shape.id,
      shape,
      x,
      y0: label ? y + 5 : top - 4,
      label: label ? { dx: label.anchor === 'start' ? OFF : -OFF, y, anchor: label.anchor } : null,
    };
  });
  const weight = new Map(seen.map(({ e }) => [e.id, e.id === told.event ? Infinity : e.claims]));
  threads.sort((a, b) => (weight.get(a.id) ?? 0) - (weight.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const focused = hung.find(({ e }) => e.id === told.event);
  return {
    threads,
    focus: focused ? focusOf(focused.e, focused.x, told.fork, frame, (t) => clamp(scale(t))) : null,
    ticks: ticksOf(camera, left, right),
  };
}

function labelsOf(
  hung: readonly { e: StageEvent; shape: ThreadShape; x: number }[],
  frame: StageFrame,
  told: string | null,
): Map<string, PlacedLabel> {
  const wanted = hung.map(({ e, shape, x }) => ({
    id: e.id,
    text: shape.label,
    x,
    bold: e.id === told,
    width: e.id === told ? shape.boldWidth : shape.width,
    priority: (e.id === told ? 1000 : 0) + (e.fork ? 20 : 0) + shape.marks.length,
  }));
  const edges = { x0: frame.compact ? 4 : frame.left - 60, x1: frame.width - 4 };
  const placed = placeLabels(wanted, edges, frame.rows);
  return new Map(placed.map((l) => [l.id, l]));
}

function focusOf(
  e: StageEvent,
  x: number,
  fork: Fork | null,
  frame: StageFrame,
  at: (t: number) => number,
): Focus {
  const [x0, x1] = [at(e.from), at(e.to)];
  const ends = fork ? forkEnds(frame, fork) : null;
  return {
    id: e.id,
    x,
    bar: x1 - x0 > 3 ? { x0, x1, fade0: at(e.fadeFrom), fade1: at(e.fadeTo) } : null,
    fork: ends
      ? {
          y0: ends[0],
          y1: ends[1],
          path: [1, -1].map((side) => forkPath(...ends, side * FOCUS_BULGE)).join(''),
        }
      : null,
    against: fork && ends ? againstOf(fork, ends, x, frame) : null,
  };
}

/** "31 against 214", beside the fork where it has room; only of figures, and texts are told beneath. */
function againstOf(fork: Fork, [y0, y1]: [number, number], x: number, frame: StageFrame): Focus['against'] {
  if (fork.unit === null) return null;
  const label = `${fork.says[0]} against ${fork.says[1]}`;
  const factor = fork.ratio === null ? null : `× ${factorWords(fork.ratio)}`;
  const detail = [fork.unit === 'date' ? null : fork.unit, factor].filter((part) => part !== null).join(': ');
  const width = Math.max(textWidth(label, 13, true), textWidth(detail, 12)) + FOCUS_BULGE + 8;
  const anchor = x + width <= frame.width - 4 ? 'start' : x - width >= 4 ? 'end' : null;
  if (anchor === null) return null;
  return {
    dx: (anchor === 'start' ? 1 : -1) * (FOCUS_BULGE + 8),
    y: Number(n(y0 + Math.min(frame.pitch, y1 - y0) / 2 + 1)),
    anchor,
    label,
    detail,
  };
}

/** In the frame: begun within it, or lasting into it and being told. What merely goes on throughout is not drawn. */
function isSeen(e: StageEvent, camera: Camera, focused: boolean): boolean {
  if (focused) return e.to >= camera.from && e.from <= camera.to;
  const middle = e.lasted ? e.from : (e.from + e.to) / 2;
  return middle >= camera.from && middle <= camera.to;
}

/**
 * Where each thread hangs: at the beginning of what lasted; inside its unit for what happened at some moment of a day,
 * month or year. Those of one and the same unit share it out evenly, in the order of the data, since theirs is not known.
 */
function spread(events: readonly StageEvent[], x: (t: number) => number): number[] {
  const unit = (e: StageEvent): string => `${e.from} ${e.to}`;
  const counts = new Map<string, number>();
  for (const e of events) if (!e.lasted) counts.set(unit(e), (counts.get(unit(e)) ?? 0) + 1);
  const used = new Map<string, number>();
  return events.map((e) => {
    if (e.lasted) return x(e.from);
    const k = used.get(unit(e)) ?? 0;
    used.set(unit(e), k + 1);
    return x(e.from + ((e.to - e.from) * (k + 0.5)) / (counts.get(unit(e)) ?? 1));
  });
}
