import { utcTicks } from 'd3';
import type { Camera } from '../../model/archive';
import type { StageData } from '../../model/stage';
import { timeScale } from '../time';

export interface Overview {
  /** A stroke where events are, the taller the more claims these hold: an SVG path. */
  strokes: string;
  years: { x: number; label: string }[];
  window: (camera: Camera) => { x: number; width: number };
  /** The index of the step that is nearest in time to where the strip is pointed at (px). */
  stepAt: (x: number) => number;
}

/** The thin strip of the whole span under the stage: baseline at y = 28, strokes up to y = 6. */
export function overviewOf(data: StageData, left: number, right: number): Overview {
  const scale = timeScale(data, left, right);
  const clamp = (x: number): number => Math.min(Math.max(x, left), right);
  const strokes = strokesOf(data.events.map((e) => [clamp(scale(e.from)), e.claims]));
  const stops = stopsOf(data);
  return {
    strokes,
    years: yearsOf(data, right - left).map(({ t, label }) => ({ x: clamp(scale(t)), label })),
    window: (camera) => {
      const [x0, x1] = [clamp(scale(camera.from)), clamp(scale(camera.to))];
      const width = Math.max(6, x1 - x0);
      return { x: Math.min(x0 - (width - (x1 - x0)) / 2, right - width + 2), width };
    },
    stepAt: (x) => {
      const t = data.from + ((clamp(x) - left) / (right - left)) * (data.to - data.from);
      const nearer = (a: Stop, b: Stop): Stop => (Math.abs(b.t - t) < Math.abs(a.t - t) ? b : a);
      return stops.length ? stops.reduce(nearer).step : 0;
    },
  };
}

/** How far strokes stand apart (px): what lies nearer is one stroke. */
const APART = 2;
/** Of the lowest stroke and of the highest, in px. */
const [LOW, HIGH] = [4, 22];

/** Strokes whose height grows with the square root of the claims that they hold. */
function strokesOf(events: readonly (readonly [x: number, claims: number])[]): string {
  const claims = new Map<number, number>();
  for (const [x, n] of events) {
    const at = Math.round(x / APART) * APART;
    claims.set(at, (claims.get(at) ?? 0) + n);
  }
  const most = Math.max(1, ...claims.values());
  return [...claims]
    .map(([x, n]) => `M${x} 28v${(-LOW - (HIGH - LOW) * Math.sqrt(n / most)).toFixed(1)}`)
    .join('');
}

interface Stop {
  t: number;
  step: number;
}

/** When the steps are that tell an event where it belongs; all steps if none does. */
function stopsOf(data: StageData): Stop[] {
  const all = data.steps.map(({ from, to, event }, step) => {
    const e = event === null ? undefined : data.events[event];
    return {
      t: e ? e.from : (from + to) / 2,
      step,
      told: e !== undefined && data.chapters[data.steps[step]?.chapter ?? 0]?.number !== null,
    };
  });
  const told = all.filter((stop) => stop.told);
  return told.length ? told : all;
}

function yearsOf(data: StageData, width: number): { t: number; label: string }[] {
  const first = new Date(data.from).getUTCFullYear();
  const last = new Date(data.to).getUTCFullYear();
  const margin = ((last - first) * 62) / width;
  const between = utcTicks(new Date(data.from), new Date(data.to), width < 420 ? 4 : 7)
    .map((t) => t.getUTCFullYear())
    .filter((y) => y > first + margin && y < last - margin);
  return [first, ...between, last].map((y) => ({
    t: Date.UTC(y, y === last ? 6 : 0),
    label: String(y),
  }));
}
