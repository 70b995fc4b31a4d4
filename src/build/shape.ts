import type { z } from 'zod';
import type { Problem, ProblemCode } from './problems';
import type { DataFile, Path } from './read';
import { unpack } from './shapes';

/** Reports a problem at a path of a file; `inside` names a piece of text or a key to point at. */
export type Report = (
  path: Path,
  code: ProblemCode,
  what: string,
  mend: string,
  inside?: string | { key: string },
) => void;

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
  for (const issue of result.error.issues) reportIssue(issue, value, report);
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, value: unknown, report: Report): void {
  const path = issue.path.filter((p): p is string | number => typeof p !== 'symbol');
  const ours = unpack(issue.message);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const mend = unpack(issue.message.replace(/\|[^|]*\|/, `|${key}|`))?.mend ?? 'take it out';
      report(path, 'UNKNOWN_KEY', `\`${key}\` is not a key of this form`, mend, { key });
    }
  } else if (ours) {
    report(path, ours.code as ProblemCode, ours.what, ours.mend);
  } else if (valueAt(value, path) === undefined) {
    reportMissing(path, report);
  } else {
    report(path, 'WRONG_TYPE', `this is ${kindOf(valueAt(value, path))}`, expected(issue));
  }
}

const MISSING: Record<string, [ProblemCode, string]> = {
  claimant: ['NO_CLAIMANT', 'say who makes the claim'],
  cite: ['NO_CITATION', 'name the document in which it was read'],
  when: ['NO_DATE', 'add `when` in EDTF, as finely as it is known'],
};

function reportMissing(path: (string | number)[], report: Report): void {
  const key = String(path.at(-1));
  const [code, mend] = MISSING[key] ?? ['MISSING_KEY', `add \`${key}\``];
  report(path.slice(0, -1), code as ProblemCode, `\`${key}\` is missing`, mend);
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `write one of: ${issue.values.join(', ')}`;
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
  return typeof value === 'string' ? `the text “${value.slice(0, 40)}”` : `the ${typeof value} ${String(value)}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

const LONGEST = 20_000;
// Bidirectional overrides and isolates, zero-width and other format characters, C0 and C1 controls.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;
const MARKUP = /<\/?[a-z!][^>]*>|&(#\d+|#x[0-9a-f]+|[a-z]{2,8});/i;

/** Checks every text of a file for invisible characters, markup and monstrous length. */
export function cleanTexts(value: unknown, report: Report, path: (string | number)[] = []): void {
  if (typeof value === 'string') {
    if (value.length > LONGEST) {
      report(path, 'TOO_LONG', `the text has ${value.length} characters`, 'shorten it, or split it');
      return;
    }
    const control = CONTROL.exec(value);
    if (control) {
      const code = control[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
      report(path, 'CONTROL_CHARACTER', `the text holds the invisible character U+${code}`, 'type the text anew');
    }
    const markup = MARKUP.exec(value);
    if (markup) {
      report(path, 'HTML_IN_TEXT', `the text holds markup, ${markup[0].slice(0, 30)}`, 'write plain text', markup[0]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      cleanTexts(item, report, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}
