import type { RawEvent } from '../shapes';
import { accountQuestion, partId } from './account';
import { areasOf, datasetIds, degrees, noteOn, placeOf, type Dataset } from './dataset';
import type { Draft } from './draft';
import { eachRow } from './eachRow';
import type { EditionWords } from './edition';
import type { ImportMap } from './map';
import { mappedDate } from './mappedDates';
import { enterAnswers } from './mappedClaims';
import type { From } from './mappedParts';
import { slug } from './ids';
import { oneLine, shorten, tidy } from './plain';
import { TableError, type Row, type Table } from './table';
import { titleOf } from './titles';

/**
 * Enters the rows of a table whose map says which column is what. Rows with the same id are one event: its claims come from all.
 * @throws TableError without a map
 */
export function enterMapped(table: Table, file: string, map: ImportMap, draft: Draft): EditionWords {
  if (!map.columns) {
    throw new TableError(
      `which column is what? Name a map with --map; the columns are: ${table.columns.join(', ')}`,
    );
  }
  const title = map.source?.title ?? `The table ${file}`;
  const dataset: Dataset = {
    key: 'table',
    claimant: {
      name: shorten(title, 300),
      short: shorten(title, 40),
      about: 'The table from which this record was made.',
    },
    source: {
      standpoint: 'The table from which this record was made; where it stands has not been noted.',
      ...map.source,
      title,
    },
  };
  const known = new Map<string, RawEvent>();
  eachRow(table, draft, (row) => {
    enterRow(row, map, dataset, file, known, draft);
  });
  return { title: shorten(map.record?.title ?? title, 300) };
}

function enterRow(
  row: Row,
  map: ImportMap,
  dataset: Dataset,
  file: string,
  known: Map<string, RawEvent>,
  draft: Draft,
): void {
  const { id, when, from, to, account } = map.columns ?? {};
  const cell = (name: string | undefined): string => (name === undefined ? '' : row.take(name));
  const key = cell(id);
  const earlier = key ? known.get(key) : undefined;
  const dated =
    earlier && !cell(when) && !cell(from)
      ? String(earlier.when)
      : mappedDate(cell(when) || cell(from), cell(to), map.dates);
  const ids = datasetIds(dataset, file, draft);
  const at: From = { ...ids, cite: { source: ids.source, at: `table row ${row.number}` } };
  const event = earlier ?? eventOf(row, key, dated, map, at, draft);
  if (earlier && dated !== String(earlier.when)) {
    draft.remark(
      row.number,
      `the event has another date here, ${dated}`,
      `it was entered with ${earlier.when}, from the row before`,
    );
  }
  const claims = enterAnswers(event, row, map, at, draft);
  const words = tidy(cell(account));
  const text = [event.title === oneLine(cell(map.columns?.title)) ? '' : cell(map.columns?.title), words]
    .filter(Boolean)
    .join('\n\n');
  const left = row.left();
  if (text || !noteOn(claims, left)) addAccount(event, text, left, at);
  if (!event.questions.length) event.mentions = [at.cite];
  if (earlier) return;
  draft.events.push(event);
  if (key) known.set(key, event);
}

function eventOf(
  row: Row,
  key: string,
  when: string,
  map: ImportMap,
  { source }: From,
  draft: Draft,
): RawEvent {
  const cell = (name: string | undefined): string => (name === undefined ? '' : row.take(name));
  const { title: called, place, within, lat, lon, theme } = map.columns ?? {};
  const where = shorten(oneLine(cell(place)), 300);
  const { title, short } = titleOf(cell(called) || where, 'An entry of the table', when, row.number, draft, [
    where,
  ]);
  const [around] = areasOf([['region', cell(within)]], draft);
  const [y, x] = [degrees(cell(lat), 90), degrees(cell(lon), 180)];
  if (y === undefined || x === undefined || !where) row.leave(lat ?? '', lon ?? '');
  if (slug(key) !== key) row.leave(map.columns?.id ?? '');
  const position = y === undefined || x === undefined ? {} : { lat: y, lon: x };
  return {
    id: draft.ids.events.give(key || cell(called) || where || 'entry'),
    title,
    ...(short ? { short } : {}),
    when,
    places: where
      ? [
          placeOf(
            { name: where, ...(around ? { within: around } : {}), precision: 'town', ...position },
            draft,
          ),
        ]
      : around
        ? [around]
        : [],
    themes: [draft.theme(cell(theme) || 'Entries')],
    chapter: '',
    summary: `As {source:${source}} has it.`,
    questions: [],
  };
}

/** What a row tells in words, after what rows before it told of the event. */
function addAccount(event: RawEvent, text: string, notes: readonly string[], { claimant, cite }: From): void {
  const made = accountQuestion({ claimant, cite, text, notes, asks: 'What does the table tell of it?' });
  if (!made) return;
  const told = event.questions.find(({ id }) => id === 'account');
  if (!told) event.questions.push(made);
  else {
    told.claims.push(...made.claims);
    told.claims.forEach((claim, i) => (claim.id = partId(i)));
  }
}
