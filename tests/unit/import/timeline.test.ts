import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/build/compile';
import { slideDates, type TimelineDate } from '../../../src/build/exports/timelineDates';
import { timelineFile, timelineJs, type TimelineSlide } from '../../../src/build/exports/timelineJs';
import { readFiles } from '../../../src/build/files';
import { slideDate } from '../../../src/build/import/slideDates';
import { TableError } from '../../../src/build/import/table';
import { parseSpan } from '../../../src/model/span';
import { spanWords } from '../../../src/model/spanWords';
import { claimsOf, importing, rowOf, SHEET, tableOf } from './importing';

/** What a slide says, without markup, entities and blanks. */
const words = (html = ''): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#39);/g, '')
    .replace(/[<>&"'‹›\s]/g, '');

describe('the spreadsheet of TimelineJS3', () => {
  const sheet = (...rows: Record<string, string | number>[]) =>
    importing('timelinejs-csv', tableOf(SHEET, ...rows));

  it('enters a row as an event whose text is the timeline’s account', () => {
    const { archive, remarks } = sheet(
      { Headline: 'A canal', Text: '<p>How it was dug.</p><p>And why.</p>', Type: 'title' },
      {
        Year: 1856,
        Month: 4,
        Day: 5,
        Time: '10:30',
        Headline: 'The first <b>spade</b>',
        Text: 'Said to be <a href="https://example.org/a?b=1&amp;c=2">3,000</a> men &amp; "more".<br>Then rain.',
        Media: 'https://example.org/spade.jpg',
        'Media Credit': 'A. Person',
        'Media Caption': 'A spade, "new"',
        Group: 'Work',
        Background: '#333333',
      },
    );
    expect(remarks).toEqual([]);
    const [event] = archive.events;
    expect(event).toMatchObject({
      id: 'the-first-spade',
      title: 'The first spade',
      when: { edtf: '1856-04-05' },
    });
    expect(archive.themes).toEqual([{ id: 'work', name: 'Work' }]);
    expect(archive.edition).toMatchObject({
      title: 'A canal',
      subtitle: 'How it was dug.',
      description: 'And why.',
    });
    expect(claimsOf(archive, event)).toMatchObject([
      {
        claimant: 'timeline',
        says: { text: 'Said to be 3,000 (https://example.org/a?b=1&c=2) men & "more".\nThen rain.' },
        note: 'Time: 10:30; Media: https://example.org/spade.jpg; Media Credit: A. Person; Media Caption: A spade, "new"; Background: #333333',
        citations: [{ source: 'timeline', at: 'table row 3' }],
      },
    ]);
  });

  it.each([
    [{ Year: 1850, 'Display Date': 'c. 1850' }, '1850~'],
    [{ Year: 1850, Month: 3 }, '1850-03'],
    [{ Year: 1850, Month: 'March', Day: 2 }, '1850-03-02'],
    [{ Year: '1850-03-02' }, '1850-03-02'],
    [{ Year: 1914, 'End Year': 1918 }, '1914/1918'],
    [{ Year: 1914, 'End Year': 1914 }, '1914'],
    [
      {
        Year: 1990,
        Month: 1,
        Day: 1,
        'End Year': 1999,
        'End Month': 12,
        'End Day': 31,
        'Display Date': '1990s',
      },
      '199X',
    ],
    [{ Year: 1066 }, '1066'],
    [{ Year: 1850, 'Display Date': 'the spring of 1850' }, '1850'],
  ])('reads the date of %o', (date, edtf) => {
    const { archive } = sheet({ Headline: 'A thing', Text: 'Words.', ...date });
    expect(archive.events.map(({ when }) => when.edtf)).toEqual([edtf]);
  });

  it('keeps words of a date that no date holds', () => {
    const { archive } = sheet({
      Year: 1850,
      'Display Date': 'the spring of 1850',
      Headline: 'A thing',
      Text: 'Words.',
    });
    expect(archive.claims[0]?.note).toBe('Date as shown: the spring of 1850');
  });

  it.each([
    [{ Year: -500 }, 'the year -500 lies outside of 1000 to 2999'],
    [{ Year: 33 }, 'the year 33 lies outside of 1000 to 2999'],
    [{ Year: 4000 }, 'the year 4000 lies outside of 1000 to 2999'],
    [{}, 'it has no date'],
    [{ Month: 3 }, 'it has no year'],
    [{ Year: 'long ago' }, 'the year "long ago" is no number'],
    [{ Year: 2011, Month: 2, Day: 30 }, '"2011-02-30" does not exist in the calendar'],
    [{ Year: 2011, Month: 13 }, '"2011-13" does not exist in the calendar'],
    [{ Year: 2011, 'End Year': 1999 }, '"2011/1999" ends before it begins'],
  ])('reports a row dated %o with all it holds', (date, what) => {
    const { archive, lines, report } = sheet(
      { Year: 2011, Headline: 'One that fits', Text: 'Words.' },
      { ...date, Headline: 'One that does not', Text: '<i>All</i> it told.', Media: 'https://example.org/m' },
    );
    expect(archive.events.map(({ title }) => title)).toEqual(['One that fits']);
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^3: ${what.replace(/[.*+?^$()]/g, '\\$&')} — .{4,}`)),
    ]);
    for (const kept of [
      'file.csv:3: ',
      'Headline: One that does not',
      'Text: <i>All</i> it told.',
      'Media: https://example.org/m',
    ])
      expect(report).toContain(kept);
  });

  it('gives namesakes and titles of any script ids of their own', () => {
    const titles = ['The strike', 'The strike', 'المسيرة', 'Забастовка', '罷工', '🚂', 'Stage', 'c-1'];
    const { archive } = sheet(...titles.map((Headline, i) => ({ Year: 1990 + i, Headline, Text: 'Words.' })));
    const ids = archive.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(titles.length);
    expect(ids.slice(0, 4)).toEqual(['the-strike', 'the-strike-2', 'lmsyrh', 'zabastovka']);
    expect(ids.slice(6)).toEqual(['event-stage', 'event-c-1']);
  });

  it('moves a headline with a figure into the account, and says so', () => {
    const { archive, lines } = sheet({
      Year: 2011,
      Month: 3,
      Headline: '31 killed in March 2011',
      Text: 'Words.',
    });
    expect(archive.events[0]?.title).toBe('An entry of the timeline, March 2011');
    expect(archive.claims[0]?.says.text).toBe('31 killed in March 2011\n\nWords.');
    expect(lines).toEqual([
      expect.stringContaining('2: the headline “31 killed in March 2011” holds a figure'),
    ]);
  });

  it('lets a headline name the years of its event, also early ones', () => {
    const { archive, lines } = sheet({ Year: 1066, Headline: 'The battle of 1066', Text: 'Words.' });
    expect([archive.events[0]?.title, lines]).toEqual(['The battle of 1066', []]);
  });

  it('makes chapters of eras, and one for what lies outside of them', () => {
    const { archive } = sheet(
      { Year: 1900, 'End Year': 1910, Headline: 'The first years', Type: 'era' },
      { Year: 1905, Headline: 'Within', Text: 'Words.' },
      { Year: 1950, Headline: 'Without', Text: 'Words.' },
    );
    expect(archive.chapters.map(({ title, steps }) => [title, steps.map(({ id }) => id)])).toEqual([
      ['The first years', ['within']],
      ['Outside of the eras', ['without']],
    ]);
  });

  it('makes chapters of years, or of decades where there are many', () => {
    const years = (count: number) =>
      sheet(
        ...Array.from({ length: count }, (_, i) => ({ Year: 1990 + i, Headline: `A thing`, Text: 'Words.' })),
      );
    expect(years(3).archive.chapters.map(({ title }) => title)).toEqual(['1990', '1991', '1992']);
    expect(years(31).archive.chapters.map(({ title }) => title)).toEqual([
      '1990s',
      '2000s',
      '2010s',
      '2020s',
    ]);
  });

  it('holds texts of any length, rows of any width, and whatever is no letter', () => {
    const long = 'A sentence of this account. '.repeat(1000).trim();
    const ragged = `${SHEET}\n${rowOf(SHEET, { Year: 2001, Headline: 'Long', Text: long })},beyond,\n2002,,,,,,,,,Short\n\n2003,,,,,,,,,"Odd\u0000\u200b\u202e ""quotes""","a < b, <c> &amp;amp; 5 > 3 <script>no()</script>"\n`;
    const { archive, lines } = importing('timelinejs-csv', ragged);
    expect(archive.events.map(({ title }) => title)).toEqual(['Long', 'Short', 'Odd "quotes"']);
    const told = archive.claims.filter(({ event }) => event === 'long');
    expect(told.map(({ says }) => says.text).join(' ')).toBe(long);
    expect(told[0]?.note).toBe('column 19: beyond');
    expect(archive.claims.at(-1)?.says.text).toBe('a < b, & amp; 5 > 3');
    expect(lines).toEqual([
      '3: the row has fewer cells than the header — look whether cells have slipped; what was missing was taken as empty',
      '5: the row has fewer cells than the header — look whether cells have slipped; what was missing was taken as empty',
    ]);
  });

  it('refuses what is no such sheet, and says what it lacks', () => {
    const refused = (text: string) => () => importing('timelinejs-csv', text);
    expect(refused('')).toThrow(TableError);
    expect(refused('Yaer,Headline,Text\n2001,a,b\n')).toThrow(
      'it has no column `Year` (did you mean `yaer`?). It has: Yaer, Headline, Text',
    );
    expect(refused(`${SHEET}\n2001,,,,,,,,,"never closed,\n`)).toThrow(
      'a quote that opens a cell is never closed',
    );
  });
});

describe('the JSON of TimelineJS3', () => {
  it('enters title, events and eras, and keeps what has no place in notes', () => {
    const { archive, remarks } = importing(
      'timelinejs-json',
      JSON.stringify({
        scale: 'human',
        title: { text: { headline: 'Whole' } },
        events: [
          {
            start_date: { year: '1990', month: '5', hour: 12, display_date: 'May 1990' },
            text: { headline: 'One', text: '' },
            media: { url: 'https://example.org/1.mp4', credit: '' },
            background: { color: '#fff' },
            unique_id: 'my-id',
            autolink: false,
          },
          { start_date: { year: 1991 }, text: { headline: 'Silent' } },
        ],
        eras: [{ start_date: { year: 1990 }, end_date: { year: 1995 }, text: { headline: '1. The start' } }],
      }),
    );
    expect(remarks).toEqual([]);
    expect(archive.events[0]).toMatchObject({ id: 'my-id', when: { edtf: '1990-05' }, chapter: 'the-start' });
    expect(archive.claims.map(({ note, says }) => [says.text, note])).toEqual([
      [
        'It names the event and tells no more of it in words.',
        'hour: 12; media.url: https://example.org/1.mp4; background.color: #fff',
      ],
    ]);
    expect(archive.events[1]?.mentions).toEqual([{ source: 'timeline', at: '§ slide 2', via: [] }]);
  });

  it.each(['{', '[]', '{"events": 3}', 'null'])('refuses %s', (text) => {
    expect(() => importing('timelinejs-json', text)).toThrow(TableError);
  });

  it('keeps eras before our time and slides that are no slides with their row', () => {
    const { lines } = importing(
      'timelinejs-json',
      '{"events": [7, {"start_date": {"year": "-13798000000"}}]}',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^1: it has no date/),
      expect.stringMatching(/^2: the year -13798000000 lies outside/),
    ]);
  });
});

describe('an export of this software', () => {
  const closed = Date.UTC(2026, 10, 24, 23, 59, 59, 999);
  const parts = ({ year, month, day }: TimelineDate) => ({
    year: `${year}`,
    month: `${month ?? ''}`,
    day: `${day ?? ''}`,
  });

  it.each([
    '1948',
    '2025-03',
    '2025-03-11/2025-03-12',
    '1958~',
    '2025-03?',
    '1948%',
    '200X',
    '19XX',
    '2000~/2008',
    '2017/..',
    '../1948',
  ])('keeps the date %s', (edtf) => {
    const { start_date: start, end_date: end } = slideDates(parseSpan(edtf), closed);
    const shown = spanWords(parseSpan(edtf));
    const date = slideDate(parts(start), end ? parts(end) : null, shown, closed);
    expect(date).toEqual({ when: edtf, unsaid: null });
  });

  it('comes back with the same slides, each with the same words', { timeout: 60_000 }, () => {
    const before = compile(readFiles('data'));
    const given = timelineFile(before);
    const rules = new Map(readFiles('data')).get('editorial.yaml') ?? '';
    const { archive, lines } = importing('timelinejs-json', timelineJs(before), { rules });
    const again = timelineFile(archive);
    const shown = ({ text, ...slide }: TimelineSlide) => ({ ...slide, headline: text.headline });
    expect(again.events.map(shown)).toEqual(given.events.map(shown));
    for (const { unique_id: id, text } of given.events) {
      const told = archive.claims.filter(({ event }) => event === id).map(({ says }) => says.text);
      expect(words(told.join(' '))).toBe(words(text.text));
    }
    expect(again.eras.filter(({ text }) => !text.headline.includes('Outside of the eras'))).toEqual(
      given.eras,
    );
    expect(again.title).toEqual(given.title);
    expect(lines).toEqual([]);
  });
});
