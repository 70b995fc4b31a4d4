import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExploreData } from '../../../src/model/explore';
import { exploreData, exploreParameters } from '../../../src/model/explore';
import { readExplored } from '../../../src/model/exploreAddress';
import { packExplore, unpackExplore } from '../../../src/model/explorePacked';
import { factsOf, SORTS } from '../../../src/model/facets';
import { printParameters } from '../../../src/model/parameters';
import { sortedBy } from '../../../src/model/sorted';
import { parseSpan } from '../../../src/model/span';
import { COLUMNS, selectionRows } from '../../../src/words/exploreCsv';
import { csvText } from '../../../src/layout/csv';
import { unguard } from '../../../src/model/csv';
import { exploreRecord } from '../../bench/exploreRecord';
import { archive } from '../exports/fixture';

const small: ExploreData = exploreData(archive);
const many = exploreRecord(small, 60);

describe('what can be explored', () => {
  it('comes back from what is sent as it was packed', () => {
    const open = {
      ...archive,
      events: archive.events.map((e, i) => ({ ...e, when: parseSpan(i ? '../1958' : '2017/..') })),
    };
    for (const data of [small, many, exploreData(open)])
      expect(unpackExplore(JSON.parse(JSON.stringify(packExplore(data))) as never)).toEqual(data);
  });

  it('has of each event the facts by which facets ask, in the order of time', () => {
    for (const facts of factsOf(archive))
      expect(small.events.find(({ id }) => id === facts.id)).toMatchObject(facts);
    const starts = small.events.map(({ drawn }) => drawn.from);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('is sorted by what is asked for, each event once, what has no ratio last', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SORTS), fc.boolean(), fc.integer(), (by, falling, seed) => {
        const { events } = exploreRecord(small, 40, seed);
        const sorted = sortedBy(events, falling ? `-${by}` : by);
        expect(new Set(sorted)).toEqual(new Set(events));
        if (by === 'time' || by === 'title') return;
        const known = sorted.map((e) => e[by]).filter((value) => value !== null);
        expect(known).toEqual([...known].sort((a, b) => (falling ? b - a : a - b)));
        expect(sorted.slice(known.length).every((e) => e[by] === null)).toBe(true);
      }),
    );
  });
});

describe('an address of it', () => {
  it('leaves out what the record does not know and what ends before it begins, and says so', () => {
    const theme = small.themes[0]?.id ?? '';
    const { state, faults } = readExplored(small, `?theme=${theme},nowhere&from=2010&to=2001&view=map&x=1`);
    expect([state.themes, state.from, state.to, state.view]).toEqual([[theme], null, null, 'list']);
    expect(faults.map(({ key }) => key).sort()).toEqual(['from', 'theme', 'view', 'x']);
    expect(printParameters(exploreParameters, state)).toBe(`?theme=${theme}`);
  });

  it('never fails, whatever it says', () => {
    const keys = fc.constantFrom(...Object.values(exploreParameters).map(({ key }) => key), 'other');
    const pairs = fc.array(fc.tuple(keys, fc.oneof(fc.string(), fc.constantFrom('2001', 'a,b', '-ratio'))));
    fc.assert(
      fc.property(pairs, (given) => {
        const { state } = readExplored(small, `?${new URLSearchParams(given).toString()}`);
        expect(readExplored(small, printParameters(exploreParameters, state))).toEqual({ state, faults: [] });
      }),
    );
  });
});

describe('a selection as CSV', () => {
  it('holds a row for each event and says what it is to be ascribed to, safe in a spreadsheet', () => {
    const bad = { ...many.events[0]!, title: '=HYPERLINK("x"), "quoted"\n@b' };
    const base = 'https://example.org/record/';
    const rows = selectionRows(many, [bad, ...many.events.slice(1)], {
      base,
      here: `${base}explore/?from=2001`,
    });
    expect(rows.length).toBe(1 + 60 + 4);
    expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
    expect(rows.flat().some((cell) => /^[=+\-@]/.test(cell))).toBe(false);
    expect(unguard(rows[1]![1]!)).toBe(bad.title);
    expect(rows.slice(-3).map(([first]) => first)).toEqual([
      `${many.title}, edition ${many.edition}`,
      'Licence: CC BY 4.0',
      `Selection: ${base}explore/?from=2001`,
    ]);
    expect(
      csvText([
        ['a', 'b "c"'],
        ['d,e', 'f\ng'],
      ]),
    ).toBe('\uFEFFa,"b ""c"""\r\n"d,e","f\ng"\r\n');
  });
});
