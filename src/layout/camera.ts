import { easeSinInOut, interpolateZoom, type ZoomView } from 'd3';
import type { Camera } from '../model/archive';

/** The share of a step during which its camera stands still before it moves on to the next. */
const REST = 0.6;

/**
 * The camera as a continuous function of the reading position: `2.75` is three quarters through the third step. Between two
 * steps it takes the smooth path of van Wijk and Nuij (2003), which zooms out to travel far (d3's `interpolateZoom`).
 * @param steps at least one camera @param rest with reduced motion, 1: it cuts from one step to the next
 */
export function cameraPath(steps: readonly Camera[], rest = REST): (position: number) => Camera {
  const legs = new Map<number, (t: number) => ZoomView>();
  const last = steps.length - 1;
  const leg = (i: number): ((t: number) => ZoomView) => {
    const known = legs.get(i);
    if (known) return known;
    const made = interpolateZoom(view(at(i)), view(at(i + 1)));
    legs.set(i, made);
    return made;
  };
  const at = (i: number): Camera => steps[i] ?? { from: 0, to: 1 };
  return (position) => {
    const p = Math.min(Math.max(position, 0), last);
    const i = Math.floor(p);
    if (i === last) return at(last);
    const t = rest >= 1 ? 0 : Math.max(0, p - i - rest) / (1 - rest);
    if (t <= 0) return at(i);
    if (t >= 1) return at(i + 1);
    return camera(leg(i)(easeSinInOut(t)));
  };
}

const YEAR = 31_556_952_000;

function view({ from, to }: Camera): ZoomView {
  return [(from + to) / 2 / YEAR, 0, (to - from) / YEAR];
}

function camera([centre, , width]: ZoomView): Camera {
  return { from: (centre - width / 2) * YEAR, to: (centre + width / 2) * YEAR };
}
