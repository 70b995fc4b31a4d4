import { csvFormatRow } from 'd3';

/** Rows as CSV (RFC 4180: CRLF, comma, doubled quotes), with a byte order mark, which spreadsheets need to read it as UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${csvFormatRow([...row])}\r\n`).join('')}`;
}
