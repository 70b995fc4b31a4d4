import type { Id } from '../archive';
import type { FigureHead } from './head';

/** What a source does with an event: it answers something, only mentions it, is silent, or was published before it. */
export type Coverage = 'tells' | 'mentions' | 'silent' | 'before';

/** Which of the documents that were read whole tells of which event, and how many others tell of it. */
export interface CoverageFigure extends FigureHead {
  kind: 'coverage';
  /** By date of publication. */
  sources: { id: Id; name: string; tells: number }[];
  /** In the order of time. */
  events: CoverageEvent[];
}

export interface CoverageEvent {
  id: Id;
  name: string;
  disputed: boolean;
  /** Per source: t(ells), m(entions), s(ilent), b(efore). */
  cells: string;
  /** How many other documents are cited for it: of those known in part only, nobody can say what they are silent about. */
  others: number;
}
