import { SpanError } from '../../model/span';
import type { RawClaim, RawEvent, RawQuestion, RawSource } from '../shapes';
import { accountQuestion } from './account';
import { amountOf, datasetIds, eventId, leaveDates, reportNamed, type Dataset } from './dataset';
import type { Draft } from './draft';
import { eachRow } from './eachRow';
import type { EditionWords } from './edition';
import { oneLine, tidy } from './plain';
import { spanOfWords } from './spanOfWords';
import { needColumns, type Row, type Table } from './table';
import { titleOf } from './titles';
import { acledPlaces } from './acledPlaces';
import { spanOf } from '../dates';

const TERMS =
  'ACLED’s terms do not let you pass its data on: keep this folder, and a page built from it with its exports, to yourself unless ACLED has agreed.';

const ACLED: Dataset = {
  key: 'acled',
  claimant: {
    name: 'Armed Conflict Location and Event Data',
    short: 'ACLED',
    about: 'A project that codes political violence and protest event by event from reports.',
  },
  source: {
    title: 'Armed Conflict Location and Event Data (ACLED)',
    standpoint: 'A project that codes events from press, partners and other reports.',
    authors: ['Armed Conflict Location and Event Data'],
    note: TERMS,
  },
};

const NEEDED = [
  'event_id_cnty',
  'event_date',
  'event_type',
  'actor1',
  'country',
  'source',
  'notes',
  'fatalities',
];

/**
 * Enters the rows of a file from ACLED: one event each, the fatalities and the notes as claims of the project.
 * @throws TableError if columns are missing that make it one
 */
export function enterAcled(
  table: Table,
  file: string,
  source: Partial<RawSource>,
  draft: Draft,
): { words: EditionWords; licence: string[] } {
  needColumns(table.columns, NEEDED, 'file of ACLED');
  const dataset = {
    ...ACLED,
    source: { ...ACLED.source, ...source, note: [source.note, TERMS].filter(Boolean).join(' ') },
  };
  eachRow(table, draft, (row) => {
    const when = dateOf(row.take('event_date'), row.take('time_precision'));
    draft.events.push(eventOf(row, when, datasetIds(dataset, file, draft), draft));
  });
  const words = {
    id: 'acled',
    title: 'Events as ACLED codes them',
    subtitle: 'Made from a licensed file',
    notice: TERMS,
  };
  return { words, licence: [TERMS] };
}

/** 1 is the day; 2 a day in a week, marked as about; 3 a day in a month, of which the month is kept. */
function dateOf(cell: string, precision: string): string {
  const day = spanOfWords(cell);
  if (!cell) throw new SpanError('it has no event_date', 'write it as 2023-01-31');
  if (day === null || day.length !== 10)
    throw new SpanError(`event_date "${cell}" is no day`, 'write it as 2023-01-31');
  return spanOf(precision === '2' ? `${day}~` : precision === '3' ? day.slice(0, 7) : day).edtf;
}

function eventOf(row: Row, when: string, from: { claimant: string; source: string }, draft: Draft): RawEvent {
  const cite = { source: from.source, at: `table row ${row.number}` };
  const what = oneLine(row.take('sub_event_type')) || oneLine(row.take('event_type'));
  const { place, where } = acledPlaces(row, draft);
  const called = [what, where].filter(Boolean).join(', ');
  const { title, short, kept } = titleOf(called, what || 'An event', when, row.number, draft, [where]);
  const killed = fatalities(row, from.claimant, cite, draft);
  const reports = row
    .take('source')
    .split(/\s*;\s*/)
    .filter(Boolean);
  const mentions = reports.map((name) => ({
    source: reportNamed({ title: `Reports of ${name}`, in: name }, cite, draft),
  }));
  const id = eventId('acled', row, 'event_id_cnty', draft);
  const theme = draft.theme(row.take('event_type') || 'Events');
  leaveDates(row, when, ['event_date', 'year']);
  if (!kept) row.leave('sub_event_type', 'location');
  const text = tidy(row.take('notes'));
  const account = accountQuestion({
    claimant: from.claimant,
    cite,
    text,
    notes: [...coded(row), ...row.left()],
    asks: 'What does ACLED note of it?',
  });
  return {
    id,
    title,
    ...(short ? { short } : {}),
    when,
    places: place ? [place] : [],
    themes: [theme],
    chapter: '',
    summary: `As coded in {source:${from.source}}.`,
    mentions,
    questions: [...killed, ...(account ? [account] : [])],
  };
}

const coded = (row: Row): string[] => [
  `Coded: time_precision ${row.take('time_precision')}, geo_precision ${row.take('geo_precision')}`,
];

function fatalities(row: Row, claimant: string, cite: RawClaim['cite'][number], draft: Draft): RawQuestion[] {
  const cell = row.take('fatalities');
  const says = amountOf(cell);
  if (says === null) {
    if (cell) draft.remark(row.number, `fatalities is no count: ${cell}`, 'enter the claim by hand');
    return [];
  }
  const counted = draft.scope('all-dead', 'counted', 'everyone killed');
  const claims: RawClaim[] = [{ claimant, says, scope: { counted }, cite: [cite] }];
  return [{ id: 'people-killed', asks: 'How many people were killed?', unit: 'people killed', claims }];
}
