import type { CountLine } from '../../model/figure/count';

/** What the lines of a running count say, for whoever cannot see them: first those of who speaks more than once. */
export function countSummary(lines: readonly CountLine[]): string {
  const said = [...lines]
    .sort((a, b) => Number(b.points.length > 1) - Number(a.points.length > 1))
    .map(({ who, what, points }) => `${who}, ${what}: ${points.map((p) => p.says).join(', then ')}`);
  return `${said.join('. ')}.`;
}
