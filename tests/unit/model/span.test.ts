import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  drawnBounds,
  earliest,
  latest,
  overlaps,
  parseSpan,
  SpanError,
  spansMeet,
} from '../../../src/model/span';
import { spanOrNull, spanWithin } from '../../../src/model/span';
import { dateSays, spanIso, spanWords } from '../../../src/model/spanWords';
import { edtf, oneDate } from './arbitraries';

const at = (iso: string) => Date.parse(iso);
const first = (day: string) => at(`${day}T00:00:00.000Z`);
const last = (day: string) => at(`${day}T23:59:59.999Z`);
const DAY = 86400000;

describe('parseSpan', () => {
  test.each([
    ['2025-03-11', '2025-03-11', '2025-03-11', 'day'],
    ['2025-03', '2025-03-01', '2025-03-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['1948', '1948-01-01', '1948-12-31', 'year'],
    ['2024-XX', '2024-01-01', '2024-12-31', 'year'],
    ['2024-XX-XX', '2024-01-01', '2024-12-31', 'year'],
    ['2023-02-XX', '2023-02-01', '2023-02-28', 'month'],
    ['200X', '2000-01-01', '2009-12-31', 'decade'],
    ['19XX', '1900-01-01', '1999-12-31', 'century'],
    ['1958~', '1958-01-01', '1958-12-31', 'year'],
  ])('lets %s happen somewhere from %s to %s', (text, from, to, precision) => {
    const span = parseSpan(text);
    const whole = { min: first(from), max: last(to) };
    expect(span).toMatchObject({ edtf: text, start: whole, end: whole, precision, interval: false });
  });

  it('lets each end of an interval range over its own unit', () => {
    expect(parseSpan('2000~/2008-05')).toEqual({
      edtf: '2000~/2008-05',
      start: { min: first('2000-01-01'), max: last('2000-12-31') },
      end: { min: first('2008-05-01'), max: last('2008-05-31') },
      precision: 'year',
      interval: true,
      approximate: true,
      uncertain: false,
    });
  });

  it('bounds an open end by the other end only', () => {
    expect(parseSpan('2017/..')).toMatchObject({
      start: { min: first('2017-01-01'), max: last('2017-12-31') },
      end: { min: first('2017-01-01'), max: null },
    });
    expect(parseSpan('../1948')).toMatchObject({
      start: { min: null, max: last('1948-12-31') },
      end: { min: first('1948-01-01'), max: last('1948-12-31') },
    });
    expect(parseSpan('2017/')).toEqual(parseSpan('2017/..'));
    expect(parseSpan('/1948')).toEqual(parseSpan('../1948'));
  });

  it('does not let an interval end before it begins where its units overlap', () => {
    expect(parseSpan('2025-03-11/2025-03').end).toEqual({
      min: first('2025-03-11'),
      max: last('2025-03-31'),
    });
    expect(parseSpan('2025/2025-03').start).toEqual({ min: first('2025-01-01'), max: last('2025-03-31') });
  });

  it('reads the marks for about and uncertain', () => {
    const marks = (text: string) => [parseSpan(text).approximate, parseSpan(text).uncertain];
    expect(['1958', '1958~', '1958?', '1958%', '2000/2008~'].map(marks)).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  it('writes older signs for unknown digits as X', () => {
    expect(['200x', '19uu', '2024-xx', ' 200u '].map((text) => parseSpan(text).edtf)).toEqual([
      '200X',
      '19XX',
      '2024-XX',
      '200X',
    ]);
  });

  test.each([
    ['2026-02-30', 'does not exist'],
    ['2025-02-29', 'does not exist'],
    ['1900-02-29', 'does not exist'],
    ['2025-04-31', 'does not exist'],
    ['2025-13', 'does not exist'],
    ['2025-00', 'does not exist'],
    ['2025-03-00', 'does not exist'],
    ['2025-02-29/2026', 'does not exist'],
    ['2026/2025', 'ends before it begins'],
    ['2025-03-12/2025-03-11', 'ends before it begins'],
    ['2025/2025', 'the same date twice'],
    ['../..', 'open at both ends'],
    ['/', 'open at both ends'],
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['2025-21', 'season'],
    ['{2025,2026}', 'list or set'],
    ['[2025,2026]', 'list or set'],
    ['0999', 'outside the years'],
    ['3000', 'outside the years'],
    ['-0001', 'outside the years'],
    ['Y12345', 'outside the years'],
    ['2025-03-11T10:00:00Z', 'time of day'],
    ['20', 'too short'],
    ['200', 'too short'],
    ['2024-XX-11', 'an X before'],
    ['200X-03', 'an X before'],
    ['200X~', 'an X before'],
    ['1X99', 'not a date'],
    ['XXXX', 'not a date'],
    ['11 March 2025', 'not a date'],
    ['2025/2026/2027', 'more than two ends'],
  ])('refuses "%s" because it %s', (text, why) => {
    let caught: unknown;
    try {
      parseSpan(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(SpanError);
    expect((caught as SpanError).message).toContain(why);
    expect((caught as SpanError).hint).not.toBe('');
  });

  it('throws nothing but its own error, whatever the text', () => {
    const hostile = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129X-/.~?%TYux{}[] S') }));
    fc.assert(
      fc.property(hostile, (text) => {
        try {
          expect(parseSpan(text).edtf).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(SpanError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts every day of the calendar and no other day', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), part(13), part(32), (y, m, d) => {
        const text = `${y}-${m}-${d}`;
        const moment = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
        expect(spanOrNull(text)?.start.min ?? null).toBe(real ? moment.getTime() : null);
      }),
      { numRuns: 500 },
    );
  });

  it('never begins after it ends, and reads what it wrote', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const { start, end, edtf: written } = parseSpan(text);
        const [a, b] = [start.min ?? -Infinity, start.max ?? Infinity];
        const [c, d] = [end.min ?? -Infinity, end.max ?? Infinity];
        expect(a <= b && a <= c && b <= d && c <= d).toBe(true);
        expect(parseSpan(written)).toEqual(parseSpan(text));
      }),
    );
  });
});

describe('spanOrNull', () => {
  it('answers null for a missing or unreadable date', () => {
    expect([spanOrNull(null), spanOrNull(undefined), spanOrNull('2026-02-30')]).toEqual([null, null, null]);
    expect(spanOrNull('2026')).toEqual(parseSpan('2026'));
  });
});

describe('spansMeet', () => {
  const meet = (a: string, b: string) => spansMeet(parseSpan(a), parseSpan(b));

  it('lets a coarser date meet a finer one within it', () => {
    expect(meet('1948', '1948-03-27')).toBe(true);
    expect(meet('200X', '2005')).toBe(true);
    expect(meet('1948', '1949')).toBe(false);
  });

  it('parts intervals that only overlap', () => {
    expect(meet('2026-01-30/2026-01-31', '2026-01-31/2026-02-01')).toBe(false);
    expect(meet('2026-01-30/2026-01-31', '2026-01-30/2026-02-01')).toBe(false);
    expect(meet('2026-01-30/2026-01-31', '2026-01-29/2026-01-31')).toBe(false);
  });

  it('lets an open interval meet any that begins as it does', () => {
    expect(meet('2017/..', '2017-03/2020')).toBe(true);
    expect(meet('2017/..', '2018/..')).toBe(false);
  });

  it('is symmetric, reflexive and never true of spans that do not overlap', () => {
    fc.assert(
      fc.property(edtf, edtf, (a, b) => {
        expect(meet(a, a)).toBe(true);
        expect(meet(a, b)).toBe(meet(b, a));
        const [x, y] = [parseSpan(a), parseSpan(b)];
        expect(overlaps(x, y)).toBe(overlaps(y, x));
        if (meet(a, b)) expect(overlaps(x, y)).toBe(true);
      }),
    );
  });
});

describe('overlaps', () => {
  it('asks only for a moment in common', () => {
    const pair = (a: string, b: string) => overlaps(parseSpan(a), parseSpan(b));
    expect(pair('2026-01-30/2026-01-31', '2026-01-31/2026-02-01')).toBe(true);
    expect(pair('2026-01', '2026-02')).toBe(false);
    expect(pair('2017/..', '2026')).toBe(true);
    expect(pair('../1948', '1949')).toBe(false);
  });
});

describe('spanWithin', () => {
  it('holds for a day in its month, not the other way round', () => {
    const within = (a: string, b: string) => spanWithin(parseSpan(a), parseSpan(b));
    expect(within('2026-01-31', '2026-01')).toBe(true);
    expect(within('2026-01', '2026-01-31')).toBe(false);
    expect(within('2017/..', '2017')).toBe(false);
    expect(within('2018', '2017/..')).toBe(true);
  });
});

describe('drawnBounds', () => {
  it('does not fade a date that is not approximate', () => {
    const from = first('1948-01-01');
    const to = last('1948-12-31');
    expect(drawnBounds(parseSpan('1948?'))).toEqual({ from, to, fadeStart: from, fadeEnd: to });
  });

  it('fades an approximate date by half of its unit to each side', () => {
    const drawn = drawnBounds(parseSpan('2025-03-11~'));
    expect(drawn.from).toBe(first('2025-03-11'));
    expect(drawn.fadeStart).toBe(first('2025-03-11') - DAY / 2);
    expect(drawn.fadeEnd).toBe(last('2025-03-11') + DAY / 2);
  });

  it('fades only the approximate end of an interval', () => {
    const drawn = drawnBounds(parseSpan('2001~/2008'));
    expect(drawn.fadeStart).toBe(first('2001-01-01') - (365 * DAY) / 2);
    expect(drawn.fadeEnd).toBe(drawn.to);
  });

  it('leaves an open side open', () => {
    expect(drawnBounds(parseSpan('2017/..'))).toMatchObject({ to: null, fadeEnd: null });
    expect(drawnBounds(parseSpan('../1948~'))).toMatchObject({ from: null, fadeStart: null });
  });

  it('contains every stated bound of any date', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const span = parseSpan(text);
        const { from, to, fadeStart, fadeEnd } = drawnBounds(span);
        expect([from, to]).toEqual([earliest(span), latest(span)]);
        expect(from === null).toBe(fadeStart === null);
        expect(to === null).toBe(fadeEnd === null);
        for (const bound of [span.start.min, span.start.max, span.end.min, span.end.max]) {
          if (bound === null) continue;
          expect(bound).toBeGreaterThanOrEqual(from ?? -Infinity);
          expect(bound).toBeLessThanOrEqual(to ?? Infinity);
        }
        expect(fadeStart ?? -Infinity).toBeLessThanOrEqual(from ?? -Infinity);
        expect(fadeEnd ?? Infinity).toBeGreaterThanOrEqual(to ?? Infinity);
        if (!span.approximate) expect([fadeStart, fadeEnd]).toEqual([from, to]);
      }),
    );
  });
});

describe('spanWords', () => {
  test.each([
    ['2025-03-11', '11 March 2025'],
    ['2025-03-11/2025-03-12', '11–12 March 2025'],
    ['2026-01-30/2026-02-01', '30 January – 1 February 2026'],
    ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026'],
    ['2025-03', 'March 2025'],
    ['2024-02-XX', 'February 2024'],
    ['1948', '1948'],
    ['2024-XX', '2024'],
    ['1958~', 'about 1958'],
    ['1948?', '1948, uncertain'],
    ['1948%', 'about 1948, uncertain'],
    ['200X', '2000s'],
    ['19XX', '20th century'],
    ['20XX', '21st century'],
    ['10XX', '11th century'],
    ['2017/..', 'since 2017'],
    ['2017/', 'since 2017'],
    ['../1948', 'until 1948'],
    ['2000~/..', 'since about 2000'],
    ['../2025-03-11?', 'until 11 March 2025, uncertain'],
    ['1973/1977', '1973–77'],
    ['1999/2004', '1999–2004'],
    ['2000~/2008', 'about 2000 – 2008'],
    ['2000~/2008~', 'about 2000–08'],
    ['2000/2008?', '2000 – 2008 (uncertain)'],
    ['2026-01/2026-03', 'January – March 2026'],
    ['2025-12/2026-03', 'December 2025 – March 2026'],
    ['2025-03-11/2026', '11 March 2025 – 2026'],
    ['198X/199X', '1980s – 1990s'],
  ])('says %s as "%s"', (text, words) => {
    expect(spanWords(parseSpan(text))).toBe(words);
  });

  it('tells apart any two dates of the same form that differ in their bounds', () => {
    fc.assert(
      fc.property(oneDate, oneDate, (a, b) => {
        const [x, y] = [parseSpan(a), parseSpan(b)];
        if (x.precision !== y.precision || earliest(x) === earliest(y)) return;
        expect(spanWords(x)).not.toBe(spanWords(y));
      }),
    );
  });
});

describe('spanIso', () => {
  it('gives a value only for a plain day, month or year', () => {
    const values = [
      '2025-03-11',
      '2025-03',
      '1948',
      '2024-02-XX',
      '200X',
      '1948~',
      '1948?',
      '1948/1950',
      '1948/..',
    ];
    expect(values.map((text) => spanIso(parseSpan(text)))).toEqual([
      '2025-03-11',
      '2025-03',
      '1948',
      '2024-02',
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('dateSays', () => {
  it('keeps the EDTF as position, the words as text and the outer bounds', () => {
    expect(dateSays(parseSpan('2017/'))).toEqual({
      form: 'date',
      min: first('2017-01-01'),
      max: null,
      text: 'since 2017',
      position: '2017/..',
    });
    expect(dateSays(parseSpan('1948'), 'in that year').text).toBe('in that year');
  });
});
