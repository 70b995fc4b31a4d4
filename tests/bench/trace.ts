/** An event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

export const KINDS = ['script', 'style', 'layout', 'prepaint', 'paint'] as const;
export type Kind = (typeof KINDS)[number];

/** What the main thread did while a page was scrolled; all in ms. */
export interface Work {
  /** Work in each sixtieth of a second in which there was any. */
  buckets: number[];
  /** Work for each frame that the main thread drew: what it did since it handed over the one before. */
  frames: number[];
  /** Tasks of over 50 ms. */
  long: number;
  kinds: Record<Kind, number>;
}

const FRAME = 1000 / 60;
const LONG = 50;
const KIND: Record<string, Kind> = {
  FunctionCall: 'script',
  EvaluateScript: 'script',
  FireAnimationFrame: 'script',
  TimerFire: 'script',
  RunMicrotasks: 'script',
  EventDispatch: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'prepaint',
  Paint: 'paint',
  Layerize: 'paint',
};
const TASK = 'RunTask';
/** The moment in a frame at which the main thread hands over what it has drawn. */
const HANDED_OVER = 'BeginCommitCompositorFrame';

/** Sums up a trace. @throws if it shows no main thread that painted */
export function workOf(trace: readonly TraceEvent[]): Work {
  const own = mainThread(trace);
  const spans = own
    .filter((e) => (e.dur ?? 0) > 0)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = spans
    .filter(({ name }) => name === TASK)
    .map(({ ts, dur = 0 }) => ({ at: ts / 1000, ms: dur / 1000 }));
  const ends = own
    .filter(({ name }) => name === HANDED_OVER)
    .map(({ ts }) => ts / 1000)
    .sort((a, b) => a - b);
  return {
    buckets: bucketed(tasks),
    frames: framed(tasks, ends),
    long: tasks.filter(({ ms }) => ms > LONG).length,
    kinds: selfTimes(spans),
  };
}

/** The value below which a share of all values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The share of frames in which there was more work than a sixtieth of a second has room for. */
export function late(frames: readonly number[]): number {
  return frames.length === 0 ? 0 : frames.filter((ms) => ms > FRAME).length / frames.length;
}

interface Task {
  at: number;
  ms: number;
}

/** The events of the thread on which most was prepared for painting: the page's main thread. */
function mainThread(trace: readonly TraceEvent[]): TraceEvent[] {
  const count = new Map<string, number>();
  const key = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  for (const event of trace) {
    if (event.name === 'PrePaint') count.set(key(event), (count.get(key(event)) ?? 0) + 1);
  }
  const [main] = [...count].sort((a, b) => b[1] - a[1]);
  if (!main) throw new Error('the trace shows no painting');
  return trace.filter((event) => key(event) === main[0]);
}

function bucketed(tasks: readonly Task[]): number[] {
  const start = tasks[0]?.at ?? 0;
  const buckets = new Map<number, number>();
  for (const { at, ms } of tasks) {
    const index = Math.floor((at - start) / FRAME);
    buckets.set(index, (buckets.get(index) ?? 0) + ms);
  }
  return [...buckets.values()];
}

function framed(tasks: readonly Task[], ends: readonly number[]): number[] {
  const frames = ends.map(() => 0);
  let frame = 0;
  for (const { at, ms } of tasks) {
    while (frame < ends.length && (ends[frame] ?? 0) < at) frame++;
    if (frame < ends.length) frames[frame] = (frames[frame] ?? 0) + ms;
  }
  return frames;
}

/** Time spent in each kind of work itself, without what it calls of another kind. @param spans sorted, outer ones first */
function selfTimes(spans: readonly TraceEvent[]): Record<Kind, number> {
  const times = { script: 0, style: 0, layout: 0, prepaint: 0, paint: 0 };
  const open: { end: number; kind: Kind }[] = [];
  for (const { name, ts, dur = 0 } of spans) {
    const kind = KIND[name];
    if (!kind) continue;
    while ((open.at(-1)?.end ?? Infinity) <= ts) open.pop();
    const around = open.at(-1)?.kind;
    if (around) times[around] -= dur / 1000;
    times[kind] += dur / 1000;
    open.push({ end: ts + dur, kind });
  }
  return times;
}
