import type { Stand } from './mapRoom';
import { textWidth } from '../measure';

export type LabelKind = 'mark' | 'area' | 'province' | 'country' | 'town' | 'sea';

/** A name on the map and what stands under it, with its measures in px. */
export interface Lettering {
  kind: LabelKind;
  lines: { text: string; size: number; note: boolean }[];
  width: number;
  height: number;
  /** Of the first line. */
  first: number;
}

export interface MapLabel {
  key: string;
  kind: LabelKind;
  x: number;
  anchor: Stand['anchor'];
  lines: { text: string; size: number; note: boolean; y: number }[];
  leader: Stand['leader'];
}

/** The tracking of names in capitals, in em: as in the style sheet. */
const TRACKING = 0.08;
/** Names wider than this (px) are broken. */
const NAME = 130;
/** The height of a line over its size. */
const LEADING = 1.22;

/** Sizes of letters in px, on narrow maps and on wide ones. */
const SIZES: Record<LabelKind | 'note', [number, number]> = {
  mark: [12, 14],
  area: [13, 15],
  province: [11, 12],
  country: [11, 12],
  town: [11, 12],
  sea: [11, 12],
  note: [11, 12],
};

/** A name and its note, broken into lines. @param most width of the note in px @param compact on a narrow map */
export function lettering(
  kind: LabelKind,
  name: string,
  note: string | null,
  most: number,
  compact: boolean,
): Lettering {
  const size = SIZES[kind][compact ? 0 : 1];
  const noteSize = SIZES.note[compact ? 0 : 1];
  const capitals = kind === 'country' || kind === 'province';
  const text = capitals ? name.toUpperCase() : name;
  const tracked = capitals ? text.length * size * TRACKING : 0;
  const bold = kind === 'mark' || kind === 'area';
  const names = balanced(text, Math.min(most, NAME), size, bold).map((line) => ({
    text: line,
    size,
    note: false,
  }));
  const notes =
    note === null
      ? []
      : balanced(note, most, noteSize, false).map((line) => ({ text: line, size: noteSize, note: true }));
  const lines = [...names, ...notes];
  return {
    kind,
    lines,
    width: Math.max(...lines.map((l) => textWidth(l.text, l.size, bold && !l.note) + (l.note ? 0 : tracked))),
    height: lines.reduce((sum, l) => sum + l.size * LEADING, 0),
    first: size * LEADING,
  };
}

/** The same number of lines, of about the same length. */
function balanced(text: string, most: number, size: number, bold: boolean): string[] {
  const lines = wrapped(text, most, size, bold);
  for (let width = most - 6; width > most / 3; width -= 6) {
    const narrower = wrapped(text, width, size, bold);
    if (narrower.length > lines.length) break;
    lines.splice(0, lines.length, ...narrower);
  }
  return lines;
}

/** A text as lines that are no wider than given, unless a word is. */
export function wrapped(text: string, most: number, size: number, bold: boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, bold) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Puts lettering where it may stand. */
export function labelAt(key: string, { kind, lines }: Lettering, stand: Stand): MapLabel {
  let y = stand.top;
  return {
    key,
    kind,
    x: tenth(stand.x),
    anchor: stand.anchor,
    lines: lines.map((line) => {
      y += line.size * LEADING;
      return { ...line, y: tenth(y - line.size * 0.3) };
    }),
    leader: stand.leader,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
