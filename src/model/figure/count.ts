import type { AnswerForm, Id } from '../archive';
import type { FigureHead } from './head';

/** Figures by the day on which they were stated: one stepped line per account, question and scope. */
export interface CountFigure extends FigureHead {
  kind: 'count';
  lines: CountLine[];
  /** Claims without a day on which to place them, in words. */
  unplaced: string[];
  /** Per question that is in dispute, a contradiction among what is drawn: of lines that step rather than not, then the widest. */
  against: CountAgainst[];
}

/** What of a running count is drawn. */
export type CountShown = Pick<CountFigure, 'title' | 'lines' | 'against'>;

/** What of a running count the page has from the beginning; its table, and most of its documents, are fetched when wanted. */
export interface CountOnStage extends CountShown, Pick<CountFigure, 'id' | 'subtitle'> {
  /** The first of its documents, and how many there are. */
  read: FigureHead['read'];
  documents: number;
}

export interface CountLine {
  /** The address of its question. */
  question: string;
  voice: Id;
  /** Whom or what it counts, and who counts, in a few words. */
  what: string;
  who: string;
  /** In the order in which they were stated. */
  points: CountPoint[];
}

export interface CountPoint {
  /** The day or days on which it was stated, in ms (UTC). */
  from: number;
  to: number;
  form: AnswerForm;
  /** As stated; for a word, the band it is read as. `null`: no end on that side. */
  min: number | null;
  max: number | null;
  says: string;
}

export interface CountAgainst {
  question: string;
  /** Line and point of either side. */
  a: [line: number, point: number];
  b: [line: number, point: number];
  says: string;
}
