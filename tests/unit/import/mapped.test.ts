import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/build/compile';
import { claimsCsv } from '../../../src/build/exports/claimsCsv';
import { DataError, formatProblem } from '../../../src/build/problems';
import { validFiles } from '../build/samples';
import { importing } from './importing';

const MAP = `
record: {title: Floods on the river}
source: {title: List of floods, kind: dataset, published: 2020-05, url: https://example.org/list.csv}
dates: day-first
columns: {id: Ref, title: Name, when: Day, place: Town, within: Valley, lat: Lat, lon: Lon, theme: Kind, account: Story}
claims:
  - question: homes-lost
    asks: How many homes were lost?
    unit: homes
    says: Homes
    claimant: {column: Who}
    stated: Said on
    note: Remark
    counted: {id: homes, label: homes of all kinds}
    document: Paper
    published: Paper day
    url: Link
  - question: why
    asks: Why did the river rise?
    says: Cause
    claimant: {column: Who}
`;
const HEADER =
  'Ref,Name,Day,Town,Valley,Lat,Lon,Kind,Story,Homes,Who,Said on,Remark,Paper,Paper day,Link,Cause,Mood';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const floods = (...rows: string[]) => importing('csv', csv(...rows), { map: MAP });

/** The problems of a map, as they are printed. */
function problems(map: string): string[] {
  try {
    importing('csv', csv('1,A,1998'), { map });
    return [];
  } catch (e) {
    if (!(e instanceof DataError)) throw e;
    return e.problems.map(formatProblem);
  }
}

describe('a table with a map', () => {
  it('gives events with what several claimants say, each through its document', () => {
    const { archive, lines } = floods(
      'f1,The great flood,3/4/1998,Lower Ford,North valley,10.5,20.5,Floods,It rained.,"1,200",Ministry,5/4/1998,For now.,The Echo,6 April 1998,https://example.org/e,rain,calm',
      'f1,,,,,,,,,30-41,Farmers’ union,,,,,,dam,',
      'f2,The small flood,c. 1850,,,,,,,dozens,,,,,,,,',
    );
    expect(lines).toEqual([]);
    expect(archive.events.map(({ id, title, when, places }) => [id, title, when.edtf, places])).toEqual([
      ['f2', 'The small flood', '1850~', []],
      ['f1', 'The great flood', '1998-04-03', ['lower-ford']],
    ]);
    expect(archive.places).toMatchObject([
      { id: 'north-valley', precision: 'region' },
      { id: 'lower-ford', within: 'north-valley', lat: 10.5, lon: 20.5 },
    ]);
    const homes = archive.claims.filter(({ question, event }) => question === 'homes-lost' && event === 'f1');
    expect(homes).toMatchObject([
      {
        claimant: 'ministry',
        says: { form: 'exact', min: 1200 },
        stated: '1998-04-05',
        scope: { counted: 'homes' },
        citations: [{ source: 'table', at: 'table row 2', via: ['the-echo'] }],
      },
      { claimant: 'farmers-union', says: { form: 'range', min: 30, max: 41 } },
    ]);
    expect(homes[0]?.note).toContain('For now.');
    const flood = archive.events.find(({ id }) => id === 'f1');
    expect(flood?.questions.map(({ id, disputed }) => [id, disputed])).toEqual([
      ['homes-lost', true],
      ['why', true],
      ['account', false],
    ]);
    expect(archive.claims.find(({ question }) => question === 'account')).toMatchObject({
      says: { text: 'It rained.' },
      note: 'Mood: calm',
    });
    expect(archive.sources.find(({ id }) => id === 'the-echo')).toMatchObject({
      published: '1998-04-06',
      URL: 'https://example.org/e',
      access: 'cited',
    });
    expect(archive.claims.find(({ event }) => event === 'f2')?.claimant).toBe('table');
  });

  it('reports what is no answer, and dates that can be read in two ways', () => {
    const map = MAP.replace('dates: day-first\n', '');
    const { archive, lines, report } = importing(
      'csv',
      csv(
        'a,One,2001,,,,,,,several hundred,,,,,,,,',
        'b,Two,3/4/2001,,,,,,,5,,,,,,,,',
        'c,Three,13/4/2001,,,,,,,-5,,,,,,,,',
        'd,Four,,,,,,,,5,,,,,,,,',
      ),
      { map },
    );
    expect(archive.events.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(lines).toEqual([
      expect.stringMatching(
        /^2: no answer to `homes-lost`: "several hundred" is not an amount — .*the row said: several hundred/,
      ),
      expect.stringMatching(
        /^3: "3\/4\/2001" can be read in two ways — say `dates: day-first` or `month-first`/,
      ),
      expect.stringMatching(/^4: no answer to `homes-lost`/),
      expect.stringMatching(/^5: it has no date/),
    ]);
    expect(report).toContain('Homes: 5');
  });

  it('says what is wrong with a map, at its place', () => {
    expect(problems(MAP)).toEqual([]);
    expect(problems(MAP.replace('says: Homes', 'says: Hoems'))).toEqual([
      'map.yaml:10:11  UNKNOWN_ID  the table has no column `Hoems` — did you mean `Homes`?',
    ]);
    expect(problems('columns: {title: Name}\nclaim: []\n')).toEqual([
      'map.yaml:2:1  UNKNOWN_KEY  `claim` is not a key of this form — did you mean `claims`?',
    ]);
    expect(problems('columns: {title: Name}')).toEqual([
      expect.stringContaining('MISSING_KEY  no column says when'),
    ]);
    expect(problems('columns: {when: Day}\nclaims: [{question: Two Words, asks: x, says: Homes}]')).toEqual([
      expect.stringContaining('BAD_ID'),
    ]);
    expect(problems('columns: [')).toEqual([expect.stringContaining('YAML_SYNTAX')]);
  });

  it('has an example in data/IMPORT.md that works', () => {
    const doc = readFileSync(new URL('../../../data/IMPORT.md', import.meta.url), 'utf8');
    const map = /```yaml\n(.*?)```/s.exec(doc)?.[1] ?? '';
    const row =
      'f1,Flood,3/4/1998,Ford,Valley,1,2,Floods,Rain.,90+,Ministry,5/4/1998,So far.,Echo,6/4/1998,https://example.org/e,,';
    const { archive, lines } = importing('csv', csv(row), { map });
    expect([archive.edition.title, archive.claims[0]?.says.text, lines]).toEqual([
      'Floods on the river',
      'at least 90',
      [],
    ]);
  });

  it('asks for a map where there is none, and for no columns where they are known', () => {
    expect(() => importing('csv', csv('1,A,1998'))).toThrow('which column is what? Name a map with --map');
    expect(() => importing('timelinejs-csv', 'Year,Headline,Text\n1998,A,B\n', { map: MAP })).toThrow(
      'UNKNOWN_KEY',
    );
  });

  it('takes this archive’s own claims.csv back', () => {
    const before = compile(validFiles());
    const map = `
columns: {id: event_id, title: event_title, when: event_when}
claims:
  - {question: people-killed, asks: How many people were killed?, unit: people, says: min, claimant: {column: claimant}, stated: stated, document: source_title, published: published}
`;
    const { archive } = importing('csv', claimsCsv(before), { map });
    expect(archive.events.map(({ id, title, when }) => [id, title, when.edtf])).toEqual(
      before.events.map(({ id, title, when }) => [id, title, when.edtf]),
    );
  });
});

describe('many rows', () => {
  it('are imported in time that grows no faster than they do', { timeout: 120_000 }, () => {
    const rows = (count: number) =>
      csv(
        ...Array.from(
          { length: count },
          (_, i) =>
            `r${i},Flood,${1900 + (i % 100)},Ford ${i % 50},,,,,${'It rained. '.repeat(50)},${i},Ministry,,,,,,,`,
        ),
      );
    const time = (text: string): number => {
      const begun = performance.now();
      importing('csv', text, { map: MAP });
      return performance.now() - begun;
    };
    const [small, large] = [rows(500), rows(4000)];
    time(small);
    expect(time(large)).toBeLessThan(8 * 3 * time(small));
  });
});
