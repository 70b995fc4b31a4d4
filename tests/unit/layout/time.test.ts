import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/layout/measure';
import { ticksOf, timeScale } from '../../../src/layout/time';
import { camera, DAY, moment } from './arbitraries';

const edges = fc
  .record({ x0: fc.integer({ min: 20, max: 240 }), width: fc.integer({ min: 230, max: 2300 }) })
  .map(({ x0, width }) => [x0, x0 + width] as const);

describe('timeScale', () => {
  it('rises with time, from one edge to the other', () => {
    fc.assert(
      fc.property(camera, edges, moment, moment, (view, [x0, x1], a, b) => {
        const x = timeScale(view, x0, x1);
        if (a !== b) expect(x(Math.min(a, b))).toBeLessThan(x(Math.max(a, b)));
        expect(x(view.from)).toBeCloseTo(x0, 6);
        expect(x(view.to)).toBeCloseTo(x1, 6);
      }),
    );
  });
});

describe('ticksOf', () => {
  it('gives ticks inside the edges, in order, of which some are labelled, without overlap', () => {
    fc.assert(
      fc.property(camera, edges, (view, [x0, x1]) => {
        const ticks = ticksOf(view, x0, x1);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(80);
        expect(ticks.filter((t) => t.x < x0 - 0.1 || t.x > x1 + 0.1)).toEqual([]);
        const named = ticks.filter((t) => t.label !== '');
        expect(named.length).toBeGreaterThan(0);
        for (const [i, tick] of named.slice(1).entries()) {
          const before = named[i]!;
          const half = (t: typeof tick): number => textWidth(t.label, 12, t.major) / 2;
          expect(before.x + half(before)).toBeLessThanOrEqual(tick.x - half(tick));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says the year somewhere on every axis', () => {
    fc.assert(
      fc.property(camera, edges, (view, [x0, x1]) => {
        const labels = ticksOf(view, x0, x1).map((t) => t.label);
        const wide = view.to - view.from > 4 * DAY;
        if (wide)
          expect(
            labels.some((label) => /\d{4}/.test(label)),
            labels.join(' '),
          ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('labels what it marks: years as years, months as months, days as days', () => {
    const words = (from: string, to: string): string[] =>
      ticksOf({ from: Date.parse(from), to: Date.parse(to) }, 0, 800).map((t) => t.label);
    expect(words('1946-06', '1996-01')).toContain('1950');
    expect(words('2024-11-15', '2025-07-15').join(' ')).toMatch(/^Dec 2024 2025 .*Mar/);
    expect(words('2025-03-08', '2025-03-20')[0]).toMatch(/^\d+ Mar 2025$/);
  });
});
