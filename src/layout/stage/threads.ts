import type { Camera } from '../../model/archive';
import type { StageData } from '../../model/stage';
import { type StageFrame } from './frame';
import { tenth } from '../numbers';
import { spaced } from '../spaced';
import { timeScale } from '../time';

/** A thread on the stage: one event, or several that there is no room to tell apart. */
export interface Thread {
  x: number;
  /** Indices of its events, in the order of time. */
  events: readonly number[];
}

export interface Hung {
  /** From left to right, without the one being told. */
  threads: Thread[];
  /** Where the event being told hangs; `null` if it lies outside the camera. */
  told: number | null;
}

/**
 * Hangs the threads of what begins within a camera: in the order of time, a gap apart, and apart from the one being told, which
 * stays exactly where it belongs. The others give way by a few px at most.
 * @param told the index of the event being told
 */
export function hang(data: StageData, frame: StageFrame, camera: Camera, told: number | null): Hung {
  const { left, right, gap, gutter, anchors, ranks } = frame;
  const [lo, hi] = [left - gutter, right + gutter / 2];
  const x = timeScale(camera, left, right);
  const inside = (value: number): number => Math.min(Math.max(value, left), right);
  const focus = told === null ? null : data.events[told];
  const seen = focus && focus.to >= camera.from && focus.from <= camera.to;
  const at = seen && told !== null ? inside(x(anchors[told] ?? 0)) : null;
  const perPx = (camera.to - camera.from) / (right - left);
  const threads = frame.bundles(camera.from, camera.to, gap * perPx).flatMap(({ t, members }): Thread[] => {
    if (at === null || told === null || !members.includes(told)) return [{ x: x(t), events: members }];
    const rank = ranks[told] ?? 0;
    return [members.filter((m) => (ranks[m] ?? 0) < rank), members.filter((m) => (ranks[m] ?? 0) > rank)]
      .filter((side) => side.length > 0)
      .map((side) => ({ x: inside(x(mean(side.map((m) => anchors[m] ?? 0)))), events: side }));
  });
  if (at === null) return { threads: apart(threads, gap, lo, hi), told: null };
  const rank = ranks[told ?? -1] ?? 0;
  const before = threads.filter(({ events }) => (ranks[events[0] ?? -1] ?? 0) < rank);
  const after = threads.filter(({ events }) => (ranks[events[0] ?? -1] ?? 0) > rank);
  return {
    threads: [
      ...apart(before, gap, lo, Math.max(lo, at - gap)),
      ...apart(after, gap, Math.min(hi, at + gap), hi),
    ],
    told: tenth(at),
  };
}

function apart(threads: readonly Thread[], gap: number, lo: number, hi: number): Thread[] {
  const xs = spaced(
    threads.map((t) => t.x),
    gap,
    lo,
    hi,
  );
  return threads.map((t, i) => ({ ...t, x: tenth(xs[i] ?? t.x) }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
