import { scaleUtc, utcFormat, utcMillisecond, utcYear, type ScaleTime } from 'd3';
import type { Camera } from '../model/archive';
import { textWidth } from './measure';

export interface Tick {
  /** The moment, in ms (UTC). */
  t: number;
  x: number;
  label: string;
  /** A larger unit begins here (a year among months): set in bold. */
  major: boolean;
}

/** The time scale of a camera: monotone, UTC, from `x0` to `x1` in pixels. */
export function timeScale(camera: Camera, x0: number, x1: number): ScaleTime<number, number> {
  return scaleUtc([camera.from, camera.to], [x0, x1]);
}

const year = utcFormat('%Y');
const month = utcFormat('%b');
const day = utcFormat('%-d');
const dayMonth = utcFormat('%-d %b');
const hour = utcFormat('%H:%M');

/**
 * Hairline ticks from decades to hours, about one every 80 px, in d3's own intervals; a tick that begins a larger unit
 * names it. The first tick is named in full where nothing else would say which year or month is meant.
 */
export function ticksOf(scale: ScaleTime<number, number>): Tick[] {
  const [x0 = 0, x1 = 0] = scale.range();
  const times = scale.ticks(Math.max(2, Math.round((x1 - x0) / 80)));
  const step = times.length > 1 ? Number(times[1]) - Number(times[0]) : utcMillisecond.range.length;
  const ticks = times.map((t, i) => ({ t: +t, x: Math.round(scale(t) * 10) / 10, ...labelOf(t, step, i === 0) }));
  return legible(ticks, x1 + 12);
}

/** Leaves a tick without its label where it would run into the one before it or out of the frame (px). */
function legible(ticks: Tick[], right: number): Tick[] {
  let end = -Infinity;
  return ticks.map((tick) => {
    const to = tick.x + 3 + textWidth(tick.label, 12, tick.major);
    if (tick.x < end || to > right) return { ...tick, label: '' };
    end = to + 4;
    return tick;
  });
}

const DAY = 86_400_000;

function labelOf(t: Date, step: number, first: boolean): Omit<Tick, 'x' | 't'> {
  const yearStart = +utcYear(t) === +t;
  if (step >= 360 * DAY) return { label: year(t), major: false };
  if (yearStart) return { label: year(t), major: true };
  if (step >= 27 * DAY) return { label: first ? `${month(t)} ${year(t)}` : month(t), major: false };
  const midnight = t.getUTCHours() === 0 && t.getUTCMinutes() === 0;
  if (step >= DAY || midnight) {
    const named = first || t.getUTCDate() === 1 || step < DAY;
    const label = first ? `${dayMonth(t)} ${year(t)}` : named ? dayMonth(t) : day(t);
    return { label, major: t.getUTCDate() === 1 };
  }
  return { label: first ? `${dayMonth(t)}, ${hour(t)}` : hour(t), major: false };
}
