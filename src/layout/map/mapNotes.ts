import type { BaseMap } from '../../model/figure/place';
import { mapView, type MapView } from './map';
import { wrapped } from './mapLabels';
import { textWidth } from '../measure';

/** Words that a map needs and its figure does not hold. */
export interface MapWords {
  outside: string;
  /** On borders, and the same shorter. */
  borders: string;
  bordersShort: string;
  km: string;
}

export interface Notes {
  x: number;
  lines: { text: string; y: number }[];
}

export const NOTE = 11;
const LINE = 14;
/** A map leaves at least so much beside it (px) if the notes are to stand there, and they are no wider than so much. */
const COLUMN = 116;
const WIDEST = 240;
/** The share of the height that notes under the map may take. */
const SHARE = 0.3;

/** Shares a box between the map and its notes: these stand beside it where it leaves room, else under it. */
export function withNotes(
  also: readonly string[],
  map: BaseMap,
  width: number,
  height: number,
  words: MapWords,
): { view: MapView; notes: Notes } {
  const whole = mapView(map, width, height);
  const beside = width - whole.width - 16;
  if (beside >= COLUMN) {
    const texts = [...also, words.borders].flatMap((text) =>
      wrapped(text, Math.min(WIDEST, beside), NOTE, false),
    );
    const most = Math.floor(height / LINE);
    const kept = texts.slice(-most);
    const lines = kept.map((text, i) => ({ text, y: whole.height - 3 - (kept.length - 1 - i) * LINE }));
    return { view: whole, notes: { x: whole.width + 16, lines } };
  }
  const borders = textWidth(words.borders, NOTE) <= width ? words.borders : words.bordersShort;
  const last = wrapped(borders, width, NOTE, false);
  const most = Math.max(1, Math.floor((height * SHARE) / LINE) - last.length);
  const first = also.length ? wrapped(also.join(' '), width, NOTE, false) : [];
  const joined = wrapped([...also, borders].join(' '), width, NOTE, false);
  const texts = joined.length <= last.length ? joined : [...first.slice(0, most), ...last];
  const view = mapView(map, width, height - texts.length * LINE - 4);
  const lines = texts.map((text, i) => ({ text, y: view.height + (i + 1) * LINE }));
  return { view, notes: { x: 0, lines } };
}
