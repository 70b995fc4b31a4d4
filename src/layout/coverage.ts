import type { CoverageEvent, CoverageFigure } from '../model/figure/coverage';

/** How the events are ordered: by time, by how many tell them, or those in dispute first. */
export type CoverageOrder = 'time' | 'told' | 'disputed';

/** Orders events; those that are alike stay in the order of time. */
export function orderedEvents(figure: CoverageFigure, order: CoverageOrder): CoverageEvent[] {
  const told = (e: CoverageEvent): number => [...e.cells].filter((c) => c === 't').length + e.others;
  const rank: Record<CoverageOrder, (e: CoverageEvent) => number> = {
    time: () => 0,
    told: (e) => -told(e),
    disputed: (e) => (e.disputed ? 0 : 1),
  };
  return [...figure.events].sort((a, b) => rank[order](a) - rank[order](b));
}

/** The height of a row in px, and how many rows beyond the visible ones are drawn on either side. */
export const COVERAGE_ROW = 24;
const BEYOND = 6;

/** Which rows are drawn: those that are seen, and a few beyond. @param top how far it is scrolled, in px @param height in px */
export function seenRows(count: number, top: number, height: number): [from: number, to: number] {
  const from = Math.max(0, Math.floor(top / COVERAGE_ROW) - BEYOND);
  return [from, Math.min(count, Math.ceil((top + height) / COVERAGE_ROW) + BEYOND)];
}

/** The marks of one column, from the first row drawn: told, mentioned, silent, each as one path around x = 0. */
export function columnInk(
  cells: readonly string[],
  row = COVERAGE_ROW,
): Record<'t' | 'm' | 's' | 'b', string> {
  const ink = { t: '', m: '', s: '', b: '' };
  cells.forEach((cell, i) => {
    const y = i * row + row / 2;
    if (cell === 't') ink.t += `M-5 ${y}a5 5 0 1 1 10 0a5 5 0 1 1 -10 0`;
    if (cell === 'm') ink.m += `M-4.5 ${y}a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0`;
    if (cell === 's') ink.s += `M-3 ${y}h6`;
    if (cell === 'b') ink.b += `M-.8 ${y}a.8 .8 0 1 1 1.6 0a.8 .8 0 1 1 -1.6 0`;
  });
  return ink;
}
