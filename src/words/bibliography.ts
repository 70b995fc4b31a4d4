import type { Citation, Source } from '../model/archive';
import type { Lookup } from './lookup';

/** The order of the bibliography: works read first, then those known through them; each group by author or outlet. */
export function bibliography(sources: Iterable<Source>): Source[] {
  const rank = (s: Source): string => `${s.access === 'cited' ? 1 : 0} ${nameOf(s)} ${s.published ?? ''}`;
  return [...sources].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

const numbered = new WeakMap<Lookup, Map<string, number>>();

/** The number of a source in the bibliography, counted from 1; 0 for one that is not in it. */
export function sourceNumber(id: string, look: Lookup): number {
  let numbers = numbered.get(look);
  if (!numbers) {
    numbers = new Map(bibliography(look.sources.values()).map((s, i) => [s.id, i + 1]));
    numbered.set(look, numbers);
  }
  return numbers.get(id) ?? 0;
}

/** The numbers of the works that citations name directly, each once. */
export function sourceNumbers(citations: readonly Citation[], look: Lookup): number[] {
  return [...new Set(citations.map((c) => sourceNumber(c.source, look)))];
}

function nameOf(s: Source): string {
  const first = s.author[0];
  return (first ? (first.literal ?? first.family) : s['container-title']) ?? s.title;
}
