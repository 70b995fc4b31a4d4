import { describe, expect, it } from 'vitest';
import { TableError } from '../../../src/build/import/table';
import { ACLED, claimsOf, GED, importing, tableOf } from './importing';

type Cells = Record<string, string | number>;

const CLASH: Cells = {
  id: 244657,
  relid: 'XXX-2011-1-1',
  year: 2011,
  type_of_violence: 1,
  conflict_name: 'Northland: Government',
  side_a: 'Government of Northland',
  side_b: 'M23',
  source_article: '"Reuters News,2011-03-06,Clash at the ford";"The Echo,2011-03-07,What happened"',
  source_office: 'Reuters News;The Echo',
  source_date: '2011-03-06;2011-03-07',
  source_headline: 'Clash at the ford;What happened',
  where_prec: 2,
  where_coordinates: 'Ford',
  where_description: 'some 12 km from "the ford"',
  adm_1: 'North',
  adm_2: 'Upper',
  latitude: '12.5',
  longitude: '-3.25',
  country: 'Northland',
  date_prec: 1,
  date_start: '2011-03-05 00:00:00.000',
  date_end: '2011-03-05 00:00:00.000',
  deaths_a: 2,
  deaths_b: 5,
  deaths_civilians: 1,
  deaths_unknown: 0,
  best: 8,
  low: 6,
  high: 12,
};
const ged = (...rows: Cells[]) =>
  importing('ucdp-ged', tableOf(GED, ...rows.map((row) => ({ ...CLASH, ...row }))));

describe('the UCDP GED', () => {
  it('enters a row as one event, its counts as claims of the programme with their scopes', () => {
    const { archive, lines } = ged({});
    expect(lines).toEqual([]);
    expect(archive.events).toMatchObject([
      {
        id: 'ucdp-244657',
        title: 'Government of Northland – M23, Ford',
        when: { edtf: '2011-03-05' },
        places: ['ford'],
        themes: ['state-based-conflict'],
      },
    ]);
    const claims = claimsOf(archive, archive.events[0]);
    const label = (id = '') => archive.scopes.find((scope) => scope.id === id)?.label;
    expect(
      claims.map(({ id, claimant, says, scope }) => [
        id.split('.')[2],
        claimant,
        says.min,
        label(scope.counted),
        label(scope.method),
      ]),
    ).toEqual([
      ['best', 'ucdp-ged', 8, 'everyone killed', 'best estimate'],
      ['civilians', 'ucdp-ged', 1, 'civilians killed', 'best estimate'],
      ['high', 'ucdp-ged', 12, 'everyone killed', 'high estimate'],
      ['low', 'ucdp-ged', 6, 'everyone killed', 'low estimate'],
      ['side-a', 'ucdp-ged', 2, 'people killed on the side of Government of Northland', 'best estimate'],
      ['side-b', 'ucdp-ged', 5, 'people killed on the side of M23', 'best estimate'],
      ['unknown', 'ucdp-ged', 0, 'people killed, not known on which side', 'best estimate'],
    ]);
    expect(claims[0]?.citations).toEqual([{ source: 'ucdp-ged', at: 'table row 2', via: [] }]);
    expect(archive.events[0]?.questions[0]?.disputed).toBe(false);
    expect(ged({ low: 20 }).archive.events[0]?.questions[0]?.disputed).toBe(true);
  });

  it('keeps places as finely as their code says, and positions as given', () => {
    const { archive } = ged({});
    const at = (id: string | null) => archive.places.find((place) => place.id === id);
    const ford = at('ford');
    expect(ford).toMatchObject({ name: 'Ford', precision: 'town', lat: 12.5, lon: -3.25 });
    expect(at(ford?.within ?? null)).toMatchObject({
      name: 'Upper',
      precision: 'district',
      within: 'north',
      lat: null,
    });
    expect(at('north')).toMatchObject({ precision: 'province', within: 'northland' });
    const precisions = [1, 2, 3, 4, 5, 6, 7].map((where_prec) => {
      const { archive: one } = ged({ where_prec, where_coordinates: 'Somewhere' });
      return one.places.find(({ name }) => name === 'Somewhere')?.precision;
    });
    expect(precisions).toEqual(['site', 'town', 'district', 'province', 'region', 'country', 'region']);
  });

  it.each([
    [1, '2011-03-05', '2011-03-05', '2011-03-05'],
    [1, '2011-03-05', '2011-03-06', '2011-03-05/2011-03-06'],
    [2, '2011-03-05', '2011-03-09', '2011-03-05?/2011-03-09?'],
    [3, '2011-03-05', '2011-03-05', '2011-03-05?'],
    [4, '2011-03-01', '2011-03-31', '2011-03'],
    [4, '2011-03-10', '2011-04-20', '2011-03-10?/2011-04-20?'],
    [5, '2011-01-01', '2011-12-31', '2011'],
    [5, '2011-02-01', '2011-07-31', '2011-02-01?/2011-07-31?'],
    [1, '3/25/2011 0:00', '25/3/2011', '2011-03-25'],
  ])('reads precision %i, %s to %s as %s', (date_prec, date_start, date_end, edtf) => {
    expect(ged({ date_prec, date_start, date_end }).archive.events[0]?.when.edtf).toBe(edtf);
  });

  it('names the reports it was coded from as sources that mention the event', () => {
    const { archive } = ged({}, { id: 2, date_start: '2011-04-01', date_end: '2011-04-01' });
    const reports = archive.sources.filter(({ kind }) => kind === 'news');
    expect(reports).toMatchObject([
      {
        title: 'Clash at the ford',
        'container-title': 'Reuters News',
        published: '2011-03-06',
        access: 'cited',
        citedBy: [expect.anything()],
      },
      { title: 'What happened', 'container-title': 'The Echo', published: '2011-03-07' },
    ]);
    for (const { mentions } of archive.events)
      expect(mentions.map(({ source }) => source)).toEqual(reports.map(({ id }) => id));
  });

  it('takes sources that are only one text apart, and lists that do not fit into the report', () => {
    const { archive, lines } = ged({
      source_date: '2011-03-06',
      source_article: 'Reuters 6/3; "Echo; late edition"',
    });
    expect(archive.sources.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Reuters 6/3', 'Echo; late edition']),
    );
    expect(lines.join('\n')).toContain(
      '2: source_headline does not fit the other columns of sources — it is left at table row 2: Clash at the ford;What happened',
    );
  });

  it('keeps every other cell in a note', () => {
    const note = ged({ gwnoa: 770, event_clarity: 1, extra: 'x' }).archive.claims.find(({ id }) =>
      id.endsWith('.best'),
    )?.note;
    for (const kept of [
      'date_prec 1, where_prec 2',
      'relid: XXX-2011-1-1',
      'some 12 km from "the ford"',
      'gwnoa: 770',
      'event_clarity: 1',
    ])
      expect(note).toContain(kept);
  });

  it('reports counts that are none, days that are none or two, and namesakes', () => {
    const { lines, archive } = ged(
      { high: 'many' },
      { date_start: '3/5/2011' },
      { date_start: '' },
      { date_start: '2011-02-30' },
      {},
    );
    expect(lines).toEqual([
      expect.stringMatching(/^2: high is no count: many/),
      expect.stringMatching(/^3: date_start "3\/5\/2011" can be read in two ways/),
      expect.stringMatching(/^4: it has no date_start/),
      expect.stringMatching(/^5: "2011-02-30" does not exist/),
    ]);
    expect(archive.events.map(({ id }) => id)).toEqual(['ucdp-244657', 'ucdp-244657-2']);
  });

  it('refuses a file of another kind', () => {
    expect(() => importing('ucdp-ged', tableOf(ACLED, {}))).toThrow(TableError);
    expect(() => importing('acled', tableOf(GED, {}))).toThrow('this is no file of ACLED: it has no column');
  });
});

describe('ACLED', () => {
  const PROTEST: Cells = {
    event_id_cnty: 'NOR123',
    event_date: '31 January 2023',
    year: 2023,
    time_precision: 1,
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Military Forces of Northland (2019-)',
    actor2: 'M23',
    country: 'Northland',
    admin1: 'North',
    admin2: 'Upper',
    location: 'Sector 7',
    latitude: '12.5',
    longitude: '3.5',
    geo_precision: 1,
    source: 'The Echo; Radio Ford',
    notes: 'On 31 January 2023, forces and M23 fought. 3 reported fatalities.',
    fatalities: 3,
  };
  const acled = (...rows: Cells[]) =>
    importing('acled', tableOf(ACLED, ...rows.map((row) => ({ ...PROTEST, ...row }))));

  it('enters a row as one event: fatalities and notes as claims, sources as mentions', () => {
    const { archive, lines } = acled({});
    expect(lines).toEqual([]);
    expect(archive.events).toMatchObject([
      {
        id: 'acled-nor123',
        title: 'Armed clash, Sector 7',
        when: { edtf: '2023-01-31' },
        themes: ['battles'],
        places: ['sector-7'],
      },
    ]);
    expect(archive.claims).toMatchObject([
      { claimant: 'acled', says: { min: 3 }, scope: { counted: 'all-dead' } },
      {
        claimant: 'acled',
        says: { text: 'On 31 January 2023, forces and M23 fought. 3 reported fatalities.' },
      },
    ]);
    expect(archive.claims[1]?.note).toContain('actor1: Military Forces of Northland (2019-); actor2: M23');
    expect(archive.events[0]?.mentions).toHaveLength(2);
    expect(archive.sources.map((source) => source['container-title'])).toEqual(
      expect.arrayContaining(['The Echo', 'Radio Ford']),
    );
  });

  it.each([
    [1, '2023-01-31', '2023-01-31'],
    [2, '2023-01-31', '2023-01-31~'],
    [3, '2023-01-31', '2023-01'],
  ])('reads precision %i', (time_precision, event_date, edtf) => {
    expect(acled({ time_precision, event_date }).archive.events[0]?.when.edtf).toBe(edtf);
  });

  it('says that the data are not to be passed on: in the report, the edition and the source', () => {
    const { archive, report, licence } = acled({});
    for (const text of [
      report,
      archive.edition.notice,
      archive.sources.find(({ id }) => id === 'acled')?.note,
      ...licence,
    ])
      expect(text).toContain('ACLED’s terms do not let you pass its data on');
  });

  it('reads what spreadsheets in other countries write: semicolons, and a comma in degrees', () => {
    const text = tableOf(ACLED, { ...PROTEST, latitude: '12,5', source: 'The Echo' }).replaceAll(
      /,(?=(?:[^"]*"[^"]*")*[^"]*$)/g,
      ';',
    );
    const { archive } = importing('acled', text);
    expect(archive.places.find(({ id }) => id === 'sector-7')).toMatchObject({ lat: 12.5, lon: 3.5 });
  });
});
