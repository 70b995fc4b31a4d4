import type { Camera } from '../model/archive';

/** A way from one camera to another. */
export interface ZoomPath {
  /** In the measure of van Wijk and Nuij: how much moves by on it. */
  length: number;
  /** @param share of the way, from 0 to 1 */
  at: (share: number) => Camera;
}

/** How much zooming counts beside panning (ρ²), as in d3. */
const RHO2 = 2;
const RHO = Math.SQRT2;
/** A shorter way (in widths) is zooming alone. */
const STILL = 1e-9;

/**
 * The smooth and efficient path for zooming and panning of J. J. van Wijk and W. A. A. Nuij (InfoVis 2003, equation 9), in one
 * dimension: it zooms out to travel far. The same as d3's `interpolateZoom`, which would bring the mixing of colours with it.
 */
export function zoomPath(a: Camera, b: Camera): ZoomPath {
  const [w0, w1] = [a.to - a.from, b.to - b.from];
  const [c0, c1] = [(a.from + a.to) / 2, (b.from + b.to) / 2];
  const d = Math.abs(c1 - c0);
  if (d < STILL * Math.min(w0, w1)) {
    const length = Math.log(w1 / w0) / RHO;
    return {
      length: Math.abs(length),
      at: (share) => cameraAt(c0 + share * (c1 - c0), w0 * Math.exp(RHO * share * length)),
    };
  }
  const [grown, far] = [w1 ** 2 - w0 ** 2, (RHO2 * d) ** 2];
  const r0 = -Math.asinh((grown + far) / (2 * w0 * RHO2 * d));
  const r1 = -Math.asinh((grown - far) / (2 * w1 * RHO2 * d));
  return {
    length: (r1 - r0) / RHO,
    at(share) {
      const r = r0 + share * (r1 - r0);
      const moved = ((w0 / RHO2) * Math.sinh(r - r0)) / Math.cosh(r);
      return cameraAt(c0 + Math.sign(c1 - c0) * moved, (w0 * Math.cosh(r0)) / Math.cosh(r));
    },
  };
}

function cameraAt(centre: number, width: number): Camera {
  return { from: centre - width / 2, to: centre + width / 2 };
}
