import { describe, expect, it } from 'vitest';
import { timelineFile, timelineJs } from '../../../src/build/exports/timelineJs';
import { eraDates, slideDates, type TimelineDate } from '../../../src/build/exports/timelineDates';
import { parseSpan } from '../../../src/model/span';
import { archive } from './fixture';

const file = timelineFile(archive);
const closed = Date.UTC(2026, 10, 24, 23, 59, 59, 999);
const dates = (edtf: string) => slideDates(parseSpan(edtf), closed);
const full = (year: number, month: number, day: number) => ({ year, month, day });

describe('dates of slides', () => {
  it.each([
    ['2025-03-11', { start_date: full(2025, 3, 11) }],
    ['2025-03', { start_date: { year: 2025, month: 3 } }],
    ['1948', { start_date: { year: 1948 } }],
    ['1958~', { start_date: { year: 1958 } }],
    ['200X', { start_date: full(2000, 1, 1), end_date: full(2009, 12, 31) }],
    ['19XX', { start_date: full(1900, 1, 1), end_date: full(1999, 12, 31) }],
    ['2000~/2008', { start_date: full(2000, 1, 1), end_date: full(2008, 12, 31) }],
    ['2025/2025-03', { start_date: full(2025, 1, 1), end_date: full(2025, 3, 31) }],
    ['2017/..', { start_date: full(2017, 1, 1), end_date: full(2026, 11, 24) }],
    ['2030/..', { start_date: full(2030, 1, 1) }],
    ['../1948', { start_date: { year: 1948 } }],
    ['../200X', { start_date: full(2000, 1, 1), end_date: full(2009, 12, 31) }],
  ])('%s', (edtf, expected) => {
    expect(dates(edtf)).toEqual(expected);
  });

  it('gives eras full dates, bounds for open ends, and none without length', () => {
    const whole = { from: Date.UTC(1947, 0, 1), to: closed };
    expect(eraDates(parseSpan('2024'), whole)).toEqual({
      start_date: full(2024, 1, 1),
      end_date: full(2024, 12, 31),
    });
    expect(eraDates(parseSpan('../1948'), whole)?.start_date).toEqual(full(1947, 1, 1));
    expect(eraDates(parseSpan('2017/..'), whole)?.end_date).toEqual(full(2026, 11, 24));
    expect(eraDates(parseSpan('2025-03-11'), whole)).toBeNull();
  });
});

describe('timeline.json', () => {
  it('is the file as JSON, with unique ids and no media', () => {
    expect(JSON.parse(timelineJs(archive))).toEqual(file);
    const ids = [file.title.unique_id, ...file.events.map((slide) => slide.unique_id)];
    expect(new Set(ids).size).toBe(archive.events.length + 1);
    expect(timelineJs(archive)).not.toContain('"media"');
  });

  it('has only dates that exist, ends after starts, and an end that TimelineJS3 does not drop', () => {
    const time = ({ year, month = 1, day = 1 }: TimelineDate) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      expect([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]).toEqual([year, month, day]);
      return date.getTime();
    };
    for (const { start_date, end_date } of [...file.events, ...file.eras]) {
      const start = time(start_date);
      if (!end_date) continue;
      expect(time(end_date)).toBeGreaterThan(start);
      const parts = Object.entries(start_date) as [keyof TimelineDate, number][];
      expect(parts.every(([part, value]) => end_date[part] === value)).toBe(false);
    }
  });

  it('words its dates', () => {
    expect(file.events.map((slide) => slide.display_date)).toEqual(
      expect.arrayContaining(['2000s', 'since 2017', 'until 1948', 'about 1958', '11–12 March 2025']),
    );
  });

  it('makes an era of every chapter that has a length', () => {
    expect(file.eras.map((era) => era.text.headline)).toEqual([
      'Chapter 0 &amp; &lt;more&gt;',
      '1. Chapter 1 &amp; &lt;more&gt;',
      '2. Chapter 2 &amp; &lt;more&gt;',
    ]);
  });

  it('attributes every figure', () => {
    const { text, headline } = file.events[0]?.text ?? { headline: '' };
    expect(text).toContain('<em>claimed</em>31 [Government]The Paper</p>');
    expect(text).toContain('<b>How many people were killed?</b> Accounts contradict each other.');
    expect(text).toContain(
      '<li>The Government (14 March 2025): 31 people killed — everyone but the attackers, ' +
        '=HYPERLINK(&quot;http://x.invalid&quot;,&quot;click&quot;), 11–12 March 2025, ' +
        'counted by a monitor. In The Paper, 24 March 2025, ¶9, fn 3',
    );
    expect(text).toContain('(14 March 2025): more than 200 people killed. Since revised. In');
    expect(text).toContain(': 11 March 2025. In');
    for (const item of text?.match(/<li>.*?<\/li>/gs) ?? []) expect(item).toMatch(/^<li>[^:]+: .+ In /s);
    expect(text?.match(/<li>/g)).toHaveLength(archive.claims.length);
    expect(headline).toMatch(/^&lt;\/script&gt;/);
  });

  it('lets no markup of the data through', () => {
    for (const slide of file.events) {
      expect((slide.text.text ?? '').replace(/<\/?(p|b|em|ul|li)>/g, '')).not.toMatch(/[<>]/);
      expect(slide.text.headline + slide.group + slide.display_date).not.toMatch(/[<>]/);
    }
  });
});
