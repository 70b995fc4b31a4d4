import type { z } from 'zod';
import { unpack } from './messages';
import { nearest } from './nearest';
import type { Problem, ProblemCode } from './problems';
import type { DataFile, Inside, Path } from './read';
import { LONGEST } from './texts';

/** Reports a problem at a path of a file; `inside` names the piece of the value to point at. */
export type Report = (path: Path, code: ProblemCode, what: string, mend: string, inside?: Inside) => void;

/** A reporter that writes problems of one file, with their positions, into a list. */
export function reporter(file: DataFile, sink: Problem[], base: Path = []): Report {
  return (path, code, what, mend, inside) => {
    const { line, col } = file.at([...base, ...path], inside);
    sink.push({ file: file.name, line, col, code, what, mend });
  };
}

/** Checks a value against its shape; `undefined` (and problems) where it does not fit. */
export function fit<T>(shape: z.ZodType<T>, value: unknown, report: Report): T | undefined {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, [], value, report);
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, base: Path, value: unknown, report: Report): void {
  const path = [...base, ...issue.path.filter((p): p is string | number => typeof p !== 'symbol')];
  const inner = innerIssues(issue);
  const ours = unpack(issue.message);
  const found = valueAt(value, path);
  if (inner) for (const each of inner) reportIssue(each, path, value, report);
  else if (issue.code === 'unrecognized_keys') reportKeys(issue.keys, ours?.mend ?? '', path, report);
  else if (ours) {
    // Monstrous texts have been reported with their length.
    const known = ours.code === 'TOO_LONG' && typeof found === 'string' && found.length > LONGEST;
    if (!known) report(path, ours.code as ProblemCode, ours.what, ours.mend);
  } else if (found === undefined || (found === null && String(path.at(-1)) in MISSING)) {
    reportMissing(path, report);
  } else report(path, 'WRONG_TYPE', `this is ${kindOf(found)}`, expected(issue));
}

/** The issues of the branch of a union that was meant (the one of the right type), or of a bad key of a record. */
function innerIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] | undefined {
  if (issue.code === 'invalid_key') return issue.issues;
  if (issue.code !== 'invalid_union') return undefined;
  return issue.errors.find((branch) => !branch.some((i) => i.code === 'invalid_type' && !i.path.length));
}

function reportKeys(keys: string[], known: string, path: Path, report: Report): void {
  for (const key of keys) {
    if (key === '__proto__') continue; // `cleanTexts` has reported it.
    const near = nearest(key, known.split(' '));
    const mend = near ? `did you mean \`${near}\`?` : `known keys: ${known.replaceAll(' ', ', ')}`;
    report(path, 'UNKNOWN_KEY', `\`${key.slice(0, 80)}\` is not a key of this form`, mend, { key });
  }
}

const MISSING: Record<string, [ProblemCode, string]> = {
  claimant: ['NO_CLAIMANT', 'say who makes the claim'],
  cite: ['NO_CITATION', 'name the document in which it was read'],
  when: ['NO_DATE', 'add `when` in EDTF, as finely as it is known'],
};

function reportMissing(path: Path, report: Report): void {
  const key = String(path.at(-1));
  const [code, mend] = MISSING[key] ?? (['MISSING_KEY', `add \`${key}\``] as const);
  report(path.slice(0, -1), code, `\`${key}\` is missing`, mend);
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `write one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `write ${EXPECTED[issue.expected] ?? issue.expected}`;
  return 'see the form in data/README.md';
}

const EXPECTED: Record<string, string> = {
  string: 'a text (in quotes if it looks like something else)',
  array: 'a list',
  object: 'a mapping of keys',
  record: 'a mapping of keys',
  boolean: 'true or false',
  number: 'a number',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string'
    ? `the text “${value.slice(0, 40)}”`
    : `the ${typeof value} ${JSON.stringify(value)}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.hasOwn(at, step) ? (at as Record<string | number, unknown>)[step] : undefined;
  }
  return at;
}
