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
  runs: (from: number, to: number, gap: number) => Run[];
}

/** @param all the events @param shown indices of those that are shown, in the order of time @param voices how many there are */
export function timelineOf(all: readonly ExploreEvent[], shown: readonly number[], voices: number): Timeline {
  const events = shown.flatMap((i) => all[i] ?? []);
  const anchors = anchorsOf(events.map(({ drawn, lasted }) => ({ from: drawn.from, to: drawn.to, lasted })));
  const ranks = anchors.map((_, i) => i).sort((a, b) => (anchors[a] ?? 0) - (anchors[b] ?? 0) || a - b);
  const times = ranks.map((i) => anchors[i] ?? 0);
  const sums = (): Uint32Array[] => Array.from({ length: voices }, () => new Uint32Array(ranks.length + 1));
  const [present, answered] = [sums(), sums()];
  ranks.forEach((i, k) => {
    const lanes = events[i]?.lanes ?? [];
    for (let lane = 0; lane < voices; lane++) {
      count(present[lane], k, (lanes[lane] ?? 0) > 0);
      count(answered[lane], k, (lanes[lane] ?? 0) > 1);
    }
  });
  return { order: ranks.map((i) => shown[i] ?? 0), times, present, answered, runs: runsOf(times) };
}

/** Carries a sum on past one place. */
function count(sum: Uint32Array | undefined, place: number, one: boolean): void {
  if (sum) sum[place + 1] = (sum[place] ?? 0) + Number(one);
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
