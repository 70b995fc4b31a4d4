import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../nearest';
import { visible } from './plain';

/** A file that cannot be read as a table at all, or not as the kind it is said to be. */
export class TableError extends Error {
  override name = 'TableError';
}

/** One row of a table. What is taken from it is marked, so that what is left can be kept elsewhere. */
export class Row {
  private readonly taken = new Set<string>();
  private readonly cells: ReadonlyMap<string, string>;

  /** @param number as spreadsheets count: the header is row 1 @param named column and text of each cell */
  constructor(
    readonly number: number,
    private readonly named: readonly (readonly [column: string, text: string])[],
  ) {
    this.cells = new Map(named.map(([column, text]) => [column.toLowerCase(), text]));
  }

  /** The text of a cell without blanks around it and without invisible characters; empty if there is no such column. Names are told apart without regard to case. */
  take(column: string): string {
    this.taken.add(column.toLowerCase());
    return visible(this.cells.get(column.toLowerCase()) ?? '').trim();
  }

  /** Gives cells back that say more than what was made of them: they are left like the others. */
  leave(...columns: readonly string[]): void {
    for (const column of columns) this.taken.delete(column.toLowerCase());
  }

  /** The cells that nobody has taken and that hold something, as `column: text`. */
  left(): string[] {
    return linesOf(this.named.filter(([column]) => !this.taken.has(column.toLowerCase())));
  }

  /** All cells that hold something, as `column: text`. */
  all(): string[] {
    return linesOf(this.named);
  }
}

const linesOf = (cells: readonly (readonly [string, string])[]): string[] =>
  cells.flatMap(([column, text]) => (text ? [`${column}: ${text}`] : []));

export interface Table {
  /** The names in the header, as written. */
  columns: string[];
  rows: Row[];
  /** Numbers of rows with fewer cells than the header; the missing ones count as empty. */
  short: number[];
  delimiter: string;
}

/**
 * Reads a table of comma-, semicolon- or tab-separated values (RFC 4180; quotes inside of unquoted cells are letters). Blank rows are
 * passed over but counted. Cells beyond the header are kept under `column 19` and so on; a repeated name gets its number.
 * @throws TableError if a quote is never closed, or there is no header
 */
export function readTable(text: string): Table {
  const delimiter = delimiterOf(text);
  const [header = [], ...records] = cellsOf(text, delimiter);
  if (header.every((name) => !name.trim()))
    throw new TableError('the file has no header: its first row names the columns');
  const columns = header.map((name, i) => {
    const bare = name.trim().replace(/\s+/g, ' ') || `column ${i + 1}`;
    const again = header.slice(0, i).some((other) => other.trim().toLowerCase() === bare.toLowerCase());
    return again ? `${bare} (column ${i + 1})` : bare;
  });
  const rows: Row[] = [];
  const short: number[] = [];
  records.forEach((cells, i) => {
    if (cells.every((cell) => !cell.trim())) return;
    if (cells.length < header.length) short.push(i + 2);
    rows.push(
      new Row(
        i + 2,
        cells.map((cell, j) => [columns[j] ?? `column ${j + 1}`, cell.trim()]),
      ),
    );
  });
  return { columns, rows, short, delimiter };
}

/**
 * Checks that a table has the columns of its kind.
 * @throws TableError that names what is missing, what is nearest to it, and what is there
 */
export function needColumns(columns: readonly string[], needed: readonly string[], kind: string): void {
  const there = columns.map((name) => name.toLowerCase());
  const missing = needed.filter((name) => !there.includes(name.toLowerCase()));
  if (!missing.length) return;
  const named = missing.map((name) => {
    const near = nearest(name.toLowerCase(), there);
    return near === null ? `\`${name}\`` : `\`${name}\` (did you mean \`${near}\`?)`;
  });
  const found = columns.slice(0, 60).join(', ');
  throw new TableError(`this is no ${kind}: it has no column ${named.join(', ')}. It has: ${found}`);
}

function cellsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true });
  } catch (e) {
    if (!(e instanceof CsvError)) throw e;
    if (e.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw new TableError(
        'a quote that opens a cell is never closed: close it, or double the quotes inside of it',
      );
    }
    throw new TableError(e.message);
  }
}

/** Spreadsheets write semicolons where the comma is the decimal sign: whatever the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const line = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => line.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
