/**
 * What is drawn while the camera moves, in the order in which it is drawn: the same as the elements that stand there at rest. `look`
 * names those elements by their classes, so that a drawing takes its colours and type from the style sheets: the classes of
 * the groups around it, outermost first, then its own, parted by `/`.
 */
export type Drawing = readonly (Line | Word)[];

export interface Line {
  look: string;
  /** Path data as in SVG, in px, from the point given. */
  d: string;
  x: number;
  y: number;
}

export interface Word {
  look: string;
  text: string;
  x: number;
  y: number;
  /** Unless its look says otherwise. */
  anchor?: 'start' | 'end';
}

/** Draws a picture of the size (px) of the canvas; `strength` is its opacity, from 0 to 1. */
export type Pen = (drawing: Drawing, width: number, height: number, strength: number) => void;
