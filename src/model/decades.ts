import type { EventRecord } from './archive';
import { earliest, latest } from './spanBounds';

/**
 * Events by the first year of the decade in which they began, without a gap from the first to the last. Those that lasted
 * into the eleventh calendar year or longer, or have an open end, belong to none: they stand last, under `null`.
 */
export function decadesOf(
  events: readonly EventRecord[],
): [decade: number | null, events: readonly EventRecord[]][] {
  const by = groupBy(events, (event) => [decadeOf(event)]);
  const known = [...by.keys()].filter((decade) => decade !== null);
  const first = Math.min(...known);
  const length = known.length ? (Math.max(...known) - first) / 10 + 1 : 0;
  const decades = Array.from({ length }, (_, i) => first + 10 * i);
  return [...decades, ...(by.has(null) ? [null] : [])].map((decade) => [decade, by.get(decade) ?? []]);
}

function decadeOf({ when }: EventRecord): number | null {
  const [from, to] = [earliest(when), latest(when)];
  if (from === null || to === null || yearOf(to) - yearOf(from) >= 10) return null;
  return Math.floor(yearOf(from) / 10) * 10;
}

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear();
}

/** Items under each of their keys, keys in the order in which they first occur. */
export function groupBy<T, K>(items: readonly T[], keys: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
