import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { compile } from '../../../src/build/compile';
import { readFiles } from '../../../src/build/files';
import { DataError, formatProblem, type Problem } from '../../../src/build/problems';

/** The folder of samples: `valid/` compiles, every other overlays it and is named for the code it shows. */
export const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

/** The names of all samples but the valid one. */
export const sampleNames = (): string[] => readdirSync(SAMPLES).filter((name) => name !== 'valid');

/** The tiny archive that compiles, as a new map each time. */
export const validFiles = (): Map<string, string> => new Map(readFiles(join(SAMPLES, 'valid')));

/** The files of a sample alone. `@@A MEGABYTE@@` stands for a text of that length. */
export function sampleFiles(code: string): Map<string, string> {
  const folder = join(SAMPLES, code);
  const files = existsSync(folder) ? readFiles(folder) : [];
  return new Map(
    files
      .filter(([name]) => name !== 'expected.txt')
      .map(([name, text]) => [name, text.replace('@@A MEGABYTE@@', 'word '.repeat(200_000))]),
  );
}

/** The valid archive with other files laid over it. */
export const overlay = (...others: Iterable<readonly [string, string]>[]): Map<string, string> =>
  new Map([validFiles(), ...others].flatMap((files) => [...files]));

/** The problems of an archive; none if it compiles. Any other exception is passed on. */
export function problemsOf(files: Iterable<readonly [string, string]>): Problem[] {
  try {
    compile(files);
    return [];
  } catch (e) {
    if (e instanceof DataError) return e.problems;
    throw e;
  }
}

/** The problems as the lines that are printed. */
export const linesOf = (files: Iterable<readonly [string, string]>): string[] =>
  problemsOf(files).map(formatProblem);
