import type { AnswerForm, Id } from '../archive';
import type { FigureHead } from './head';

/** Who claims which figure, or which date, on a common scale; what cannot be compared stands on scales of its own. */
export interface RangeFigure extends FigureHead {
  kind: 'range';
  scale: 'amount' | 'date';
  groups: RangeGroup[];
}

/** Claims that can be compared with one another. */
export interface RangeGroup {
  /** Whom or what they count, where all count alike. */
  counts: string | null;
  /** In what they differ from those of the groups before. */
  differs: string | null;
  /** In the stated order: by day, then by name. */
  rows: RangeRow[];
  /** The widest contradiction among them: two rows and by how much. */
  apart: { a: number; b: number; says: string } | null;
}

export interface RangeRow {
  claim: Id;
  voice: Id;
  who: string;
  /** The day on which it was stated, what it counts where others count otherwise, and what has become of it. */
  notes: string;
  says: string;
  form: AnswerForm;
  /** As stated; for dates in ms (UTC). */
  min: number | null;
  max: number | null;
  /** Later replaced, revised or withdrawn. */
  past: boolean;
}
