import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Position, Scope } from '../../../src/model/archive';
import { parseAmount } from '../../../src/model/amount';
import { relate, type Answer, type Asked } from '../../../src/model/relation';
import { scopeOrder } from '../../../src/model/scope';
import { parseSpan } from '../../../src/model/span';
import { dateSays } from '../../../src/model/spanWords';
import { amount, claim, claims, context, textSays } from './arbitraries';

const position = (id: string, more: Partial<Position> = {}): Position => ({
  id,
  label: id,
  within: null,
  neutral: false,
  ...more,
});
const positions = [
  position('p'),
  position('q', { within: 'p' }),
  position('q-in-q', { within: 'q' }),
  position('r'),
  position('neutral', { neutral: true }),
];
const asked = (answers: Asked['answers'], several = false): Asked => ({ answers, positions, several });
const order = scopeOrder(
  [
    { id: 'dead', facet: 'counted', label: 'Dead', within: [] },
    { id: 'civilians', facet: 'counted', label: 'Civilians', within: ['dead'] },
    { id: 'soldiers', facet: 'counted', label: 'Soldiers', within: ['dead'] },
  ],
  [],
);
const ctx = context(order);
const army = (given: Partial<Answer> = {}) => claim({ claimant: 'army', ...given });
const rebels = (given: Partial<Answer> = {}) => claim({ claimant: 'rebels', ...given });
const kind = (a: Answer, b: Answer, q: Asked) => relate(a, b, q, ctx).relation;

describe('relate, of text answers,', () => {
  const at = (a: string, b: string, given: Partial<Answer> = {}, several = false) =>
    kind(army({ says: textSays(a) }), rebels({ says: textSays(b), ...given }), asked('text', several));

  it('finds the same position the same, whatever the scope', () => {
    expect(at('p', 'p')).toBe('same');
    expect(at('neutral', 'neutral')).toBe('same');
    expect(at('p', 'p', { scope: { counted: 'dead' } })).toBe('same');
  });

  it('finds a neutral position compatible with every other', () => {
    expect(at('neutral', 'p')).toBe('compatible');
    expect(at('r', 'neutral', { scope: { counted: 'dead' } })).toBe('compatible');
  });

  it('does not compare positions of different scope', () => {
    expect(at('p', 'r', { scope: { counted: 'dead' } })).toBe('different-scope');
    expect(at('p', 'q', { scope: { counted: 'dead' } })).toBe('different-scope');
  });

  it('finds a position compatible with those it lies within, at any remove', () => {
    expect(at('p', 'q')).toBe('compatible');
    expect(at('q-in-q', 'p')).toBe('compatible');
    expect(at('q-in-q', 'r')).toBe('contradict');
  });

  it('finds all positions compatible where several can be true', () => {
    expect(at('p', 'r', {}, true)).toBe('compatible');
  });

  it('finds a later answer an update if the one speaks for the other, not if both speak for a third', () => {
    expect(at('p', 'r', { claimant: 'spokesman', stated: '2026-02-02' })).toBe('update');
    expect(at('p', 'r', { claimant: 'spokesman' })).toBe('contradict');
    const [one, other] = [
      army({ claimant: 'spokesman', says: textSays('p') }),
      army({ claimant: 'spokeswoman', says: textSays('r'), stated: '2026-02-02' }),
    ];
    expect(kind(one, other, asked('text'))).toBe('contradict');
    expect(at('p', 'r', { stated: '2026-02-02' })).toBe('contradict');
  });

  it('gives no ratio to a contradiction', () => {
    const found = relate(army({ says: textSays('p') }), rebels({ says: textSays('r') }), asked('text'), ctx);
    expect(found).toMatchObject({ relation: 'contradict', ratio: null, differs: [] });
  });

  it('survives positions that lie within each other', () => {
    const circle = [position('p', { within: 'r' }), position('r', { within: 'p' }), position('s')];
    const [a, b] = [army({ says: textSays('p') }), rebels({ says: textSays('s') })];
    expect(kind(a, b, { answers: 'text', positions: circle, several: false })).toBe('contradict');
  });
});

describe('relate, of one account that says the same again less finely,', () => {
  const later = (a: string, b: string) =>
    kind(
      army({ says: parseAmount(a), stated: '2026-02-02' }),
      army({ says: parseAmount(b), stated: '2026-02-04' }),
      asked('amount'),
    );

  it('finds the vaguer answer compatible, and any other later answer an update', () => {
    expect(later('177', '> 170')).toBe('compatible');
    expect(later('177', '~ 180')).toBe('compatible');
    expect(later('> 170', '177')).toBe('update');
    expect(later('177', '> 177')).toBe('update');
  });
});

describe('relate, of dates,', () => {
  const on = (a: string, b: string, given: Partial<Answer> = {}) =>
    relate(
      army({ unit: 'date', says: dateSays(parseSpan(a)) }),
      rebels({ unit: 'date', says: dateSays(parseSpan(b)), ...given }),
      asked('date'),
      ctx,
    );

  it('finds the same EDTF the same', () => {
    expect(on('2026-01-31', '2026-01-31').relation).toBe('same');
  });

  it('finds dates compatible that can both be true', () => {
    expect(on('1948', '1948-03-27').relation).toBe('compatible');
  });

  it('finds others a contradiction without a ratio', () => {
    expect(on('2026-01-30/2026-01-31', '2026-01-31/2026-02-01')).toMatchObject({
      relation: 'contradict',
      ratio: null,
    });
  });

  it('finds a later date given by the same account an update', () => {
    const later = { claimant: 'army', stated: '2026-02-02' };
    expect(on('2026-01-30', '2026-01-31', later).relation).toBe('update');
    expect(on('1948', '1948-03-27', later).relation).toBe('compatible');
  });

  it('does not compare dates of different scope', () => {
    expect(on('2026-01-30', '2026-01-31', { scope: { counted: 'dead' } }).relation).toBe('different-scope');
  });
});

describe('relate, of amounts of equal scope,', () => {
  const says = (a: number | string, b: number | string, given: Partial<Answer> = {}) =>
    relate(army({ says: parseAmount(a) }), rebels({ says: parseAmount(b), ...given }), asked('amount'), ctx);

  test.each([
    [31, 31, 'same', null],
    ['> 200', '> 200', 'same', null],
    ['~ 31', 31, 'compatible', null],
    ['dozens', 31, 'compatible', null],
    ['>= 92', '> 70', 'compatible', null],
    [31, 214, 'contradict', 214 / 31],
    [17, '> 200', 'contradict', 200 / 17],
    ['~ 11', '> 12', 'contradict', 12 / 11],
    [0, 5, 'contradict', null],
  ])('finds %s and %s: %s, ratio %s', (a, b, relation, ratio) => {
    expect(says(a, b)).toMatchObject({ relation, ratio, differs: [] });
  });

  it('finds a later count of the same account an update, even if the two could both be true', () => {
    const later = { claimant: 'spokesman', stated: '2026-02-02' };
    expect(says(31, 214, later)).toMatchObject({ relation: 'update', ratio: null });
    expect(says('>= 92', 145, later).relation).toBe('update');
    expect(says(31, 31, later).relation).toBe('same');
  });

  it('puts the earlier claim of an update first, however the two are given', () => {
    const early = army({ says: parseAmount(10) });
    const late = army({ says: parseAmount(20), stated: '2026-02-02' });
    for (const found of [
      relate(early, late, asked('amount'), ctx),
      relate(late, early, asked('amount'), ctx),
    ]) {
      expect(found).toMatchObject({ a: early.id, b: late.id, relation: 'update' });
    }
  });

  it('keeps the given order of all other pairs', () => {
    const late = army({ says: parseAmount(10), stated: '2026-02-02' });
    const early = rebels({ says: parseAmount(20) });
    expect(relate(late, early, asked('amount'), ctx)).toMatchObject({ a: late.id, b: early.id });
  });

  it('finds no update where the order of the two is not known', () => {
    expect(says(31, 214, { claimant: 'army' }).relation).toBe('contradict');
    expect(says(31, 214, { claimant: 'army', stated: null }).relation).toBe('contradict');
    expect(says('>= 92', 145, { claimant: 'army', stated: null }).relation).toBe('compatible');
  });
});

describe('relate, of amounts of different scope,', () => {
  const scoped = (a: number | string, x: Scope, b: number | string, y: Scope, more: Partial<Answer> = {}) =>
    relate(
      army({ says: parseAmount(a), scope: x, ...more }),
      rebels({ says: parseAmount(b), scope: y, ...more }),
      asked('amount'),
      ctx,
    );

  it('finds a contradiction where the narrower count is the larger', () => {
    const found = scoped(31, { counted: 'dead' }, 214, { counted: 'civilians' });
    expect(found).toMatchObject({ relation: 'contradict', ratio: 214 / 31, differs: ['counted'] });
    expect(scoped(31, {}, '> 31', { counted: 'dead' })).toMatchObject({ relation: 'contradict', ratio: 1 });
  });

  it('otherwise says only that the scopes differ, and in what', () => {
    const found = scoped(214, { counted: 'dead' }, 31, { counted: 'civilians', during: '2026' });
    expect(found).toMatchObject({ relation: 'different-scope', ratio: null, differs: ['counted', 'during'] });
    expect(scoped(31, { counted: 'dead' }, '~ 31', { counted: 'civilians' }).relation).toBe(
      'different-scope',
    );
  });

  it('does not compare scopes of which neither is the narrower', () => {
    const found = scoped(31, { counted: 'soldiers' }, 214, { counted: 'civilians' });
    expect(found).toMatchObject({ relation: 'different-scope', ratio: null, differs: ['counted'] });
  });

  it('finds no update across scopes', () => {
    const late = army({ says: parseAmount(5), scope: { counted: 'civilians' }, stated: '2026-02-02' });
    expect(kind(army({ says: parseAmount(9) }), late, asked('amount'))).toBe('different-scope');
  });

  it('does not expect a share of a part to stay below the share of the whole', () => {
    const share = { unit: 'per cent' };
    expect(scoped(31, { counted: 'dead' }, 60, { counted: 'civilians' }, share).relation).toBe(
      'different-scope',
    );
    expect(scoped(31, {}, 60, {}, share).relation).toBe('contradict');
  });

  it('contradicts whenever the narrower lies wholly above the wider, and never when it does not', () => {
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (narrow, wide, turned) => {
        const x = army({ says: narrow, scope: { counted: 'civilians' } });
        const y = rebels({ says: wide, scope: { counted: 'dead' } });
        const found = turned ? relate(y, x, asked('amount'), ctx) : relate(x, y, asked('amount'), ctx);
        const equal = relate(army({ says: narrow }), rebels({ says: wide }), asked('amount'), ctx);
        // More than 5 and less than 6 leave no whole number in common, though 5 is not above 6.
        const step = narrow.form === 'more-than' && wide.form === 'less-than' ? 1 : 0;
        const larger = (narrow.min ?? -1) + step >= (wide.max ?? Infinity);
        expect(found.relation).toBe(
          equal.relation === 'contradict' && larger ? 'contradict' : 'different-scope',
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('relate', () => {
  const kinds = ['amount', 'date', 'text'] as const;

  it.each(kinds)('is symmetric in kind, ratio and facets (%s)', (answers) => {
    fc.assert(
      fc.property(claims(answers, 2), fc.boolean(), ({ order: scopes, claims: pair }, several) => {
        const [a, b] = pair as Answer[] as [Answer, Answer];
        const there = relate(a, b, asked(answers, several), context(scopes));
        const back = relate(b, a, asked(answers, several), context(scopes));
        const { relation, ratio, differs } = there;
        expect(back).toMatchObject({ relation, ratio, differs });
        if (relation === 'update') expect(back).toEqual(there);
        else expect([back.a, back.b]).toEqual([there.b, there.a]);
        if (relation !== 'contradict' || answers !== 'amount') expect(ratio).toBeNull();
      }),
      { numRuns: 600 },
    );
  });

  it.each(kinds)('finds every claim the same as itself (%s)', (answers) => {
    fc.assert(
      fc.property(claims(answers, 1), ({ order: scopes, claims: [one] }) => {
        const a = one as Answer;
        const found = relate(a, { ...a, id: 'e.q.twin' }, asked(answers), context(scopes));
        expect(found).toMatchObject({ relation: 'same', ratio: null, differs: [] });
      }),
    );
  });

  it('never finds an update between different accounts', () => {
    fc.assert(
      fc.property(claims('amount', 2), ({ order: scopes, claims: pair }) => {
        const [a, b] = pair as Answer[] as [Answer, Answer];
        const { speaksWith } = context();
        if (relate(a, b, asked('amount'), context(scopes)).relation !== 'update') return;
        expect(speaksWith(a.claimant, b.claimant)).toBe(true);
        expect(a.stated).not.toBe(b.stated);
      }),
      { numRuns: 600 },
    );
  });
});
