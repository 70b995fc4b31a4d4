/** What every figure has besides its drawing: plain data, selected from the archive and put into words at build. */
export type FigureKind = 'range' | 'count' | 'accounts' | 'coverage' | 'names' | 'place' | 'provenance';

export interface FigureHead {
  kind: FigureKind;
  /** Its address on the page, without `#`. */
  id: string;
  title: string;
  /** What is counted, of whom, in which unit: the line under the title. */
  subtitle: string;
  /** What there is to see, in one or two sentences, for whoever cannot see it. */
  summary: string;
  /** The documents it is drawn from, for its source line. */
  read: { id: string; text: string }[];
  table: FigureTable;
}

/** The same figure as a table: each row as long as the head; the first cell of a row names it. */
export interface FigureTable {
  head: string[];
  rows: string[][];
}
