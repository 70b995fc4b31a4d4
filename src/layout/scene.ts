import type { Camera } from '../model/archive';
import { factorWords } from '../model/factor';
import type { Fork, StageData, StageEvent } from '../model/stage';
import { placeLabels } from './labels';
import { textWidth } from './measure';
import { ticksOf, timeScale, type Tick } from './time';

export interface Frame {
  width: number;
  height: number;
}

export interface Mark {
  lane: number;
  y: number;
  shape: string;
  filled: boolean;
}

export interface Thread {
  id: string;
  x: number;
  /** Where the line begins: under its label, or above the first lane. */
  y0: number;
  y1: number;
  /** Of the event being told: its stretch of time, where it is wider than a thread; faded ends beyond it. */
  bar: { x0: number; x1: number; fade0: number; fade1: number } | null;
  marks: Mark[];
  /** Two arcs between the lanes that contradict each other. */
  fork: { y0: number; y1: number; path: string; label: string | null; detail: string | null; lx: number; ly: number; anchor: 'start' | 'end' } | null;
  label: { text: string; x: number; y: number; anchor: 'start' | 'end'; bold: boolean } | null;
  focus: boolean;
}

export interface Scene {
  width: number;
  height: number;
  compact: boolean;
  left: number;
  right: number;
  lanes: { y: number; name: string | null; shape: string; voice: string }[];
  threads: Thread[];
  ticks: Tick[];
  axis: number;
  radius: number;
}

/** The event being told and the contradiction it is told for. */
export interface Told {
  event: string | null;
  fork: Fork | null;
}

/** Below this width (px) lanes are named by their marks alone. */
const COMPACT = 560;
const LABEL = 12;
const ROW = 17;

/** Lays out the braided timeline for a camera: pure, in px, every mark inside the frame. */
export function sceneOf(data: StageData, camera: Camera, frame: Frame, told: Told): Scene {
  const compact = frame.width < COMPACT;
  const left = compact ? 34 : 26 + Math.max(...data.voices.map((v) => textWidth(v.name, 13, true))) + 14;
  const right = frame.width - (compact ? 12 : 20);
  const rows = frame.height < 330 ? 2 : frame.height < 480 ? 3 : 5;
  const top = 10 + rows * ROW + 10;
  const axis = frame.height - 26;
  const pitch = (axis - top - 14) / Math.max(1, data.voices.length - 0.4);
  const laneY = (i: number): number => top + pitch * (i + 0.3);
  const radius = Math.max(3.4, Math.min(5.4, pitch / 6));
  const scale = timeScale(camera, left, right);
  const seen = data.events.filter((e) => isSeen(e, camera, e.id === told.event));
  const xs = spread(seen, (t) => scale(t));
  const threads = seen.map((e, i) => threadOf(e, xs[i] ?? 0, e.id === told.event));
  const labels = placeLabels(
    threads.map((t) => ({ id: t.id, text: t.label?.text ?? '', x: t.x, bold: t.focus, priority: priorityOf(t) })),
    { x0: compact ? 4 : left - 60, x1: frame.width - 4 },
    rows,
    compact ? LABEL : LABEL + 0.5,
  );
  threads.sort((a, b) => Number(a.focus) - Number(b.focus));
  const byId = new Map(labels.map((l) => [l.id, l]));
  for (const t of threads) {
    const label = byId.get(t.id);
    const y = label ? top - 8 - label.row * ROW : 0;
    t.label = label ? { text: label.text, x: t.x + (label.anchor === 'start' ? -1 : 1), y: y - 3, anchor: label.anchor, bold: label.bold } : null;
    t.y0 = label ? y + 2 : top - 4;
  }
  return {
    ...frame, compact, left, right, axis, radius, threads,
    lanes: data.voices.map((v, i) => ({ y: laneY(i), name: compact ? null : v.name, shape: v.shape, voice: v.id })),
    ticks: ticksOf(scale).filter((t) => t.x >= left - 0.5 && t.x <= right + 0.5),
  };

  function threadOf(e: StageEvent, at: number, focused: boolean): Thread {
    const clamp = (x: number): number => Math.min(Math.max(x, left), right);
    const [x0, x1] = [clamp(scale(e.from)), clamp(scale(e.to))];
    const x = clamp(at);
    const marks = e.lanes.flatMap((level, lane): Mark[] =>
      level ? [{ lane, y: laneY(lane), shape: data.voices[lane]?.shape ?? 'dot', filled: level > 1 }] : [],
    );
    return {
      id: e.id,
      x,
      y0: 0,
      y1: axis,
      bar: focused && x1 - x0 > 3 ? { x0, x1, fade0: clamp(scale(e.fadeFrom)), fade1: clamp(scale(e.fadeTo)) } : null,
      marks,
      fork: forkOf(focused ? told.fork : e.fork, x, focused),
      label: { text: e.label, x, y: 0, anchor: 'start', bold: focused },
      focus: focused,
    };
  }

  function forkOf(fork: Fork | null, x: number, focused: boolean): Thread['fork'] {
    if (!fork) return null;
    const [y0, y1] = [laneY(fork.a), laneY(fork.b)];
    const bulge = focused ? 15 : 6;
    const arc = (side: number): string => `M${n(x)} ${n(y0)}C${n(x + side * bulge * 1.35)} ${n(y0 + (y1 - y0) * 0.3)} ${n(x + side * bulge * 1.35)} ${n(y1 - (y1 - y0) * 0.3)} ${n(x)} ${n(y1)}`;
    const words = `${fork.says[0]} against ${fork.says[1]}`;
    const label = focused && fork.unit !== null ? words : null;
    const width = textWidth(label ?? '', 13, true) + bulge + 8;
    const anchor = x + width > frame.width - 4 ? 'end' : 'start';
    return {
      y0, y1,
      path: focused ? arc(1) + arc(-1) : arc(1),
      label,
      detail: label === null ? null : detailOf(fork),
      lx: x + (anchor === 'start' ? 1 : -1) * (bulge + 8),
      ly: y0 + Math.min(pitch, y1 - y0) / 2 + 1,
      anchor,
    };
  }
}

/** In the frame: begun within it, or lasting into it and being told. What merely goes on throughout is not drawn. */
function isSeen(e: StageEvent, camera: Camera, focused: boolean): boolean {
  if (focused) return e.to >= camera.from && e.from <= camera.to;
  const middle = e.lasted ? e.from : (e.from + e.to) / 2;
  return middle >= camera.from && middle <= camera.to;
}

/**
 * Where each thread hangs: at the beginning of what lasted; inside its unit for what happened at some moment of a day,
 * month or year. Those of one and the same unit share it out evenly, in the order of the data, since theirs is not known.
 */
function spread(events: readonly StageEvent[], x: (t: number) => number): number[] {
  const unit = (e: StageEvent): string => `${e.from} ${e.to}`;
  const moments = events.filter((e) => !e.lasted);
  const counts = new Map<string, number>();
  for (const e of moments) counts.set(unit(e), (counts.get(unit(e)) ?? 0) + 1);
  const used = new Map<string, number>();
  return events.map((e) => {
    if (e.lasted) return x(e.from);
    const k = used.get(unit(e)) ?? 0;
    used.set(unit(e), k + 1);
    return x(e.from + ((e.to - e.from) * (k + 0.5)) / (counts.get(unit(e)) ?? 1));
  });
}

function detailOf({ unit, ratio }: Fork): string | null {
  const factor = ratio === null ? null : `× ${factorWords(ratio)}`;
  return [unit, factor].filter((part) => part !== null).join(': ') || null;
}

function priorityOf(t: Thread): number {
  return (t.focus ? 1000 : 0) + (t.fork ? 20 : 0) + t.marks.length;
}

const n = (v: number): string => String(Math.round(v * 10) / 10);
