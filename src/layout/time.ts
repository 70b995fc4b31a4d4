import { utcDay, utcMonth, utcTicks, utcYear } from 'd3';
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

/** From moments (ms, UTC) to px: linear and rising from `x0` at the camera's left edge to `x1` at its right. */
export function timeScale({ from, to }: Camera, x0: number, x1: number): (t: number) => number {
  const pace = (x1 - x0) / (to - from);
  return (t) => x0 + (t - from) * pace;
}

/**
 * Hairline ticks from decades to hours in d3's own intervals (d3-time's `utcTicks`), about one every 80 px; a tick that
 * begins a larger unit names it. The first tick is named in full where nothing else would say which year or month is
 * meant. A label that would run into the one before it or out of the frame is left out.
 */
export function ticksOf(camera: Camera, x0: number, x1: number): Tick[] {
  const x = timeScale(camera, x0, x1);
  const count = Math.max(2, Math.round((x1 - x0) / 80));
  const times = utcTicks(new Date(camera.from), new Date(camera.to), count);
  const step = times.length > 1 ? Number(times[1]) - Number(times[0]) : camera.to - camera.from;
  let named = false;
  let end = x0 - 34;
  return times.map((t) => {
    const tick = { t: +t, x: Math.round(x(+t) * 10) / 10, ...labelOf(t, step, !named) };
    const half = textWidth(tick.label, 12, tick.major) / 2;
    if (tick.x - half < end || tick.x + half > x1 + 12) return { ...tick, label: '' };
    named = true;
    end = tick.x + half + 8;
    return tick;
  });
}

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param step the distance of ticks (ms) @param first whether nothing has been named on the axis yet */
function labelOf(t: Date, step: number, first: boolean): Pick<Tick, 'label' | 'major'> {
  const year = String(t.getUTCFullYear());
  const month = MONTHS[t.getUTCMonth()] ?? '';
  const dayMonth = `${t.getUTCDate()} ${month}`;
  if (step >= 360 * DAY) return { label: year, major: false };
  if (begins(t, utcYear)) return { label: year, major: true };
  if (step >= 27 * DAY) return { label: first ? `${month} ${year}` : month, major: false };
  if (step >= DAY || begins(t, utcDay)) {
    const named = begins(t, utcMonth) || step < DAY;
    return {
      label: first ? `${dayMonth} ${year}` : named ? dayMonth : String(t.getUTCDate()),
      major: begins(t, utcMonth),
    };
  }
  const hour = `${pad(t.getUTCHours())}:${pad(t.getUTCMinutes())}`;
  return { label: first ? `${dayMonth} ${year}, ${hour}` : hour, major: false };
}

function begins(t: Date, unit: { floor: (date: Date) => Date }): boolean {
  return +unit.floor(t) === +t;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
