import { compile } from '../compile';
import { DataError, formatProblem, type Problem } from '../problems';

/** A file of a record as it will be; `made` is the id of what is new in it. */
export interface Change {
  file: string;
  text: string;
  made: string;
}

/** What was asked for cannot be made: `message` says why and how to mend it. */
export class ScaffoldError extends Error {
  override name = 'ScaffoldError';
}

/**
 * The problems that a change would bring into a record, as lines. A source that nothing cites yet is none: claims are to follow.
 * @param files the record before the change
 */
export function problemsBrought(files: ReadonlyMap<string, string>, { file, text, made }: Change): string[] {
  // Lines move with what is put in before them.
  const said = ({ file: name, code, what }: Problem): string => `${name} ${code} ${what}`;
  const before = new Set(problemsOf(files).map(said));
  return problemsOf(new Map([...files, [file, text]]))
    .filter((p) => !before.has(said(p)) && !(p.code === 'ORPHAN_SOURCE' && p.what.includes(`\`${made}\``)))
    .map(formatProblem);
}

function problemsOf(files: ReadonlyMap<string, string>): Problem[] {
  try {
    compile(files);
    return [];
  } catch (e) {
    if (e instanceof DataError) return e.problems;
    throw e;
  }
}
