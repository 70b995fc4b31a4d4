import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/model/archive';
import { closure, compareScopes, findWithinCycle, scopeOrder } from '../../../src/model/scope';
import { dag, orderOf, scopeIn } from './arbitraries';

const order = scopeOrder(
  [
    { id: 'dead', facet: 'counted', label: 'All dead', within: [] },
    { id: 'passengers', facet: 'counted', label: 'Passengers', within: ['dead'] },
    { id: 'soldiers', facet: 'counted', label: 'Soldiers', within: ['dead'] },
    {
      id: 'soldiers-on-leave',
      facet: 'counted',
      label: 'Soldiers on leave',
      within: ['passengers', 'soldiers'],
    },
    { id: 'press-count', facet: 'method', label: 'Count from the press', within: [] },
    {
      id: 'dead',
      facet: 'method',
      label: 'A method with the name of a thing counted',
      within: ['press-count'],
    },
  ],
  [
    { id: 'balochistan', within: null },
    { id: 'quetta', within: 'balochistan' },
    { id: 'station', within: 'quetta' },
  ],
);
const compare = (a: Scope, b: Scope) => compareScopes(a, b, order);

describe('compareScopes', () => {
  it('finds the same scope equal, also when nothing limits it', () => {
    expect(compare({}, {})).toEqual({ order: 'equal', differs: [] });
    const scope = { counted: 'dead', where: 'quetta', during: '2026-01', method: 'press-count' };
    expect(compare(scope, { ...scope })).toEqual({ order: 'equal', differs: [] });
  });

  it('takes an absent facet as the widest', () => {
    expect(compare({ counted: 'dead' }, {})).toEqual({ order: 'narrower', differs: ['counted'] });
    expect(compare({}, { where: 'quetta' })).toEqual({ order: 'wider', differs: ['where'] });
  });

  it('follows within at any remove and through several parents', () => {
    expect(compare({ counted: 'soldiers-on-leave' }, { counted: 'dead' }).order).toBe('narrower');
    expect(compare({ counted: 'soldiers-on-leave' }, { counted: 'passengers' }).order).toBe('narrower');
    expect(compare({ counted: 'soldiers' }, { counted: 'passengers' }).order).toBe('incomparable');
    expect(compare({ where: 'balochistan' }, { where: 'station' }).order).toBe('wider');
  });

  it('compares dates by containment', () => {
    expect(compare({ during: '2026-01-31' }, { during: '2026-01' }).order).toBe('narrower');
    expect(compare({ during: '2026' }, { during: '2025/2026' }).order).toBe('narrower');
    expect(compare({ during: '2026-01' }, { during: '2026-02' }).order).toBe('incomparable');
    expect(compare({ during: '2026-01-31/2026-02-01' }, { during: '2026-01' }).order).toBe('incomparable');
    expect(compare({ during: '2026-01' }, { during: '2026-01-XX' })).toEqual({ order: 'equal', differs: [] });
  });

  it('is incomparable where one is narrower in one facet and wider in another', () => {
    expect(compare({ counted: 'soldiers' }, { where: 'quetta' })).toEqual({
      order: 'incomparable',
      differs: ['counted', 'where'],
    });
    const both = compare({ counted: 'soldiers', where: 'quetta' }, { counted: 'dead' });
    expect(both).toEqual({ order: 'narrower', differs: ['counted', 'where'] });
  });

  it('keeps the words of the facets apart', () => {
    expect(compare({ method: 'dead' }, { method: 'press-count' }).order).toBe('narrower');
    expect(compare({ counted: 'dead' }, { counted: 'press-count' }).order).toBe('incomparable');
  });

  it('compares ids and dates it does not know only with themselves', () => {
    expect(compare({ counted: 'x' }, { counted: 'x' }).order).toBe('equal');
    expect(compare({ counted: 'x' }, { counted: 'dead' }).order).toBe('incomparable');
    expect(compare({ during: '2026-02-30' }, { during: '2026' }).order).toBe('incomparable');
  });

  it('is antisymmetric and names the same differing facets either way', () => {
    const opposite = { equal: 'equal', narrower: 'wider', wider: 'narrower', incomparable: 'incomparable' };
    const input = dag.chain((terms) => fc.tuple(fc.constant(terms), scopeIn(terms), scopeIn(terms)));
    fc.assert(
      fc.property(input, ([terms, a, b]) => {
        const there = compareScopes(a, b, orderOf(terms));
        const back = compareScopes(b, a, orderOf(terms));
        expect(back.order).toBe(opposite[there.order]);
        expect(back.differs).toEqual(there.differs);
        expect(there.order === 'equal').toBe(there.differs.length === 0);
        expect(compareScopes(a, a, orderOf(terms)).order).toBe('equal');
        if (there.order === 'equal') {
          expect([a.counted, a.where, a.method]).toEqual([b.counted, b.where, b.method]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is transitive', () => {
    const input = dag.chain((terms) =>
      fc.tuple(fc.constant(terms), scopeIn(terms), scopeIn(terms), scopeIn(terms)),
    );
    const seen = { held: 0 };
    const below = (found: string) => found === 'narrower' || found === 'equal';
    fc.assert(
      fc.property(input, ([terms, a, b, c]) => {
        const of = (x: Scope, y: Scope) => compareScopes(x, y, orderOf(terms)).order;
        // Widened step by step, so that chains are common: b drops a facet of a, c drops another.
        const wider = { ...a, ...(b.counted && { counted: b.counted }) };
        for (const [x, y, z] of [
          [a, b, c],
          [a, wider, c],
          [a, wider, {}],
        ] as const) {
          if (!below(of(x, y)) || !below(of(y, z))) continue;
          seen.held++;
          expect(below(of(x, z))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen.held).toBeGreaterThan(50);
  });
});

describe('findWithinCycle', () => {
  it('names the path of a cycle, and finds none in a tree', () => {
    const parents = { a: ['b'], b: ['c'], c: ['a'], d: [] };
    const items = Object.entries(parents).map(([id, within]) => ({ id, within }));
    expect(findWithinCycle(items)).toEqual(['a', 'b', 'c', 'a']);
    expect(findWithinCycle([{ id: 'a', within: 'a' }])).toEqual(['a', 'a']);
    expect(findWithinCycle(items.filter(({ id }) => id !== 'c'))).toBeNull();
    expect(findWithinCycle([{ id: 'a', within: null }])).toBeNull();
  });

  it('finds none where every term lies within earlier ones only', () => {
    fc.assert(fc.property(dag, (terms) => findWithinCycle(terms) === null));
  });

  it('finds one as soon as a term is put within one of its own', () => {
    fc.assert(
      fc.property(dag, fc.nat(), fc.nat(), (terms, m, n) => {
        const low = terms[m % terms.length];
        const above = [...(closure(terms).get(low?.id ?? '') ?? [])];
        const high = above[n % above.length];
        const bent = terms.map((t) => (t.id === high ? { ...t, within: [...t.within, low?.id ?? ''] } : t));
        const cycle = findWithinCycle(bent) ?? [];
        expect(cycle.length).toBeGreaterThan(1);
        expect(cycle.at(0)).toBe(cycle.at(-1));
        cycle.slice(1).forEach((id, i) => {
          expect(bent.find((t) => t.id === cycle[i])?.within).toContain(id);
        });
      }),
    );
  });
});

describe('closure', () => {
  it('ends on a cycle and on parents that do not exist', () => {
    const made = closure([
      { id: 'a', within: 'b' },
      { id: 'b', within: ['a', 'gone'] },
    ]);
    expect([...(made.get('a') ?? [])].sort()).toEqual(['a', 'b', 'gone']);
  });
});
