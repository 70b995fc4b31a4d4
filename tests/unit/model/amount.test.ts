import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { AmountError, amountsMeet, interval, isAbove } from '../../../src/model/amount';
import { formatNumber } from '../../../src/model/number';
import { isWhole, parseAmount, ratioOf, WORD_BANDS, type Interval } from '../../../src/model/amount';
import { amount } from './arbitraries';

const holds = ({ min, max, minOpen, maxOpen }: Interval, n: number) =>
  (minOpen ? n > min : n >= min) && (maxOpen ? n < max : n <= max);

describe('parseAmount', () => {
  test.each([
    [31, 'exact', 31, 31, '31'],
    ['31', 'exact', 31, 31, '31'],
    [0, 'exact', 0, 0, '0'],
    [1026, 'exact', 1026, 1026, '1,026'],
    ['>= 92', 'at-least', 92, null, 'at least 92'],
    ['> 70', 'more-than', 70, null, 'more than 70'],
    ['>70', 'more-than', 70, null, 'more than 70'],
    ['<= 5', 'at-most', null, 5, 'at most 5'],
    ['< 5', 'less-than', null, 5, 'less than 5'],
    ['~ 400', 'about', 400, 400, 'about 400'],
    ['34..41', 'range', 34, 41, '34 to 41'],
    ['1000 .. 2500.5', 'range', 1000, 2500.5, '1,000 to 2,500.5'],
    ['dozens', 'word', 20, 199, 'dozens'],
    ['many', 'word', 2, null, 'many'],
    ['tens of thousands', 'word', 15000, 199999, 'tens of thousands'],
    [6.5, 'exact', 6.5, 6.5, '6.5'],
  ])('reads %s as %s', (says, form, min, max, text) => {
    expect(parseAmount(says)).toEqual({ form, min, max, text, position: null });
  });

  it('prints the wording of the document where it is given', () => {
    expect(parseAmount('~ 500', 'almost 500')).toMatchObject({ form: 'about', min: 500, text: 'almost 500' });
    expect(parseAmount('~ 500', ' ').text).toBe('about 500');
  });

  test.each([
    [-1, 'cannot be negative'],
    ['-5', 'cannot be negative'],
    [NaN, 'write 31'],
    [Infinity, 'write 31'],
    [1e300, 'fewer digits'],
    [1e-9, 'fewer digits'],
    ['9'.repeat(400), 'write 31'],
    ['1,026', 'without a comma or space: 1026'],
    ['12,345,678', 'without a comma or space: 12345678'],
    ['1 026', 'without a comma or space: 1026'],
    ['41..34', 'write "34..41"'],
    ['34..34', 'write 34'],
    ['31-33', '"31..33"'],
    ['31–33', '"31..33"'],
    ['100+', '">= 100"'],
    ['< 0', 'write 0'],
    ['lots', 'dozens'],
    ['', 'write 31'],
    ['> dozens', 'write 31'],
    ['about 5', 'write 31'],
    ['007', 'write 31'],
    ['toString', 'write 31'],
    ['constructor', 'write 31'],
  ])('refuses %s and says how to mend it: %s', (says, mend) => {
    let caught: unknown;
    try {
      parseAmount(says);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(AmountError);
    expect((caught as AmountError).hint).toContain(mend);
    expect((caught as AmountError).message).not.toBe('');
  });

  it('throws nothing but its own error, whatever is entered', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0159.,<>=~ -+e') }),
      fc.double(),
      fc.constantFrom('__proto__', 'hasOwnProperty'),
    );
    fc.assert(
      fc.property(hostile, (says) => {
        try {
          const { min, max } = parseAmount(says);
          expect(min ?? max).not.toBeNull();
          expect((min ?? 0) >= 0 && (max ?? 0) >= 0).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(AmountError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatNumber', () => {
  it('sets commas between thousands and leaves decimals alone', () => {
    expect([0, 7, 999, 1000, 1026, 1234567, 1234.56789].map(formatNumber)).toEqual([
      '0',
      '7',
      '999',
      '1,000',
      '1,026',
      '1,234,567',
      '1,234.56789',
    ]);
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(formatNumber(n)).toMatch(/^\d{1,3}(,\d{3})*$/);
        expect(Number(formatNumber(n).replaceAll(',', ''))).toBe(n);
      }),
    );
  });
});

describe('interval', () => {
  const of = (says: number | string) => {
    const { min, max, minOpen, maxOpen } = interval(parseAmount(says));
    return `${minOpen ? '(' : '['}${min}, ${max}${maxOpen ? ')' : ']'}`;
  };

  test.each([
    [31, '[31, 31]'],
    ['~ 400', '[360, 440]'],
    ['~ 11', '[10, 12]'],
    ['~ 4', '[4, 4]'],
    ['~ 2.5', '[2.25, 2.75]'],
    ['> 70', '[71, Infinity]'],
    ['> 70.5', '(70.5, Infinity]'],
    ['>= 92', '[92, Infinity]'],
    ['<= 5', '[0, 5]'],
    ['< 5', '[0, 4]'],
    ['< 5.5', '[0, 5.5)'],
    ['34..41', '[34, 41]'],
    ['dozens', '[20, 199]'],
    ['many', '[2, Infinity]'],
  ])('leaves %s the figures %s', (says, expected) => {
    expect(of(says)).toBe(expected);
  });

  it('never excludes a figure named by about, and stays within the form stated', () => {
    fc.assert(
      fc.property(amount, fc.nat(40000), (says, n) => {
        const range = interval(says);
        if (says.form === 'about') expect(holds(range, says.min ?? NaN)).toBe(true);
        if (!holds(range, n)) return;
        const { min, max } = says;
        if (says.form === 'at-least') expect(n).toBeGreaterThanOrEqual(min ?? NaN);
        if (says.form === 'more-than') expect(n).toBeGreaterThan(min ?? NaN);
        if (says.form === 'at-most') expect(n).toBeLessThanOrEqual(max ?? NaN);
        if (says.form === 'less-than') expect(n).toBeLessThan(max ?? NaN);
        if (says.form === 'exact') expect(n).toBe(min);
        if (says.form === 'about') expect(Math.abs(n - (min ?? NaN)) * 10).toBeLessThanOrEqual(min ?? NaN);
        if (says.form === 'range' || says.form === 'word') {
          expect(n >= (min ?? NaN) && n <= (max ?? Infinity)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('holds every whole number that the stated form allows', () => {
    fc.assert(
      fc.property(amount, fc.nat(300), (says, n) => {
        const { form, min, max } = says;
        const allowed: Partial<Record<typeof form, boolean>> = {
          exact: n === min,
          'at-least': n >= (min ?? NaN),
          'more-than': n > (min ?? NaN),
          'at-most': n <= (max ?? NaN),
          'less-than': n < (max ?? NaN),
          range: n >= (min ?? NaN) && n <= (max ?? NaN),
        };
        if (allowed[form]) expect(holds(interval(says), n)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('amountsMeet', () => {
  const meet = (a: number | string, b: number | string) => amountsMeet(parseAmount(a), parseAmount(b));

  test.each<[number | string, number | string, boolean]>([
    [31, 214, false],
    [17, '> 200', false],
    [200, '> 200', false],
    ['>= 200', 200, true],
    ['~ 11', '> 12', false],
    ['~ 11', '>= 12', true],
    ['~ 400', 440, true],
    ['~ 400', 441, false],
    ['dozens', 31, true],
    ['dozens', 3, false],
    ['34..41', '41..50', true],
    ['34..41', 42, false],
    ['> 5', '< 6', false],
    ['> 50', 50.5, true],
    ['< 5.5', 5.5, false],
    ['> 5.5', 5.5, false],
    ['<= 5.5', 5.5, true],
    ['< 1', 0, true],
    ['> 70', '>= 92', true],
  ])('asked of %s and %s, answers %s', (a, b, expected) => {
    expect(meet(a, b)).toBe(expected);
    expect(meet(b, a)).toBe(expected);
  });

  it('is true exactly when one does not lie above the other, and then some figure fits both', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(amountsMeet(a, a)).toBe(true);
        expect(amountsMeet(a, b)).toBe(amountsMeet(b, a));
        const whole = isWhole(a) && isWhole(b);
        const [x, y] = [interval(a, whole), interval(b, whole)];
        const [low, high] = [Math.max(x.min, y.min), Math.min(x.max, y.max)];
        const tries = [low, high, (low + high) / 2, Math.floor(low) + 1, low + 1e-6];
        const some = tries.some((n) => holds(x, n) && holds(y, n));
        expect(amountsMeet(a, b)).toBe(some);
        if (some && whole) expect(holds(x, low) && holds(y, low) && Number.isInteger(low)).toBe(true);
        expect(isAbove(a, b) && isAbove(b, a)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('ratioOf', () => {
  const ratio = (a: number | string, b: number | string) => ratioOf(parseAmount(a), parseAmount(b));

  it('divides the larger by the smaller at their nearest stated figures', () => {
    expect(ratio(31, 214)).toBeCloseTo(6.903, 3);
    expect(ratio(17, '> 200')).toBe(200 / 17);
    expect(ratio('~ 11', '> 12')).toBe(12 / 11);
    expect(ratio('34..41', '<= 5')).toBe(34 / 5);
    expect(ratio('dozens', 398)).toBe(2);
    expect(ratio(200, '> 200')).toBe(1);
    expect(ratio('many', 1)).toBe(2);
  });

  it('has no answer where the smaller is nought, a figure is missing or the two overlap', () => {
    expect(ratio(0, 5)).toBeNull();
    expect(ratio('>= 5', '>= 9')).toBeNull();
    expect(ratio('34..41', '40..50')).toBeNull();
    expect(ratio('> 5', '< 6')).toBeNull();
  });

  it('is symmetric, and a finite number of at least 1 between amounts that do not meet', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const r = ratioOf(a, b);
        expect(r).toBe(ratioOf(b, a));
        if (r !== null) expect(r >= 1 && Number.isFinite(r)).toBe(true);
        const forms = [a.form, b.form];
        const nought = [a, b].some((says) => says.max === 0);
        const between = forms.includes('more-than') && forms.includes('less-than');
        if (!amountsMeet(a, b) && !nought && !between) expect(r).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('WORD_BANDS', () => {
  it('gives every word a band that begins above one', () => {
    for (const [min, max] of Object.values(WORD_BANDS)) {
      expect(min).toBeGreaterThan(1);
      expect(max ?? Infinity).toBeGreaterThan(min);
    }
  });
});
