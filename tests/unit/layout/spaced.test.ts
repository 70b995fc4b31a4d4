import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spaced } from '../../../src/layout/spaced';

const sorted = fc
  .array(fc.double({ min: 0, max: 900, noNaN: true }), { maxLength: 40 })
  .map((xs) => xs.sort((a, b) => a - b));

describe('spaced', () => {
  it('keeps the order, the ends and the distance, or shares out what room there is', () => {
    fc.assert(
      fc.property(sorted, fc.double({ min: 1, max: 60, noNaN: true }), (xs, gap) => {
        const placed = spaced(xs, gap, 0, 900);
        const step = Math.min(gap, 900 / Math.max(1, xs.length - 1));
        expect(placed).toHaveLength(xs.length);
        placed.forEach((x, i) => {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(x).toBeLessThanOrEqual(900 + 1e-6);
          if (i > 0) expect(x - placed[i - 1]!).toBeGreaterThanOrEqual(step - 1e-6);
        });
      }),
    );
  });

  it('moves nothing that has room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0, max: 20, noNaN: true }), (n, off) => {
        const xs = Array.from({ length: n }, (_, i) => off + i * 40);
        spaced(xs, 30, 0, 900).forEach((x, i) => expect(x).toBeCloseTo(xs[i]!, 6));
      }),
    );
  });

  it('moves two that meet equally far', () => {
    expect(spaced([100, 104], 20, 0, 900)).toEqual([92, 112]);
    expect(spaced([2, 2], 20, 0, 900)).toEqual([0, 20]);
    expect(spaced([900, 900], 20, 0, 900)).toEqual([880, 900]);
  });
});
