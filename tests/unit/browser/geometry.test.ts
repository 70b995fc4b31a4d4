import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, positionOf, readAt } from '../../../src/browser/geometry';

/** Where steps begin, and where the last ends: whole px, rising, some steps without height. */
const tops = fc
  .tuple(
    fc.integer({ min: -2000, max: 2000 }),
    fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 40 }),
  )
  .map(([first, heights]) => heights.reduce((all, h) => [...all, (all.at(-1) ?? 0) + h], [first]));
/** Windows scroll by fractions of a px, here sixty-fourths. */
const line = fc.integer({ min: -5000 * 64, max: 70_000 * 64 }).map((n) => n / 64);

describe('positionOf', () => {
  it('never falls as the line goes down', () => {
    fc.assert(
      fc.property(tops, line, line, (all, a, b) => {
        expect(positionOf(Math.min(a, b), all)).toBeLessThanOrEqual(positionOf(Math.max(a, b), all));
      }),
    );
  });

  it('is the step that holds the line, plus the share that has passed', () => {
    fc.assert(
      fc.property(tops, line, (all, at) => {
        const position = positionOf(at, all);
        const steps = all.length - 1;
        if (at < all[0]!) expect(position).toBe(0);
        else if (at >= all[steps]!) expect(position).toBe(steps);
        else {
          const index = Math.floor(position);
          const [top, end] = [all[index]!, all[index + 1]!];
          expect(top).toBeLessThanOrEqual(at);
          expect(at).toBeLessThan(end);
          expect(position - index).toBeCloseTo((at - top) / (end - top), 9);
        }
      }),
    );
  });

  it('is exact at the beginning of each step that has a height', () => {
    fc.assert(
      fc.property(tops, (all) => {
        for (let i = 0; i < all.length - 1; i++) {
          if (all[i + 1]! > all[i]!) expect(positionOf(all[i]!, all)).toBe(i);
        }
      }),
    );
  });

  it('passes over steps without height', () => {
    const all = [100, 200, 200, 200, 300];
    expect(positionOf(199.999, all)).toBeCloseTo(0.99999, 6);
    expect(positionOf(200, all)).toBe(3);
    expect(positionOf(250, all)).toBe(3.5);
    expect(positionOf(300, all)).toBe(4);
    expect(positionOf(5, [7, 7])).toBe(0);
    expect(positionOf(7, [7, 7])).toBe(1);
  });

  it('is 0 where there are no steps', () => {
    expect([positionOf(50, []), positionOf(50, [10])]).toEqual([0, 0]);
  });
});

describe('lineAt', () => {
  it('is where positionOf gives that position', () => {
    fc.assert(
      fc.property(tops, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const [first, end] = [all[0]!, all.at(-1)!];
        const at = first + (end - first) * share;
        expect(lineAt(positionOf(at, all), all)).toBeCloseTo(at, 6);
      }),
    );
  });
});

describe('readAt', () => {
  const stretches = [
    { id: 'a', from: 100, to: 400 },
    { id: 'b', from: 428, to: 500 },
    { id: 'c', from: 900, to: 1400 },
  ];
  const id = (top: number, room = 600): string | null => readAt(top, room, stretches)?.id ?? null;

  it('is nothing before the first comes near the top, and after the last has gone', () => {
    expect([id(-100), id(-51), id(1321)]).toEqual([null, null, null]);
    expect(readAt(0, 600, [])).toBeNull();
  });

  it('is the uppermost of which enough is seen, also where the next one is already nearer to the line', () => {
    expect([id(0), id(320), id(321), id(404)]).toEqual(['a', 'a', 'b', 'b']);
  });

  it('is nothing between two that stand far apart', () => {
    expect([id(421), id(750), id(1000)]).toEqual([null, 'c', 'c']);
  });
});
