import type { RawEvent, RawQuestion, RawSource } from '../shapes';
import { accountQuestion } from './account';
import { datasetIds, eventId, leaveDates, noteOn, type Dataset } from './dataset';
import type { Draft } from './draft';
import { eachRow } from './eachRow';
import type { EditionWords } from './edition';
import { COUNTS, gedClaims } from './gedClaims';
import { gedDate } from './gedDates';
import { gedPlaces } from './gedPlaces';
import { gedReports } from './gedReports';
import { oneLine } from './plain';
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

/** Codebook of the GED: kinds of violence. */
const VIOLENCE: Record<string, string> = {
  1: 'State-based conflict',
  2: 'Non-state conflict',
  3: 'One-sided violence',
};
const OTHER = 'Organized violence';
/**
 * Enters the rows of the UCDP Georeferenced Event Dataset (columns of version 17 and later): one event each, the counts as claims of
 * the programme, each with its scope.
 * @throws TableError if columns are missing that make it one
 */
export function enterGed(table: Table, file: string, source: Partial<RawSource>, draft: Draft): EditionWords {
  needColumns(table.columns, [...NEEDED, ...COUNTS], 'file of the UCDP GED');
  const dataset = { ...GED, source: { ...GED.source, ...source } };
  eachRow(table, draft, (row) => {
    const when = gedDate(row.take('date_prec'), row.take('date_start'), row.take('date_end'));
    draft.events.push(eventOf(row, when, datasetIds(dataset, file, draft), draft));
  });
  return {
    id: 'ucdp-ged',
    title: 'Events of organized violence',
    subtitle: 'As the Uppsala Conflict Data Program counts them',
  };
}

function eventOf(row: Row, when: string, from: { claimant: string; source: string }, draft: Draft): RawEvent {
  const cite = { source: from.source, at: `table row ${row.number}` };
  const [a, b] = [oneLine(row.take('side_a')), oneLine(row.take('side_b'))];
  const { place, where } = gedPlaces(row, draft);
  const sides = [a, b].filter(Boolean).join(' – ');
  const called = [sides, where].filter(Boolean).join(', ');
  const violence = VIOLENCE[row.take('type_of_violence')];
  const { title, short, kept } = titleOf(called, violence ?? OTHER, when, row.number, draft, [a, b, where]);
  const claims = gedClaims(row, [a, b], from.claimant, cite, draft);
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
