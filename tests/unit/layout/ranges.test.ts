import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/layout/measure';
import { rangeScene } from '../../../src/layout/ranges';
import type { AnswerForm } from '../../../src/model/archive';
import type { RangeFigure, RangeRow } from '../../../src/model/figure/range';
import { rangeOf, rangeRow } from '../../support/range';

const FORMS: AnswerForm[] = [
  'exact',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'range',
  'word',
];

const row = fc
  .record({
    form: fc.constantFrom(...FORMS),
    a: fc.integer({ min: 0, max: 90_000 }),
    more: fc.integer({ min: 0, max: 90_000 }),
    who: fc.constantFrom(
      'BLA',
      'Government of Pakistan',
      'An organisation whose name is very long indeed',
      'W',
    ),
    past: fc.boolean(),
  })
  .map(({ form, a, more, who, past }): RangeRow => {
    const spread = form === 'range' || form === 'word';
    const [min, max] = [
      form.startsWith('at-most') || form === 'less-than' ? null : a,
      form === 'at-least' || form === 'more-than' ? null : spread ? a + more : a,
    ];
    return rangeRow('', { who, says: `${form} ${a}`, form, min, max, past });
  });

const figure: fc.Arbitrary<RangeFigure> = fc
  .array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((groups) =>
    rangeOf(
      groups.map((rows, g) => ({
        counts: g % 2 ? 'everyone killed' : null,
        differs: g ? 'counts others' : null,
        rows: rows.map((r, i) => ({ ...r, claim: `${g}.${i}` })),
        apart: rows.length > 1 ? { a: 0, b: 1, says: '× 6.9' } : null,
      })),
    ),
  );
const width = fc.integer({ min: 280, max: 2560 });
const height = fc.integer({ min: 180, max: 1200 });
const check = (test: (f: RangeFigure, w: number, h: number) => void): void =>
  fc.assert(fc.property(figure, width, height, test), { numRuns: 300 });

describe('a range plot', () => {
  it('keeps marks, bars, arrows and words inside its width, names clear of the scale', () => {
    check((f, w, h) => {
      const scene = rangeScene(f, w, h);
      for (const r of scene.groups.flatMap((g) => g.rows)) {
        const text = textWidth(r.label.text, 14, true);
        const x0 = r.label.anchor === 'start' ? r.label.x : r.label.x - text;
        expect(x0).toBeGreaterThanOrEqual(scene.left - 1);
        expect(x0 + text).toBeLessThanOrEqual(w);
        expect(18 + textWidth(r.who, 13, true)).toBeLessThanOrEqual(scene.left);
        for (const x of [r.mark?.x, r.reach?.x0, r.reach?.x1, r.lead.x1].filter((v) => v !== undefined)) {
          expect(x).toBeGreaterThanOrEqual(scene.left);
          expect(x).toBeLessThanOrEqual(scene.right);
        }
      }
    });
  });

  it('leaves something of each answer to be read, however long it is', () => {
    check((f, w, h) => {
      const long = f.groups.map((g) => ({
        ...g,
        rows: g.rows.map((r) => ({ ...r, says: `${r.says} passengers and four men of another corps` })),
      }));
      for (const { label } of rangeScene({ ...f, groups: long }, w, h).groups.flatMap((g) => g.rows))
        expect(label.text.replace('…', '')).not.toBe('');
    });
  });

  it('shows every claim in its order, one row below the other, and needs no more height than it says', () => {
    check((f, w, h) => {
      const scene = rangeScene(f, w, h);
      const rows = scene.groups.flatMap((g) => g.rows);
      expect(rows.map((r) => r.row.claim)).toEqual(f.groups.flatMap((g) => g.rows.map((r) => r.claim)));
      rows.slice(1).forEach((r, i) => expect(r.y - rows[i]!.y).toBeGreaterThanOrEqual(22));
      expect(scene.groups.at(-1)!.axis).toBeLessThan(scene.height);
      expect(scene.height).toBeGreaterThanOrEqual(h);
    });
  });

  it('sets larger figures further to the right, on one scale per group', () => {
    check((f, w, h) => {
      for (const { rows } of rangeScene(f, w, h).groups) {
        const exact = rows.filter((r) => r.row.form === 'exact' && r.mark);
        const sorted = [...exact].sort((a, b) => (a.row.min ?? 0) - (b.row.min ?? 0));
        sorted.slice(1).forEach((r, i) => expect(r.mark!.x).toBeGreaterThanOrEqual(sorted[i]!.mark!.x));
      }
    });
  });

  it('fills marks of exact figures only, and points where an answer is open', () => {
    check((f, w, h) => {
      for (const { row, mark, arrow } of rangeScene(f, w, h).groups.flatMap((g) => g.rows)) {
        if (mark) expect(mark.filled).toBe(row.form === 'exact');
        expect(arrow !== null).toBe(['at-least', 'more-than', 'at-most', 'less-than'].includes(row.form));
      }
    });
  });
});
