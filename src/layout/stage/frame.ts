import type { StageData } from '../../model/stage';
import { anchorsOf } from './anchors';
import { bundler, type Bundle } from './bundles';
import { markPath } from '../marks';
import { COMPACT, textWidth } from '../measure';
import { tenth } from '../numbers';

export interface Lane {
  y: number;
  /** In full beside wide figures, else in short. */
  name: string;
  voice: string;
  shape: string;
  /** Its key, beside the name. */
  d: string;
}

export interface StageFrame {
  width: number;
  height: number;
  /** Too narrow to name the lanes in full. */
  compact: boolean;
  /** Where the time of the camera begins and ends; a thread that has to give way may stand a gutter beyond. */
  left: number;
  right: number;
  gutter: number;
  /** Rows of labels above the lanes, and where the lowest of them stands. */
  rows: number;
  top: number;
  axis: number;
  pitch: number;
  /** Of marks, in px. */
  radius: number;
  /** How far threads keep apart, in px. */
  gap: number;
  lanes: Lane[];
  /** Where the names of the lanes begin, and where the band of the event being told does, in px. */
  nameX: number;
  bandTop: number;
  /** Per event, the moment at which its thread hangs, and the widths of its label: plain, and as that of the one being told. */
  anchors: number[];
  widths: { plain: number; bold: number }[];
  /** Where each event stands in the order of time. */
  ranks: number[];
  bundles: (from: number, to: number, gap: number) => Bundle[];
}

/** The size of labels and the height of a row of them, in px. */
const LABEL = 12;
export const ROW = 17;
/** What two numbers of two digits need, side by side, in px. */
const TWO_DIGITS = 16;

/**
 * Lays out everything on the stage that only its size and the data decide. Per frame of motion only x positions are left to do.
 * @param width in px, 280 or more @param height in px
 */
export function frameOf(data: StageData, width: number, height: number): StageFrame {
  const compact = width < COMPACT;
  const names = data.voices.map((v) => (compact ? v.short : v.name));
  const left =
    (compact ? 22 : 32) + Math.max(0, ...names.map((name) => textWidth(name, compact ? 11 : 13, true)));
  const rows = height < 250 ? 2 : height < 480 ? 3 : 5;
  const top = 20 + rows * ROW;
  const axis = height - 26;
  const pitch = (axis - top - 14) / Math.max(1, data.voices.length - 0.4);
  const radius = Math.max(3.4, Math.min(5.4, pitch / 6));
  const gap = Math.max(2 * radius + 4, TWO_DIGITS) + 2;
  const laneY = (lane: number): number => tenth(top + pitch * (lane + 0.3));
  const anchors = anchorsOf(data.events);
  const order = anchors.map((_, i) => i).sort((a, b) => (anchors[a] ?? 0) - (anchors[b] ?? 0) || a - b);
  const ranks = new Array<number>(order.length);
  order.forEach((event, rank) => (ranks[event] = rank));
  return {
    width,
    height,
    compact,
    left: Math.round(left + gap),
    right: Math.round(width - (compact ? 10 : 18) - gap / 2),
    gutter: gap,
    rows,
    top,
    axis,
    pitch,
    radius,
    gap,
    lanes: data.voices.map((v, i) => ({
      y: laneY(i),
      name: names[i] ?? '',
      voice: v.id,
      shape: v.shape,
      d: markPath(v.shape, compact ? 5 : 6),
    })),
    nameX: compact ? 17 : 22,
    bandTop: tenth(laneY(0) - 8),
    anchors,
    widths: data.events.map((e) => ({
      plain: textWidth(e.label, LABEL),
      bold: textWidth(e.label, LABEL + 1, true),
    })),
    ranks,
    bundles: bundler(anchors),
  };
}
