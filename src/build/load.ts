import type { z } from 'zod';
import type { Problem } from './problems';
import { DataFile, type Path } from './read';
import { cleanTexts, fit, reporter, type Report } from './shape';
import { FILES, type FileKind } from './shapes';

/** The name and content of a data file; names are relative to the data folder and use `/`. */
export type Files = Iterable<readonly [name: string, text: string]>;

/** One record of a file, fit for its shape, that can still report problems at its place. */
export interface Item<T> {
  value: T;
  file: DataFile;
  base: Path;
}

export type Raw<K extends FileKind> = z.infer<(typeof FILES)[K]['shape']>;
export type Loaded = {
  [K in FileKind]: Item<Raw<K>>[];
} & {
  problems: Problem[];
  /** Kinds of which some file could not be read: what they lack is not reported again. */
  incomplete: Set<FileKind>;
};

interface Shaped {
  text: string;
  kind: FileKind | null;
  items: Item<unknown>[];
  problems: Problem[];
}

/** Remembers files by name and content, so that an edit costs one file. */
export class Loader {
  private cache = new Map<string, Shaped>();

  /** Parses and shapes all files. Problems are collected, never thrown. */
  load(files: Files): Loaded {
    const loaded: Loaded = {
      edition: [], editorial: [], voices: [], themes: [], scopes: [], places: [],
      claimants: [], sources: [], terms: [], chapters: [], events: [],
      problems: [], incomplete: new Set(),
    };
    const next = new Map<string, Shaped>();
    for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const known = this.cache.get(name);
      const shaped = known?.text === text ? known : shapeFile(name, text);
      next.set(name, shaped);
      loaded.problems.push(...shaped.problems);
      if (!shaped.kind) continue;
      if (shaped.problems.length) loaded.incomplete.add(shaped.kind);
      (loaded[shaped.kind] as Item<unknown>[]).push(...shaped.items);
    }
    this.cache = next;
    for (const kind of ['edition', 'editorial'] as const) requireFile(kind, loaded);
    return loaded;
  }
}

function requireFile(kind: 'edition' | 'editorial', loaded: Loaded): void {
  if (loaded[kind].length || loaded.incomplete.has(kind)) return;
  const file = kind === 'edition' ? 'archive.yaml' : 'editorial.yaml';
  loaded.problems.push({ file, line: 1, col: 1, code: 'EMPTY_FILE', what: 'the file is missing', mend: 'write it, see data/README.md' });
}

function shapeFile(name: string, text: string): Shaped {
  const kind = (Object.keys(FILES) as FileKind[]).find((k) => FILES[k].path.test(name)) ?? null;
  const problem = (code: Problem['code'], what: string, mend: string): Shaped => ({
    text, kind, items: [], problems: [{ file: name, line: 1, col: 1, code, what, mend }],
  });
  if (!kind) return problem('UNKNOWN_FILE', 'no kind of record lives here', 'move it; the folders are listed in data/README.md');
  if (text.length > 5_000_000) return problem('TOO_LONG', 'the file is larger than 5 MB', 'split it');
  const file = new DataFile(name, text);
  if (file.problems.length) return { text, kind, items: [], problems: file.problems };
  const sink: Problem[] = [];
  const items = FILES[kind].list ? fitList(kind, file, sink) : fitOne(kind, file, sink);
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
  return file.value.flatMap((value: unknown, i) => fitItem(kind, file, value, [i], reporter(file, sink, [i])));
}

function fitItem(kind: FileKind, file: DataFile, value: unknown, base: Path, report: Report): Item<unknown>[] {
  cleanTexts(value, report);
  const fitted = fit(FILES[kind].shape as z.ZodType<unknown>, value, report);
  return fitted === undefined ? [] : [{ value: fitted, file, base }];
}
