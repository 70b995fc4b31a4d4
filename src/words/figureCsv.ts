import type { FigureHead } from '../model/figure/head';

/**
 * The rows of a figure as CSV (RFC 4180, UTF-8 with a byte order mark, as spreadsheets want it), each with what it belongs to: the
 * figure, where it stands, the documents in which it was read.
 */
export function figureCsv(figure: FigureHead, address: string): string {
  const read = figure.read.map(({ text }) => text).join('; ');
  const head = [...figure.table.head, 'figure', 'read in', 'address'];
  const rows = figure.table.rows.map((row) => [...row, figure.title, read, address]);
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet could take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
