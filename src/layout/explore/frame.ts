import type { ExploreData } from '../../model/explore';
import { markPath } from '../marks';
import { COMPACT, textWidth } from '../measure';
import { tenth } from '../numbers';
import { ROW, type Lane } from '../stage/frame';

/** What only the size decides. In px. */
export interface ExploreFrame {
  width: number;
  height: number;
  compact: boolean;
  /** Where the time of the camera begins and ends. */
  left: number;
  right: number;
  /** Rows of labels, and where the lowest of them stands. */
  rows: number;
  top: number;
  axis: number;
  radius: number;
  /** How far threads keep apart. */
  gap: number;
  lanes: Lane[];
  nameX: number;
}

/** Room for a number of three digits. */
const GAP = 23;

/** Lays out the lanes of the voices. @param width in px, 280 or more @param height in px */
export function exploreFrame(voices: ExploreData['voices'], width: number, height: number): ExploreFrame {
  const compact = width < COMPACT;
  const names = voices.map((v) => (compact ? v.short : v.name));
  const nameX = compact ? 17 : 22;
  const rows = height < 300 ? 2 : 3;
  const top = 16 + rows * ROW;
  const axis = height - 28;
  const pitch = (axis - top - 12) / Math.max(1, voices.length - 0.4);
  return {
    ...{ width, height, compact, rows, top, axis, nameX },
    left: Math.round(nameX + 26 + Math.max(0, ...names.map((name) => textWidth(name, 13, true)))),
    right: width - 22,
    radius: Math.max(3.4, Math.min(5.4, pitch / 6)),
    gap: GAP,
    lanes: voices.map((v, i) => ({
      y: tenth(top + pitch * (i + 0.3)),
      name: names[i] ?? '',
      voice: v.id,
      shape: v.shape,
      d: markPath(v.shape, compact ? 5 : 6),
    })),
  };
}
