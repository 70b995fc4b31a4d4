import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundler } from '../../../src/layout/stage/bundles';
import { moment } from './arbitraries';

const moments = fc.array(moment, { minLength: 1, maxLength: 60 });
const gap = fc.double({ min: 1, max: 1e11, noNaN: true });
const ALL = [-Infinity, Infinity] as const;

describe('bundler', () => {
  it('holds every moment exactly once, in the order of time', () => {
    fc.assert(
      fc.property(moments, gap, (all, near) => {
        const members = bundler(all)(...ALL, near).flatMap((b) => b.members);
        const times = members.map((m) => all[m]!);
        expect([...members].sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps neighbours a gap apart, each at the mean of what it holds', () => {
    fc.assert(
      fc.property(moments, gap, (all, near) => {
        const bundles = bundler(all)(...ALL, near);
        bundles
          .slice(1)
          .forEach((b, i) => expect(b.t - bundles[i]!.t).toBeGreaterThanOrEqual(near * (1 - 1e-9)));
        for (const { t, members } of bundles) {
          const mean = members.reduce((sum, m) => sum + all[m]!, 0) / members.length;
          expect(Math.abs(t - mean)).toBeLessThan(1);
        }
      }),
    );
  });

  it('opens on zoom: what stands together near stood together from afar, until only equal moments do', () => {
    fc.assert(
      fc.property(moments, gap, (all, near) => {
        const of = bundler(all);
        const far = of(...ALL, near * 2).map((b) => new Set(b.members));
        for (const { members } of of(...ALL, near)) {
          expect(far.some((f) => members.every((m) => f.has(m)))).toBe(true);
        }
        for (const { members } of of(...ALL, 0.5)) expect(new Set(members.map((m) => all[m])).size).toBe(1);
      }),
    );
  });

  it('does not change company while the camera only moves sideways', () => {
    fc.assert(
      fc.property(moments, gap, moment, moment, (all, near, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const of = bundler(all);
        const whole = of(...ALL, near).map((bundle) => bundle.members);
        const part = of(from, to, near);
        expect(whole).toEqual(expect.arrayContaining(part.map((bundle) => bundle.members)));
        const seen = new Set(part.flatMap((bundle) => bundle.members));
        all.forEach((t, i) => {
          if (t >= from && t <= to) expect(seen.has(i)).toBe(true);
        });
        for (const { t } of part) expect(t >= from && t <= to).toBe(true);
      }),
    );
  });

  it('bears ten thousand moments, also when all are alike or evenly spaced', () => {
    for (const step of [0, 1000]) {
      const many = Array.from({ length: 10_000 }, (_, i) => i * step);
      const bundles = bundler(many)(...ALL, 5000);
      expect(bundles.reduce((n, b) => n + b.members.length, 0)).toBe(10_000);
    }
  });
});
