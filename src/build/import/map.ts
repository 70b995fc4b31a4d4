import { z } from 'zod';
import { nearest } from '../nearest';
import { DataError, sortProblems, type Problem } from '../problems';
import { DataFile, type Path } from '../read';
import { edtf, id, ids, LIMIT, line, object, text } from '../shapeParts';
import { fit, reporter } from '../shape';
import type { RawSource } from '../shapes';
import { imprint, KINDS } from '../shapesSources';

/** The name of a column, or of the claimant itself. */
const claimant = z.union([
  object({ column: line }),
  object({ name: line, short: text(40).optional(), about: line.optional() }),
]);

const answer = object({
  question: id,
  asks: line,
  unit: line.optional(),
  several: z.boolean().optional(),
  says: line.describe('The column with the answer.'),
  claimant: claimant.optional().describe('Who says so; without it, the file.'),
  stated: line.optional().describe('The column with the day it was stated.'),
  note: line.optional().describe('The column with what the claimant added.'),
  counted: object({ id, label: line }).optional().describe('Who is counted: a word of scope.'),
  document: line.optional().describe('The column with the title of the document that carries it.'),
  published: line.optional().describe('The column with the day of that document.'),
  url: line.optional().describe('The column with the address of that document.'),
});

const columns = object({
  id: line.optional().describe('Rows with the same id are one event.'),
  title: line.optional(),
  when: line.optional(),
  from: line.optional(),
  to: line.optional(),
  place: line.optional(),
  within: line.optional(),
  lat: line.optional(),
  lon: line.optional(),
  theme: line.optional(),
  account: line.optional().describe('What the file tells of the event in words.'),
});

const record = object({
  id: id.optional(),
  title: line.optional(),
  subtitle: line.optional(),
  description: text(500).optional(),
  edition: line.optional(),
  date: edtf.optional(),
  language: line.optional(),
  notice: text(LIMIT.text).optional(),
});

const source = object({
  title: line.optional(),
  kind: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]).optional(),
  standpoint: line.optional(),
  ...imprint,
  aliases: ids.optional(),
});

const map = object({
  record: record.optional(),
  source: source.optional(),
  dates: z.enum(['day-first', 'month-first']).optional().describe('How 3/4/2021 is meant.'),
  columns: columns.optional(),
  claims: z.array(answer).optional(),
});

export type ImportMap = Omit<z.infer<typeof map>, 'source'> & {
  /** Keys that are not given are not there, rather than undefined. */
  source?: Partial<RawSource>;
};
export type MappedAnswer = z.infer<typeof answer>;

/** Keys of an answer and of `columns` that name columns. */
const NAMING = ['says', 'stated', 'note', 'document', 'published', 'url'] as const;

/**
 * Reads a map: what the record and its source are called, and for tables of no known kind which column is what.
 * @param name under which its problems are reported @param there the columns of the table
 * @throws DataError with every problem at its place, in the form of `npm run check:data`
 */
export function readMap(name: string, yaml: string, kind: string, there: readonly string[]): ImportMap {
  const file = new DataFile(name, yaml);
  const problems: Problem[] = [...file.problems];
  const report = reporter(file, problems);
  const fitted = problems.length ? undefined : fit(map, file.value ?? {}, report);
  const column = (given: string | undefined, path: Path): void => {
    if (given === undefined || there.some((each) => each.toLowerCase() === given.toLowerCase())) return;
    const near = nearest(given, there);
    const mend = near === null ? `its columns are: ${there.join(', ')}` : `did you mean \`${near}\`?`;
    report(path, 'UNKNOWN_ID', `the table has no column \`${given}\``, mend);
  };
  if (fitted && kind === 'csv') {
    const { columns: named = {}, claims = [] } = fitted;
    for (const [key, given] of Object.entries(named)) column(given, ['columns', key]);
    claims.forEach((each, i) => {
      for (const key of NAMING) column(each[key], ['claims', i, key]);
      if (each.claimant && 'column' in each.claimant)
        column(each.claimant.column, ['claims', i, 'claimant', 'column']);
    });
    if (named.when === undefined && named.from === undefined) {
      report(
        ['columns'],
        'MISSING_KEY',
        'no column says when',
        'name one under `when`, or two under `from` and `to`',
      );
    }
  } else if (fitted && (fitted.columns ?? fitted.claims ?? fitted.dates)) {
    report([], 'UNKNOWN_KEY', `the columns of ${kind} are known`, 'keep `record` and `source` only');
  }
  if (problems.length || !fitted) throw new DataError(sortProblems(problems));
  return fitted as ImportMap;
}
