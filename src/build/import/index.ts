import { parse } from 'yaml';
import { editorial } from '../shapesFrame';
import { decode } from './bytes';
import { Draft } from './draft';
import { editionOf, type EditionWords } from './edition';
import { enterAcled } from './acled';
import { enterGed } from './ged';
import { enterMapped } from './mapped';
import { readMap, type ImportMap } from './map';
import { reportOf, type Imported } from './report';
import { enterSlides } from './slides';
import { readTable, TableError, type Table } from './table';
import { slidesOfTable } from './timelineCsv';
import { slidesOfJson } from './timelineJson';
import { filesOf } from './yaml';

export const KINDS = ['timelinejs-csv', 'timelinejs-json', 'ucdp-ged', 'acled', 'csv'] as const;
export type Kind = (typeof KINDS)[number];

/** What an import is made from besides the file. */
export interface ImportOptions {
  /** The name of the file, without its folder. */
  file: string;
  /** The text of a map, and the name its problems are reported under. */
  map?: { name: string; text: string };
  /** The text of an `editorial.yaml` whose rules the record is to have. */
  rules?: string;
  /** The encoding of the file, where it is not to be guessed. */
  encoding?: string;
  /** The day of the import, `2026-11-24`. */
  today: string;
}

export interface ImportResult extends Imported {
  /** The files of the data folder with the report, by name. */
  files: Map<string, string>;
}

/**
 * Makes a record from a file of another kind. Nothing is dropped without a word: what has no place in the form stands in a note or,
 * with its row, in `import-report.md`.
 * @throws EncodingError, TableError if the file cannot be read as that kind, DataError if the map is wrong
 */
export function importFile(kind: Kind, bytes: Uint8Array, options: ImportOptions): ImportResult {
  const { text, encoding, basis } = decode(bytes, options.encoding);
  const draft = new Draft(options.rules === undefined ? undefined : editorial.parse(parse(options.rules)));
  if (basis === 'guess') {
    const mend = 'if letters look wrong, save the file as UTF-8 or name its encoding with --encoding';
    draft.remark(null, `the file does not say how its letters are written; it was read as ${encoding}`, mend);
  }
  const table = kind === 'timelinejs-json' ? null : tableOf(text, draft);
  const map = options.map ? readMap(options.map.name, options.map.text, kind, table?.columns ?? []) : {};
  const { rows, words, licence = [] } = enter(kind, text, table, map, options.file, draft);
  const imported: Imported = {
    kind,
    file: options.file,
    reading: [encoding, ...(table ? [`${DELIMITERS[table.delimiter] ?? 'other'}-separated`] : [])],
    licence,
    rows,
    events: draft.events.length,
    remarks: draft.remarks,
  };
  const edition = editionOf(draft, { ...words, ...map.record } as EditionWords, options.file, options.today);
  const files = filesOf(draft, edition, options.rules ?? null);
  return { ...imported, files: files.set('import-report.md', reportOf(imported)) };
}

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function tableOf(text: string, draft: Draft): Table {
  const table = readTable(text);
  const mend = 'look whether cells have slipped; what was missing was taken as empty';
  for (const row of table.short) draft.remark(row, 'the row has fewer cells than the header', mend);
  return table;
}

interface Entered {
  rows: number;
  words: EditionWords;
  licence?: string[];
}

function enter(
  kind: Kind,
  text: string,
  table: Table | null,
  map: ImportMap,
  file: string,
  draft: Draft,
): Entered {
  const source = map.source ?? {};
  if (table === null) {
    const slides = slidesOfJson(text);
    const words = enterSlides({ slides, file, locator: (row) => `§ slide ${row}`, source }, draft);
    return { rows: slides.length, words };
  }
  const rows = table.rows.length;
  switch (kind) {
    case 'timelinejs-csv': {
      const slides = slidesOfTable(table);
      return {
        rows,
        words: enterSlides({ slides, file, locator: (row) => `table row ${row}`, source }, draft),
      };
    }
    case 'ucdp-ged':
      return { rows, words: enterGed(table, file, source, draft) };
    case 'acled':
      return { rows, ...enterAcled(table, file, source, draft) };
    case 'csv':
      return { rows, words: enterMapped(table, file, map, draft) };
    case 'timelinejs-json':
      throw new TableError('JSON is no table');
  }
}
