import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOrder, compareStated } from '../../../src/model/order';
import { edtf } from './arbitraries';

const names: Record<string, string> = { a: 'Zhob Post', b: 'Army', c: 'army' };
const nameOf = (id: string) => names[id] ?? id;
const sorted = (claims: { id: string; claimant: string; stated: string | null }[]) =>
  [...claims].sort((x, y) => claimOrder(x, y, nameOf)).map(({ id }) => id);

describe('compareStated', () => {
  it('orders by the earliest start, then by the latest end', () => {
    expect(compareStated('2026-02-01', '2026-02-02')).toBe(-1);
    expect(compareStated('2026-02-02', '2026-02-01')).toBe(1);
    expect(compareStated('2026-02-01', '2026-02')).toBe(-1);
    expect(compareStated('2026', '2026-02-01')).toBe(-1);
    expect(compareStated('../2026', '2025')).toBe(-1);
    expect(compareStated('2026/..', '2026/2027')).toBe(1);
  });

  it('does not order equal dates, and cannot order a missing one', () => {
    expect(compareStated('2026-02-01', '2026-02-01')).toBe(0);
    expect(compareStated(null, '2026-02-01')).toBeNull();
    expect(compareStated('2026-02-01', null)).toBeNull();
    expect(compareStated('2026-02-30', '2026-02-01')).toBeNull();
  });
});

describe('claimOrder', () => {
  it('sorts by the day stated, unknown last, then by name, then by id', () => {
    expect(
      sorted([
        { id: 'unknown', claimant: 'b', stated: null },
        { id: 'late', claimant: 'b', stated: '2026-02-02' },
        { id: 'z', claimant: 'a', stated: '2026-02-01' },
        { id: 'small', claimant: 'c', stated: '2026-02-01' },
        { id: 'two', claimant: 'b', stated: '2026-02-01' },
        { id: 'one', claimant: 'b', stated: '2026-02-01' },
      ]),
    ).toEqual(['one', 'two', 'z', 'small', 'late', 'unknown']);
  });

  it('gives one order, in whatever order the claims come', () => {
    const claims = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('i', 'j', 'k', 'l', 'm', 'n', 'é', 'e'),
        claimant: fc.constantFrom('a', 'b', 'c'),
        stated: fc.option(edtf, { nil: null }),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        claims.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          expect(sorted(shuffled)).toEqual(sorted(given));
        },
      ),
    );
  });
});
