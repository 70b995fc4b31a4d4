import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/model/amount';
import { assess } from '../../../src/model/dispute';
import { relate, type Asked } from '../../../src/model/relation';
import { claim, claims, context } from './arbitraries';

const asked: Asked = { answers: 'amount', positions: [], several: false };
const army = (n: number | string, stated: string | null = '2026-02-01') =>
  claim({ claimant: 'army', says: parseAmount(n), stated });
const rebels = (n: number | string, stated: string | null = '2026-02-01') =>
  claim({ claimant: 'rebels', says: parseAmount(n), stated });
const judge = (...given: Parameters<typeof assess>[1]) => assess(asked, given, context());

describe('assess', () => {
  it('finds no dispute among no claims, one claim or compatible claims', () => {
    expect(judge()).toEqual({ relations: [], disputed: false, ratio: null });
    expect(judge(army(31)).disputed).toBe(false);
    expect(judge(army(31), rebels('dozens'))).toMatchObject({ disputed: false, ratio: null });
  });

  it('relates all pairs in the order of the claims', () => {
    const [a, b, c] = [army(31), rebels(214), claim({ claimant: 'press', says: parseAmount(31) })];
    const pairs = judge(a, b, c).relations.map((found) => [found.a, found.b]);
    expect(pairs).toEqual([
      [a.id, b.id],
      [a.id, c.id],
      [b.id, c.id],
    ]);
  });

  it('finds a dispute in a contradiction, with the largest ratio', () => {
    const found = judge(army(31), rebels(214), claim({ claimant: 'press', says: parseAmount(62) }));
    expect(found).toMatchObject({ disputed: true, ratio: 214 / 31 });
  });

  it('has no ratio where the contradictions are not between figures with one', () => {
    expect(judge(army(0), rebels(214))).toMatchObject({ disputed: true, ratio: null });
  });

  it('disregards claims that have been withdrawn or revised', () => {
    for (const standing of ['withdrawn', 'revised'] as const) {
      const found = judge(army(31), { ...rebels(214), standing });
      expect(found).toMatchObject({ disputed: false, ratio: null });
      expect(found.relations).toMatchObject([{ relation: 'contradict' }]);
    }
  });

  it('disregards a count that the same account has since replaced', () => {
    const found = judge(army(31), army(214, '2026-02-03'), rebels(214));
    expect(found).toMatchObject({ disputed: false, ratio: null });
    expect(judge(army(31), army(107, '2026-02-03'), rebels(214)).ratio).toBe(2);
  });

  it('still finds the dispute where the replacement has itself been withdrawn', () => {
    const withdrawn = { ...army(214, '2026-02-03'), standing: 'withdrawn' as const };
    expect(judge(army(31), withdrawn, rebels(214))).toMatchObject({ disputed: true, ratio: 214 / 31 });
  });

  it('does not let a count on another scope replace one', () => {
    const other = { ...army(5, '2026-02-03'), scope: { during: '2026' } };
    expect(judge(army(31), other, rebels(214)).disputed).toBe(true);
  });

  it('is disputed exactly when two standing claims contradict each other, in any order of the claims', () => {
    fc.assert(
      fc.property(claims('amount', 6), ({ order, claims: given }) => {
        const ctx = context(order);
        const found = assess(asked, given, ctx);
        const replaced = (id: string) =>
          given.some((late) => {
            const early = given.find((one) => one.id === id);
            if (!early || late.id === id || late.standing !== 'asserted') return false;
            const { relation, a } = relate(early, late, asked, ctx);
            return relation === 'update' && a === id;
          });
        const standing = given.filter((one) => one.standing === 'asserted' && !replaced(one.id));
        const open = standing
          .flatMap((a, i) => standing.slice(i + 1).map((b) => relate(a, b, asked, ctx)))
          .filter(({ relation }) => relation === 'contradict');
        const ratios = open.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
        expect(found.disputed).toBe(open.length > 0);
        expect(found.ratio).toBe(ratios.length ? Math.max(...ratios) : null);
        const turned = assess(asked, [...given].reverse(), ctx);
        expect([turned.disputed, turned.ratio]).toEqual([found.disputed, found.ratio]);
      }),
      { numRuns: 300 },
    );
  });

  it('relates sixty claims well within half a second', () => {
    const many = Array.from({ length: 60 }, (_, i) => claim({ claimant: `c${i}`, says: parseAmount(i) }));
    const start = performance.now();
    expect(judge(...many).relations).toHaveLength(1770);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
