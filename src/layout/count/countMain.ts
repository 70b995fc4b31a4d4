import type { CountLine, CountShown } from '../../model/figure/count';
import type { CountSpot } from './countSpots';

interface Told {
  /** Index of the line in the figure. */
  line: number;
  spots: readonly CountSpot[];
}

/**
 * The lines that are drawn in full and named at their end: of each party and whom it counts, the one with most statements, the
 * later of equals. Who speaks once only stays quiet, unless one question alone is told or nobody speaks twice.
 * @param most how many names there is room for: those with fewer statements yield
 */
export function mainLines(
  figure: CountShown,
  lines: readonly Told[],
  alone: boolean,
  most: number,
): ReadonlySet<number> {
  const best = new Map<string, Told>();
  for (const told of lines) {
    const key = partyOf(figure.lines[told.line]);
    const known = best.get(key);
    if (!known || told.spots.length >= known.spots.length) best.set(key, told);
  }
  const all = [...best.values()].sort((a, b) => b.spots.length - a.spots.length || a.line - b.line);
  const often = all.filter((t) => t.spots.length > 1);
  return new Set((alone || often.length === 0 ? all : often).slice(0, most).map((t) => t.line));
}

function partyOf(line: CountLine | undefined): string {
  return line ? [line.question, line.who, line.what].join('\n') : '';
}
