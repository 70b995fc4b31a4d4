import type { Fork, StageData, StageEvent } from '../model/stage';
import { markPath } from './marks';
import { textWidth } from './measure';

/** What of a thread does not depend on the camera: its marks and its fork, around x = 0. */
export interface ThreadShape {
  id: string;
  label: string;
  /** The widths of the label in px, plain and as that of the event being told. */
  width: number;
  boldWidth: number;
  marks: MarkShape[];
  fork: string | null;
}

export interface MarkShape {
  lane: number;
  voice: string;
  y: number;
  filled: boolean;
  d: string;
}

export interface StageFrame {
  width: number;
  height: number;
  /** Too narrow to name the lanes beside them. */
  compact: boolean;
  left: number;
  right: number;
  /** Rows of labels above the lanes, and where the lowest of them stands. */
  rows: number;
  top: number;
  axis: number;
  pitch: number;
  radius: number;
  lanes: { y: number; name: string; voice: string; d: string }[];
  threads: ThreadShape[];
}

/** Below this width (px) there is no room for names beside the lanes. */
const COMPACT = 560;
/** The size of labels and the height of a row of them, in px. */
const LABEL = 12;
export const ROW = 17;
/** How far a fork bulges, in px. */
const BULGE = 6;
export const FOCUS_BULGE = 15;
/** How far a fork within one lane reaches above and below it, in px. */
const WITHIN = 13;

/**
 * Lays out everything on the stage that only its size decides. Per frame of motion only x positions are left to do.
 * @param width in px, 280 or more @param height in px
 */
export function frameOf(data: StageData, width: number, height: number): StageFrame {
  const compact = width < COMPACT;
  const left = compact ? 34 : 40 + Math.max(0, ...data.voices.map((v) => textWidth(v.name, 13, true)));
  const rows = height < 330 ? 2 : height < 480 ? 3 : 5;
  const top = 20 + rows * ROW;
  const axis = height - 26;
  const pitch = (axis - top - 14) / Math.max(1, data.voices.length - 0.4);
  const radius = Math.max(3.4, Math.min(5.4, pitch / 6));
  const laneY = (i: number): number => top + pitch * (i + 0.3);
  return {
    width,
    height,
    compact,
    left,
    right: width - (compact ? 12 : 20),
    rows,
    top,
    axis,
    pitch,
    radius,
    lanes: data.voices.map((v, i) => ({
      y: laneY(i),
      name: v.name,
      voice: v.id,
      d: markPath(v.shape, 6),
    })),
    threads: data.events.map((e) => ({
      id: e.id,
      label: e.label,
      width: textWidth(e.label, LABEL),
      boldWidth: textWidth(e.label, LABEL + 1, true),
      marks: marksOf(e, data, radius, laneY),
      fork: e.fork ? forkPath(laneY(e.fork.a), laneY(e.fork.b), BULGE) : null,
    })),
  };
}

function marksOf(e: StageEvent, data: StageData, radius: number, laneY: (i: number) => number): MarkShape[] {
  return e.lanes.flatMap((level, lane): MarkShape[] => {
    const voice = data.voices[lane];
    if (!level || !voice) return [];
    return [{ lane, voice: voice.id, y: laneY(lane), filled: level > 1, d: markPath(voice.shape, radius) }];
  });
}

/** An arc from one lane to another, bulging to one side of x = 0; around the mark where both lie in one lane. */
export function forkPath(from: number, to: number, bulge: number): string {
  const [y0, y1] = to - from < 1 ? [from - WITHIN, to + WITHIN] : [from, to];
  const [a, b] = [y0 + (y1 - y0) * 0.3, y1 - (y1 - y0) * 0.3];
  const x = n(bulge * 1.35);
  return `M0 ${n(y0)}C${x} ${n(a)} ${x} ${n(b)} 0 ${n(y1)}`;
}

/** The lanes between which a contradiction runs, as y positions. */
export function forkEnds(frame: StageFrame, fork: Fork): [number, number] {
  return [frame.lanes[fork.a]?.y ?? 0, frame.lanes[fork.b]?.y ?? 0];
}

/** A coordinate, in tenths of a px. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
