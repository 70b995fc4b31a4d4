import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreFrame } from '../../../src/layout/explore/frame';
import { hangingOf, sceneOf, shortNumber } from '../../../src/layout/explore/scene';
import { densityOf, timelineOf, within } from '../../../src/layout/explore/timeline';
import { exploreData } from '../../../src/model/explore';
import { exploreRecord } from '../../bench/exploreRecord';
import { archive } from '../exports/fixture';

const { voices, ...rest } = exploreData(archive);
const data = exploreRecord({ voices, ...rest }, 300);
const { from, to } = data.whole;
const all = data.events.map((_, i) => i);
const shares = fc.tuple(
  fc.double({ min: 0, max: 0.9, noNaN: true }),
  fc.double({ min: 0.002, max: 1, noNaN: true }),
);
const camera = shares.map(([at, width]) => ({
  from: from + (to - from) * at,
  to: from + (to - from) * (at + width),
}));
const shown = fc.subarray(all);

describe('the free timeline', () => {
  it('hangs every event that is seen once, no two threads nearer than a gap', () => {
    fc.assert(
      fc.property(shown, camera, fc.integer({ min: 300, max: 1400 }), (some, seen, width) => {
        const timeline = timelineOf(data.events, some, voices.length);
        const frame = exploreFrame(voices, width, 360);
        const hanging = hangingOf(timeline, frame, seen);
        const hung = hanging.flatMap(({ lo, hi }) => timeline.order.slice(lo, hi));
        expect(new Set(hung).size).toBe(hung.length);
        const inSight = timeline.order.filter(
          (_, k) => timeline.times[k]! >= seen.from && timeline.times[k]! <= seen.to,
        );
        expect(inSight.every((i) => hung.includes(i))).toBe(true);
        for (const [i, { x }] of hanging.slice(1, -1).entries())
          if (i) expect(x - hanging[i]!.x).toBeGreaterThan(frame.gap - 0.3);
      }),
      { numRuns: 40 },
    );
  });

  it('counts by its sums what counting one by one would', () => {
    fc.assert(
      fc.property(shown, fc.nat(300), fc.nat(300), (some, a, b) => {
        const timeline = timelineOf(data.events, some, voices.length);
        const [lo, hi] = [Math.min(a, b, some.length), Math.min(Math.max(a, b), some.length)];
        const events = timeline.order.slice(lo, hi).map((i) => data.events[i]!);
        voices.forEach((_, lane) => {
          expect(within(timeline.present[lane], { lo, hi })).toBe(
            events.filter((e) => e.lanes[lane]! > 0).length,
          );
          expect(within(timeline.answered[lane], { lo, hi })).toBe(
            events.filter((e) => e.lanes[lane]! > 1).length,
          );
        });
        expect(densityOf(timeline, from, to + 1, 7).reduce((n, m) => n + m, 0)).toBe(some.length);
      }),
      { numRuns: 40 },
    );
  });

  it('draws as much of twenty thousand events as of a thousand', () => {
    const parts = [1000, 20_000].map((n) => {
      const { events } = exploreRecord({ voices, ...rest }, n);
      const timeline = timelineOf(events, [...events.keys()], voices.length);
      const frame = exploreFrame(voices, 1000, 400);
      return sceneOf(timeline, events, frame, data.whole, hangingOf(timeline, frame, data.whole), null)
        .length;
    });
    expect(parts[1]).toBeLessThan(parts[0]! * 2);
  });

  it('writes numbers in three signs', () => {
    expect([2, 999, 1000, 12_400, 999_400, 999_600].map(shortNumber)).toEqual([
      '2',
      '999',
      '1k',
      '12k',
      '999k',
      '1M',
    ]);
  });
});
