import { tenth } from '../numbers';

/** How far a fork within one lane reaches above and below it, in px. */
const WITHIN = 13;

/** From where to where a fork runs: between two lanes, or around the one in which both accounts lie. In px. */
export function forkEnds(a: number, b: number): [number, number] {
  return b - a < 1 ? [a - WITHIN, a + WITHIN] : [a, b];
}

/** An arc beside a thread from one lane to another. @param bulge how far it goes to one side, in px */
export function forkPath(x: number, a: number, b: number, bulge: number): string {
  const [y0, y1] = forkEnds(a, b);
  const [c, d] = [y0 + (y1 - y0) * 0.3, y1 - (y1 - y0) * 0.3];
  const side = tenth(x + bulge * 1.35);
  return `M${x} ${tenth(y0)}C${side} ${tenth(c)} ${side} ${tenth(d)} ${x} ${tenth(y1)}`;
}
