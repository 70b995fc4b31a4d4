import type { z } from 'zod';
import type { Problem } from './problems';
import { DataFile, type Path } from './read';
import { fit, reporter, type Report } from './shape';
import { FILES, type FileKind } from './shapes';
import { cleanTexts, reversedSource } from './texts';

/** One record of a file, fit for its shape, that can still report problems at its place. */
export interface Item<T> {
  value: T;
  file: DataFile;
  base: Path;
}

/** What one file holds, or what is wrong with it. */
export interface Shaped {
  text: string;
  kind: FileKind | null;
  items: Item<unknown>[];
  problems: Problem[];
}

/** Larger files are refused unread, in UTF-16 code units. */
const LARGEST = 5_000_000;

/** Parses one file and fits its records to the shape of its kind. */
export function shapeFile(name: string, text: string): Shaped {
  const kind = (Object.keys(FILES) as FileKind[]).find((k) => FILES[k].path.test(name)) ?? null;
  const problem = (code: Problem['code'], what: string, mend: string): Shaped => ({
    text,
    kind,
    items: [],
    problems: [{ file: name, line: 1, col: 1, code, what, mend }],
  });
  if (!kind)
    return problem(
      'UNKNOWN_FILE',
      'no kind of record lives here',
      'move it; the folders are listed in data/README.md',
    );
  if (text.length > LARGEST) return problem('TOO_LONG', 'the file is larger than 5 MB', 'split it');
  const file = new DataFile(name, text);
  if (file.problems.length) return { text, kind, items: [], problems: file.problems };
  const sink: Problem[] = [];
  const items = FILES[kind].list ? fitList(kind, file, sink) : fitOne(kind, file, sink);
  if (!sink.some((p) => p.code === 'CONTROL_CHARACTER')) sink.push(...reversedSource(name, text));
  return { text, kind, items, problems: sink };
}

function fitOne(kind: FileKind, file: DataFile, sink: Problem[]): Item<unknown>[] {
  const report = reporter(file, sink);
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value)) {
    report([], 'EMPTY_FILE', 'the file holds no record', 'write one as a mapping of keys');
    return [];
  }
  return fitItem(kind, file, file.value, [], report);
}

function fitList(kind: FileKind, file: DataFile, sink: Problem[]): Item<unknown>[] {
  if (!Array.isArray(file.value)) {
    reporter(file, sink)([], 'EMPTY_FILE', 'the file holds no list', 'start every record with a hyphen');
    return [];
  }
  return file.value.flatMap((value: unknown, i) =>
    fitItem(kind, file, value, [i], reporter(file, sink, [i])),
  );
}

function fitItem(
  kind: FileKind,
  file: DataFile,
  value: unknown,
  base: Path,
  report: Report,
): Item<unknown>[] {
  cleanTexts(value, report);
  const fitted = fit(FILES[kind].shape as z.ZodType, value, report);
  return fitted === undefined ? [] : [{ value: fitted, file, base }];
}
