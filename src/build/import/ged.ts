import { SpanError } from '../../model/span';
import type { RawClaim, RawEvent, RawPlace, RawQuestion, RawSource } from '../shapes';
import { chaptersByTime } from './chapters';
import {
  amountOf,
  areasOf,
  datasetIds,
  eventId,
  leaveDates,
  noteOn,
  placeOf,
  positionOf,
  scopeId,
  type Dataset,
} from './dataset';
import { accountQuestion } from './account';
import type { Draft } from './draft';
import type { EditionWords } from './edition';
import { gedDate } from './gedDates';
import { gedReports } from './gedReports';
import { oneLine, shorten } from './plain';
import { needColumns, type Row, type Table } from './table';
import { titleOf } from './titles';

const GED: Dataset = {
  key: 'ucdp-ged',
  claimant: {
    name: 'Uppsala Conflict Data Program',
    short: 'UCDP',
    about:
      'A research programme at Uppsala University that counts deaths in organized violence event by event from reports.',
  },
  source: {
    title: 'UCDP Georeferenced Event Dataset',
    standpoint: 'A research programme at Uppsala University.',
    authors: ['Uppsala Conflict Data Program'],
  },
};

const NEEDED = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'country',
  'where_prec',
  'date_prec',
  'date_start',
  'date_end',
];
const COUNTS = ['best', 'low', 'high', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'];

/** Codebook of the GED: kinds of violence, and how finely the place is known. */
const VIOLENCE: Record<string, string> = {
  1: 'State-based conflict',
  2: 'Non-state conflict',
  3: 'One-sided violence',
};
const OTHER = 'Organized violence';
const FINENESS: Record<string, RawPlace['precision']> = {
  1: 'site',
  2: 'town',
  3: 'district',
  4: 'province',
  5: 'region',
  6: 'country',
  7: 'region',
};

/**
 * Enters the rows of the UCDP Georeferenced Event Dataset (columns of version 17 and later): one event each, the counts as claims of
 * the programme, each with its scope.
 * @throws TableError if columns are missing that make it one
 */
export function enterGed(table: Table, file: string, source: Partial<RawSource>, draft: Draft): EditionWords {
  needColumns(table.columns, [...NEEDED, ...COUNTS], 'file of the UCDP GED');
  const dataset = { ...GED, source: { ...GED.source, ...source } };
  for (const row of table.rows) {
    try {
      const when = gedDate(row.take('date_prec'), row.take('date_start'), row.take('date_end'));
      draft.events.push(eventOf(row, when, datasetIds(dataset, file, draft), draft));
    } catch (e) {
      if (!(e instanceof SpanError)) throw e;
      draft.remark(row.number, e.message, e.hint, row.all());
    }
  }
  draft.chapters = chaptersByTime(draft.events);
  return {
    id: 'ucdp-ged',
    title: 'Events of organized violence',
    subtitle: 'As the Uppsala Conflict Data Program counts them',
  };
}

function eventOf(row: Row, when: string, from: { claimant: string; source: string }, draft: Draft): RawEvent {
  const cite = { source: from.source, at: `table row ${row.number}` };
  const [a, b] = [oneLine(row.take('side_a')), oneLine(row.take('side_b'))];
  const { place, where } = placesOf(row, draft);
  const sides = [a, b].filter(Boolean).join(' – ');
  const called = [sides, where].filter(Boolean).join(', ');
  const violence = VIOLENCE[row.take('type_of_violence')];
  const { title, short, kept } = titleOf(called, violence ?? OTHER, when, row.number, draft, [a, b, where]);
  const claims = claimsOf(row, [a, b], from.claimant, cite, draft);
  const mentions = gedReports(row, cite, draft).map((report) => ({ source: report }));
  const id = eventId('ucdp', row, 'id', draft);
  leaveDates(row, when, ['date_start', 'date_end', 'year']);
  if (!kept) row.leave('side_a', 'side_b', 'where_coordinates');
  if (violence === undefined) row.leave('type_of_violence');
  const killed: RawQuestion = {
    id: 'people-killed',
    asks: 'How many people were killed?',
    unit: 'people killed',
    claims,
  };
  const notes = [codes(row), ...row.left()];
  const account = noteOn(claims, notes)
    ? null
    : accountQuestion({
        claimant: from.claimant,
        cite,
        text: '',
        notes,
        asks: 'What else does the dataset hold of it?',
      });
  return {
    id,
    title,
    ...(short ? { short } : {}),
    when,
    places: place ? [place] : [],
    themes: [draft.theme(violence ?? OTHER)],
    chapter: '',
    summary: `As coded in {source:${from.source}}.`,
    mentions,
    questions: [...(claims.length ? [killed] : []), ...(account ? [account] : [])],
  };
}

const codes = (row: Row): string =>
  `Coded: date_prec ${row.take('date_prec')}, where_prec ${row.take('where_prec')}`;

function placesOf(row: Row, draft: Draft): { place: string | undefined; where: string } {
  const precision = FINENESS[row.take('where_prec')] ?? 'region';
  const [country, province, district] = [row.take('country'), row.take('adm_1'), row.take('adm_2')];
  const areas = areasOf(
    [
      ['country', country],
      ['province', precision === 'country' ? '' : province],
      ['district', ['country', 'province'].includes(precision) ? '' : district],
    ],
    draft,
  );
  const where = shorten(oneLine(row.take('where_coordinates') || district || province || country), 300);
  const within = areas.at(-1);
  if (precision === 'country') row.leave('adm_1', 'adm_2');
  if (precision === 'province') row.leave('adm_2');
  const position = positionOf(row);
  if (!where || (precision === 'country' && where === country)) return { place: within, where };
  return {
    place: placeOf({ name: where, ...(within ? { within } : {}), precision, ...position }, draft),
    where,
  };
}

function claimsOf(
  row: Row,
  sides: [string, string],
  claimant: string,
  cite: RawClaim['cite'][number],
  draft: Draft,
): RawClaim[] {
  const all = draft.scope('all-dead', 'counted', 'everyone killed');
  // Whoever is counted by the low estimate is by the best one, and so on: the three are told apart and can be compared.
  const high = draft.scope('ucdp-high', 'method', 'high estimate');
  const best = draft.scope('ucdp-best', 'method', 'best estimate', [high]);
  const low = draft.scope('ucdp-low', 'method', 'low estimate', [best]);
  const side = (name: string): string => {
    const label = `people killed on the side of ${shorten(name, 250)}`;
    if (!draft.allows(label, [shorten(name, 250)])) throw new Error(`“${label}” cannot be a label`);
    return draft.scope(scopeId('dead-of', name), 'counted', label, [all]);
  };
  const counts: [column: string, id: string, counted: () => string, method: string][] = [
    ['best', 'best', () => all, best],
    ['low', 'low', () => all, low],
    ['high', 'high', () => all, high],
    ['deaths_a', 'side-a', () => side(sides[0]), best],
    ['deaths_b', 'side-b', () => side(sides[1]), best],
    [
      'deaths_civilians',
      'civilians',
      () => draft.scope('civilians', 'counted', 'civilians killed', [all]),
      best,
    ],
    [
      'deaths_unknown',
      'unknown',
      () => draft.scope('not-said-who', 'counted', 'people killed, not known on which side', [all]),
      best,
    ],
  ];
  return counts.flatMap(([column, id, counted, how]): RawClaim[] => {
    const cell = row.take(column);
    const says = amountOf(cell);
    if (says === null) {
      if (cell) draft.remark(row.number, `${column} is no count: ${cell}`, 'enter the claim by hand');
      return [];
    }
    return [{ id, claimant, says, scope: { counted: counted(), method: how }, cite: [cite] }];
  });
}
