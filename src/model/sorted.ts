import type { ExploreEvent } from './explore';
import type { Sort } from './facets';

type Numbered = 'claims' | 'origins' | 'ratio';

/**
 * Events in an order; those alike stay in the order of time. What has no ratio of disagreement stands last, rising or falling.
 * @param events in the order of time
 */
export function sortedBy(events: readonly ExploreEvent[], sort: Sort): ExploreEvent[] {
  const falling = sort.startsWith('-');
  const by = sort.replace('-', '');
  const turn = falling ? -1 : 1;
  if (by === 'time') return falling ? [...events].reverse() : [...events];
  if (by === 'title') {
    const { compare } = new Intl.Collator('en');
    return [...events].sort((a, b) => turn * compare(a.title, b.title));
  }
  const key = by as Numbered;
  return [...events].sort((a, b) => {
    const [x, y] = [a[key], b[key]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * (x - y);
  });
}
