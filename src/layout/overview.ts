import { utcTicks } from 'd3';
import type { Camera } from '../model/archive';
import type { StageData } from '../model/stage';
import { timeScale } from './time';

export interface Overview {
  /** One stroke per event, the taller the more claims it holds: an SVG path. */
  strokes: string;
  years: { x: number; label: string }[];
  window: (camera: Camera) => { x: number; width: number };
}

/** The thin strip of the whole span under the stage: baseline at y = 28, strokes up to y = 6. */
export function overviewOf(data: StageData, left: number, right: number): Overview {
  const scale = timeScale(data, left, right);
  const clamp = (x: number): number => Math.min(Math.max(x, left), right);
  const strokes = data.events
    .map(
      (e) =>
        `M${clamp(scale(e.from)).toFixed(1)} 28v${(-5 - Math.min(17, Math.sqrt(e.claims) * 3.2)).toFixed(1)}`,
    )
    .join('');
  const first = new Date(data.from).getUTCFullYear();
  const last = new Date(data.to).getUTCFullYear();
  const margin = ((last - first) * 62) / (right - left);
  const between = utcTicks(new Date(data.from), new Date(data.to), right - left < 420 ? 4 : 7)
    .map((t) => t.getUTCFullYear())
    .filter((y) => y > first + margin && y < last - margin);
  const years = [first, ...between, last];
  return {
    strokes,
    years: years.map((y) => ({ x: clamp(scale(Date.UTC(y, y === last ? 6 : 0))), label: String(y) })),
    window: (camera) => {
      const [x0, x1] = [clamp(scale(camera.from)), clamp(scale(camera.to))];
      const width = Math.max(6, x1 - x0);
      return { x: Math.min(x0 - (width - (x1 - x0)) / 2, right - width + 2), width };
    },
  };
}
