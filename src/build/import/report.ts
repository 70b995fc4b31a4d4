import type { Remark } from './draft';

export interface Imported {
  kind: string;
  /** The name of the file that was imported, without its folder. */
  file: string;
  /** How it was read: encoding, delimiter. */
  reading: string[];
  /** What the licence of the data asks, if anything. */
  licence: string[];
  rows: number;
  events: number;
  remarks: readonly Remark[];
}

/** A remark on one line, as compilers print it: `file:row: what — how to mend it`. */
export function remarkLine(file: string, { row, what, mend }: Remark): string {
  return `${file}${row === null ? '' : `:${row}`}: ${what} — ${mend}`;
}

/** Remarks that say the same of several rows are one line each in the report, with the rows listed. */
function gathered(remarks: readonly Remark[]): Map<string, { remark: Remark; rows: number[] }> {
  const found = new Map<string, { remark: Remark; rows: number[] }>();
  for (const remark of remarks) {
    const key = `${remark.what} — ${remark.mend}`;
    const known = found.get(key) ?? { remark, rows: [] };
    if (remark.row !== null) known.rows.push(remark.row);
    found.set(key, known);
  }
  return found;
}

/** `import-report.md`: what was read, what was left out with all that the row holds, what was changed on the way. */
export function reportOf(imported: Imported): string {
  const { file, remarks } = imported;
  const lost = remarks.filter((r) => r.lost);
  const changed = gathered(remarks.filter((r) => !r.lost));
  return [
    `# Import of ${file}`,
    ...imported.licence.map((line) => `**${line}**`),
    [
      `- read as: ${[imported.kind, ...imported.reading].join(', ')}`,
      `- rows with something in them: ${imported.rows}`,
      `- events written: ${imported.events}`,
      `- rows that could not be entered: ${lost.length}`,
    ].join('\n'),
    '## Rows that could not be entered',
    ...(lost.length ? lost.map((r) => `${remarkLine(file, r)}\n\n${fenced(r.lost ?? [])}`) : ['None.']),
    '## What was changed or needs a look',
    changed.size
      ? [...changed.values()]
          .map(
            ({ remark, rows }) =>
              `- ${remark.what} — ${remark.mend}${rows.length ? ` (${rowsOf(rows)})` : ''}`,
          )
          .join('\n')
      : 'Nothing.',
    '',
  ].join('\n\n');
}

function rowsOf(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;
}

/** As Markdown code with a fence longer than any inside. */
function fenced(lines: readonly string[]): string {
  const text = lines.join('\n');
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
