import { runsOf, type Run } from '../stage/bundles';
import type { ExploreEvent } from '../../model/explore';
import { anchorsOf } from '../stage/anchors';

/**
 * Events in the order in which they hang on the free timeline, with sums from the first on: how many of them any voice answers or
 * mentions within any stretch is one subtraction, however many there are.
 */
export interface Timeline {
  /** Indices of the events, and the moments (ms, UTC) at which they hang, rising. */
  order: readonly number[];
  times: readonly number[];
  /** Per voice: of the events before each place, how many it answers or mentions, and how many it answers. */
  present: readonly Uint32Array[];
  answered: readonly Uint32Array[];
  /** Of the events before each place, how many are disputed. */
  disputed: Uint32Array;
  runs: (from: number, to: number, gap: number) => Run[];
}

/** @param all the events @param shown indices of those that are shown, in the order of time @param voices how many there are */
export function timelineOf(all: readonly ExploreEvent[], shown: readonly number[], voices: number): Timeline {
  const events = shown.flatMap((i) => all[i] ?? []);
  const anchors = anchorsOf(events.map(({ drawn, lasted }) => ({ ...drawn, lasted })));
  const ranks = anchors.map((_, i) => i).sort((a, b) => (anchors[a] ?? 0) - (anchors[b] ?? 0) || a - b);
  const times = ranks.map((i) => anchors[i] ?? 0);
  const sums = (is: (event: ExploreEvent) => boolean): Uint32Array => {
    const sum = new Uint32Array(ranks.length + 1);
    ranks.forEach((i, k) => {
      const event = events[i];
      sum[k + 1] = (sum[k] ?? 0) + Number(event !== undefined && is(event));
    });
    return sum;
  };
  const lanes = Array.from({ length: voices }, (_, lane) => lane);
  return {
    order: ranks.map((i) => shown[i] ?? 0),
    times,
    present: lanes.map((lane) => sums((e) => (e.lanes[lane] ?? 0) > 0)),
    answered: lanes.map((lane) => sums((e) => (e.lanes[lane] ?? 0) > 1)),
    disputed: sums((e) => e.disputed),
    runs: runsOf(times),
  };
}

/** How many of the events from `lo` up to, not including, `hi` a sum counts. */
export function within(sum: Uint32Array | undefined, { lo, hi }: Pick<Run, 'lo' | 'hi'>): number {
  return (sum?.[hi] ?? 0) - (sum?.[lo] ?? 0);
}

/** How many events hang in each of `bins` equal parts of a stretch of time. */
export function densityOf({ times }: Timeline, from: number, to: number, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const t of times) {
    const bin = Math.floor(((t - from) / (to - from)) * bins);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
