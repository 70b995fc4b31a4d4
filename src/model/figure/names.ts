import type { Id } from '../archive';
import type { FigureHead } from './head';

/** What each side calls one thing: words by voices. */
export interface NamesFigure extends FigureHead {
  kind: 'names';
  voices: { id: Id; name: string }[];
  /** In alphabetical order: no side's word stands first by choice. */
  words: NamesWord[];
}

export interface NamesWord {
  word: string;
  /** Indices of the voices in which somebody uses it. */
  voices: number[];
  /** Who uses it and where: "BLA, in Kaplan, 31 January 2026, ¶1". */
  users: { voice: Id; text: string }[];
}
