import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Kind } from '../../../src/build/import/index';
import { ACLED, GED, importing, SHEET, tableOf } from './importing';

/** Words that can be told apart from all others and found again. */
const word = fc.integer({ min: 0, max: 1e9 }).map((n) => `w${n.toString(36)}q`);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const awkward = fc.constantFrom(
  '',
  '',
  ' ',
  '"',
  ', ; |',
  'é پ 中 🚂',
  '<',
  '&',
  '- x: y',
  '#',
  '\n',
  "'",
  '{',
  '*a*',
  '\u200b',
);
const cell = fc.oneof(
  { weight: 3, arbitrary: words },
  fc.tuple(words, awkward, words).map((parts) => parts.join(' ')),
  fc.constant(''),
);

/** Rows whose cells hold anything but where `fixed` says what. */
const rows = (columns: string, fixed: Record<string, fc.Arbitrary<string | number>>) =>
  fc.array(fc.record(Object.fromEntries(columns.split(',').map((name) => [name, fixed[name] ?? cell]))), {
    minLength: 1,
    maxLength: 4,
  });

const year = fc.oneof(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: -900, max: 999 }), words);
const code = fc.constantFrom('1', '2', '3', '4', '5', '', '9');
const day = fc.constantFrom('2011-03-05', '2011-04-06', '2011-12-31', '', 'soon', '3/4/2011');
const count = fc.constantFrom('0', '3', '12.0', '', 'w0some');

const part = fc.constantFrom('', '1', '12', '31');
const sheet = rows(SHEET, {
  Year: year,
  Month: part,
  Day: part,
  'End Year': fc.constantFrom('', '2999'),
  'End Month': part,
  'End Day': fc.constant(''),
  Type: fc.constantFrom('', '', 'era', 'title', 'other'),
});
const counts = Object.fromEntries(
  ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low'].map((name) => [
    name,
    count,
  ]),
);
const ged = rows(GED, {
  ...counts,
  date_prec: code,
  where_prec: code,
  date_start: day,
  date_end: day,
  type_of_violence: code,
});
const acled = rows(ACLED, { event_date: day, time_precision: code, geo_precision: code, fatalities: count });

const TABLE =
  'Ref,Name,Day,Town,Valley,Lat,Lon,Kind,Story,Homes,Who,Said on,Remark,Paper,Paper day,Link,Cause,Mood';
const MAP = `
columns: {id: Ref, title: Name, when: Day, place: Town, within: Valley, lat: Lat, lon: Lon, theme: Kind, account: Story}
claims:
  - {question: homes, asks: How many?, unit: homes, says: Homes, claimant: {column: Who}, stated: Said on, note: Remark, document: Paper, published: Paper day, url: Link}
  - {question: why, asks: Why?, says: Cause, claimant: {column: Who}}
`;
const table = rows(TABLE, {
  Ref: fc.constantFrom('', 'a', 'b'),
  Day: day,
  Homes: fc.oneof(count, fc.constantFrom('1,200', '30-41', 'dozens')),
});

it.each([
  ['timelinejs-csv', SHEET, sheet],
  ['ucdp-ged', GED, ged],
  ['acled', ACLED, acled],
  ['csv', TABLE, table],
] as [Kind, string, typeof sheet][])(
  'whatever a row of %s holds stands in the record or in the report',
  { timeout: 120_000 },
  (kind, columns, any) => {
    fc.assert(
      fc.property(any, (cells) => {
        const { archive, report, licence } = importing(
          kind,
          tableOf(columns, ...(cells as Record<string, string>[])),
          kind === 'csv' ? { map: MAP } : {},
        );
        const kept = JSON.stringify(archive) + report + licence.join('');
        const lost = cells.flatMap((row) =>
          Object.entries(row).flatMap(([name, text]) =>
            (String(text).match(/w[0-9a-z]+q|(?<!\d)-\d+/g) ?? [])
              .filter((each) => !kept.includes(each))
              .map((each) => `${name}: ${each}`),
          ),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
);
