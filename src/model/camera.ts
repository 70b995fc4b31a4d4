import type { Camera, Edition, Span } from './archive';
import { earliest, latest } from './spanBounds';

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;

/** How much time a camera shows at least, by how finely the event's date is known. */
const LEAST = {
  day: 12 * DAY,
  month: 90 * DAY,
  year: 6 * YEAR,
  decade: 16 * YEAR,
  century: 130 * YEAR,
} as const;

/** The whole that an archive covers; where its own span is open, it ends with the day on which the edition was closed. */
export function wholeOf({ when, date }: Pick<Edition, 'when' | 'date'>): Camera {
  return { from: earliest(when) ?? 0, to: latest(when) ?? Date.parse(date) + DAY - 1 };
}

/**
 * The stretch of time a span is drawn on. An open end is closed by the archive's own; of what is only known to have
 * happened before some day, that day is drawn.
 */
export function closed(span: Span, whole: Camera): Camera {
  return { from: earliest(span) ?? span.end.min ?? whole.from, to: latest(span) ?? whole.to };
}

/**
 * The default camera of an event: centred on it, wide enough to hold it and to reach its nearest neighbours in time, so
 * that dense weeks are seen in days and sparse decades in years; never outside the archive by more than a margin.
 * @param span the event  @param centres the middles (ms) of all events, sorted  @param whole the archive's span
 */
export function defaultCamera(span: Span, centres: readonly number[], whole: Camera): Camera {
  const { from, to } = closed(span, whole);
  const centre = (from + to) / 2;
  const reach = nthNearest(centre, centres, 5);
  const width = Math.max((to - from) * 1.5, LEAST[span.precision], Math.min(reach * 2.2, 12 * YEAR));
  return within({ from: centre - width / 2, to: centre + width / 2 }, whole);
}

/** The distance (ms) from a moment to its n-th nearest in a sorted list, itself not counted. */
function nthNearest(at: number, centres: readonly number[], n: number): number {
  let right = firstFrom(at, centres);
  let left = right - 1;
  let distance = 0;
  for (let count = 0; count <= n && (left >= 0 || right < centres.length); count++) {
    const before = at - (centres[left] ?? -Infinity);
    const after = (centres[right] ?? Infinity) - at;
    distance = Math.min(before, after);
    if (before <= after) left--;
    else right++;
  }
  return distance;
}

/** The index of the first of a sorted list that is not less than `at`, by bisection. */
function firstFrom(at: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves a camera so that it shows as little as possible beyond the whole, and shrinks it where it is larger. */
function within(camera: Camera, whole: Camera): Camera {
  const margin = Math.min((whole.to - whole.from) * 0.02, (camera.to - camera.from) * 0.1);
  const [least, most] = [whole.from - margin, whole.to + margin];
  if (camera.to - camera.from >= most - least) return { from: least, to: most };
  const shift = Math.max(0, least - camera.from) - Math.max(0, camera.to - most);
  return { from: camera.from + shift, to: camera.to + shift };
}
