import type { Camera } from '../model/archive';
import { zoomPath } from './zoom';

/** A leg of the way: from the camera of one step to that of the next. */
export interface Leg {
  /** How far along it the camera is: 0 while it rests at the step, 1 at the next. */
  share: (position: number) => number;
  camera: (share: number) => Camera;
}

export interface CameraPath {
  /** The camera at a reading position: `2.75` is three quarters through the third step. */
  at: (position: number) => Camera;
  /** How far the camera is on its way from the step at a position to the next, from 0 to 1. */
  share: (position: number) => number;
}

/**
 * The camera as a continuous function of the reading position. It rests on a step, then takes the smooth path of van Wijk and
 * Nuij (2003) to the next, which zooms out to travel far. The longer the way in their measure, the
 * more of the step it takes.
 * @param steps at least one camera @param still with reduced motion it cuts from one step to the next
 * @param whole what there is to see: on its way the camera does not look beyond it, nor beyond the two steps
 */
export function cameraPath(
  steps: readonly Camera[],
  still = false,
  whole: Camera = { from: -Infinity, to: Infinity },
): CameraPath {
  const legs = new Map<number, Leg>();
  const last = steps.length - 1;
  const stop = (i: number): Camera => steps[i] ?? { from: 0, to: 1 };
  const legOf = (i: number): Leg => {
    const known = legs.get(i) ?? leg(stop(i), stop(i + 1), whole);
    legs.set(i, known);
    return known;
  };
  const find = (position: number): [number, number] => {
    const p = Math.min(Math.max(position, 0), last);
    const i = Math.floor(p);
    return [i, still || i === last ? 0 : legOf(i).share(p - i)];
  };
  return {
    at(position) {
      const [i, share] = find(position);
      if (share <= 0) return stop(i);
      return share >= 1 ? stop(i + 1) : legOf(i).camera(share);
    },
    share: (position) => find(position)[1],
  };
}

/** The least and the most of a step that a leg may take, how much it takes per unit of its length; and what a leap takes. */
const [LEAST, MOST, PER_LENGTH, LEAP] = [0.24, 0.4, 0.09, 0.62];
/** From this length on (in the measure of van Wijk and Nuij, ρ = √2) a leg is a leap. */
const FAR = 4.5;

/** Whether the way from one camera to another is so long that its step should be given more room to scroll through. */
export function isLeap(a: Camera, b: Camera): boolean {
  return zoomPath(a, b).length > FAR;
}

function leg(a: Camera, b: Camera, whole: Camera): Leg {
  const within = { from: Math.min(whole.from, a.from, b.from), to: Math.max(whole.to, a.to, b.to) };
  const { length, at } = zoomPath(a, b);
  const moving = length > FAR ? LEAP : Math.min(MOST, LEAST + PER_LENGTH * length);
  return {
    share: (t) => eased(Math.min(1, Math.max(0, (t - (1 - moving)) / moving))),
    camera: (share) => bounded(at(share), within),
  };
}

/** Slow at either end: a half wave of the sine. */
function eased(t: number): number {
  return (1 - Math.cos(Math.PI * t)) / 2;
}

/** Shifts a camera so that it looks at what there is; one that is wider has it in its middle. */
function bounded({ from, to }: Camera, within: Camera): Camera {
  const width = to - from;
  const [lo, hi] = [within.from, within.to - width];
  const start = lo > hi ? (lo + hi) / 2 : Math.min(Math.max(from, lo), hi);
  return { from: start, to: start + width };
}
