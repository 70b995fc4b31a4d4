import { interpolateZoom } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraPath } from '../../../src/layout/camera';
import type { Camera } from '../../../src/model/archive';
import { camera } from './arbitraries';

const path = fc.array(camera, { minLength: 2, maxLength: 8 });
const YEAR = 31_556_952_000;
const view = (c: Camera): [number, number, number] => [(c.from + c.to) / 2 / YEAR, 0, (c.to - c.from) / YEAR];

/** The longest leg of a path in the measure of van Wijk and Nuij (d3 gives it as a duration, for ρ = √2). */
function longest(steps: readonly Camera[]): number {
  return Math.max(...steps.slice(1).map((c, i) => interpolateZoom(view(steps[i]!), view(c)).duration / 1000));
}

describe('cameraPath', () => {
  it('passes exactly through the camera of each step, and stays within the first and the last', () => {
    fc.assert(
      fc.property(path, (steps) => {
        const { at } = cameraPath(steps);
        for (const [i, step] of steps.entries()) expect(at(i)).toEqual(step);
        expect(at(-3)).toEqual(steps[0]);
        expect(at(steps.length + 2)).toEqual(steps.at(-1));
      }),
    );
  });

  it('rests at each step before it leaves', () => {
    fc.assert(
      fc.property(path, (steps) => {
        const path = cameraPath(steps);
        expect([path.at(0.29), path.share(0.29)]).toEqual([steps[0], 0]);
      }),
    );
  });

  it('is continuous: little scrolling moves it little, measured in its own width', () => {
    const little = 1e-4;
    fc.assert(
      fc.property(path, fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
        const { at } = cameraPath(steps);
        const position = share * (steps.length - 1);
        const [a, b] = [at(position), at(position + little)];
        const [v, w] = [a.to - a.from, b.to - b.from];
        // A leg takes a quarter of a step or more, and easing at most doubles the pace: ten times as fast as even.
        const most = 10 * little * longest(steps) * Math.SQRT2 + 1e-9;
        expect(Math.abs(Math.log(w / v))).toBeLessThanOrEqual(most);
        expect(Math.abs(a.from + a.to - b.from - b.to) / 2 / Math.max(v, w)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes its time for a long way: more of the step, and never more than most of it', () => {
    const near = { from: 0, to: YEAR / 36 };
    const moving = (to: Camera): number => {
      const { share } = cameraPath([near, to]);
      return [...Array(1000).keys()].filter((i) => share(i / 1000) > 0).length / 1000;
    };
    const ways = [
      { from: 0, to: YEAR / 12 },
      { from: 0, to: YEAR * 5 },
      { from: -78 * YEAR, to: YEAR },
    ].map(moving);
    expect(ways).toEqual([...ways].sort((a, b) => a - b));
    expect(ways[0]).toBeGreaterThan(0.2);
    expect(ways[2]).toBeGreaterThan(0.55);
    expect(ways[2]).toBeLessThan(0.75);
  });

  it('never turns inside out, also between cameras that differ in width only', () => {
    fc.assert(
      fc.property(
        camera,
        fc.integer({ min: -3, max: 3 }),
        fc.double({ min: -7, max: 7, noNaN: true }),
        (c, days, log) => {
          const centre = (c.from + c.to) / 2 + days * 86_400_000;
          const half = Math.min(Math.max(((c.to - c.from) / 2) * Math.exp(log), 86_400_000), 40 * YEAR);
          const { at } = cameraPath([c, { from: centre - half, to: centre + half }]);
          for (let i = 0; i <= 40; i++) {
            const { from, to } = at(i / 40);
            expect(from).toBeLessThan(to);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not look beyond what there is on its way, and stays continuous at its edges', () => {
    fc.assert(
      fc.property(path, (steps) => {
        const whole = {
          from: Math.min(...steps.map((s) => s.from)),
          to: Math.max(...steps.map((s) => s.to)),
        };
        const { at } = cameraPath(steps, false, whole);
        for (let i = 0; i <= 200; i++) {
          const position = (i / 200) * (steps.length - 1);
          const [a, b] = [at(position), at(position + 1e-6)];
          const width = a.to - a.from;
          if (width <= whole.to - whole.from) {
            expect(a.from).toBeGreaterThanOrEqual(whole.from - width * 1e-9);
            expect(a.to).toBeLessThanOrEqual(whole.to + width * 1e-9);
          }
          expect(Math.abs(a.from - b.from) / width).toBeLessThan(1e-2);
        }
      }),
    );
  });

  it('cuts where the reader wants no motion: only cameras of steps occur', () => {
    fc.assert(
      fc.property(path, fc.double({ min: -1, max: 9, noNaN: true }), (steps, position) => {
        const index = Math.min(Math.max(Math.floor(position), 0), steps.length - 1);
        expect(cameraPath(steps, true).at(position)).toEqual(steps[index]);
      }),
    );
  });

  it('bears a single step', () => {
    const only = { from: 0, to: 10 };
    expect([cameraPath([only]).at(0), cameraPath([only]).at(0.7), cameraPath([only], true).at(3)]).toEqual([
      only,
      only,
      only,
    ]);
  });
});
