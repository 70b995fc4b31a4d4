import { interpolateZoom, type ZoomView } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoomPath } from '../../../src/layout/zoom';
import type { Camera } from '../../../src/model/archive';
import { DAY } from './arbitraries';

/** From a day to a century, anywhere in two centuries. */
const camera: fc.Arbitrary<Camera> = fc
  .record({
    centre: fc.double({ min: -36_500, max: 36_500, noNaN: true }),
    width: fc.double({ min: 0, max: Math.log(36_500), noNaN: true }).map(Math.exp),
  })
  .map(({ centre, width }) => ({ from: (centre - width / 2) * DAY, to: (centre + width / 2) * DAY }));

const view = ({ from, to }: Camera): ZoomView => [(from + to) / 2 / DAY, 0, (to - from) / DAY];

describe('the path of a zoom', () => {
  it('is that of d3', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(camera, camera, shares, (a, b, share) => {
        // Beyond this d3 loses digits: it takes the logarithm of what is left of two large numbers.
        const [least, most] = [a.to - a.from, b.to - b.from].sort((x, y) => x - y) as [number, number];
        const d = Math.abs(a.from + a.to - b.from - b.to) / 2;
        fc.pre(most ** 2 + d ** 2 < 3000 * least * d);
        const [path, d3] = [zoomPath(a, b), interpolateZoom(view(a), view(b))];
        const [centre, , width] = d3(share);
        const [own, , ownWidth] = view(path.at(share));
        expect(Math.abs(own - centre) / width).toBeLessThan(1e-3);
        expect(ownWidth / width).toBeCloseTo(1, 3);
        expect(path.length).toBeCloseTo(Math.abs(d3.duration) / 1000, 3);
      }),
      { numRuns: 1000 },
    );
  });

  it('begins at the one camera and ends at the other, also where these are nearly the same', () => {
    const nudge = fc.double({ min: -1e-5, max: 1e-5, noNaN: true });
    fc.assert(
      fc.property(camera, fc.oneof(camera, nudge), (a, other) => {
        const shift = typeof other === 'number' ? other * (a.to - a.from) : 0;
        const b = typeof other === 'number' ? { from: a.from + shift, to: a.to + shift } : other;
        const path = zoomPath(a, b);
        for (const [share, end] of [
          [0, a],
          [1, b],
        ] as const) {
          const width = end.to - end.from;
          const at = path.at(share);
          expect(Math.abs(at.from - end.from) / width).toBeLessThan(1e-6);
          expect(Math.abs(at.to - end.to) / width).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
