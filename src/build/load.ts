import type { z } from 'zod';
import type { Problem } from './problems';
import { shapeFile, type Item, type Shaped } from './shapeFile';
import type { FILES, FileKind } from './shapes';

export type { Item } from './shapeFile';

/** The name and content of a data file; names are relative to the data folder and use `/`. */
export type Files = Iterable<readonly [name: string, text: string]>;

export type Raw<K extends FileKind> = z.infer<(typeof FILES)[K]['shape']>;
export type Loaded = {
  [K in FileKind]: Item<Raw<K>>[];
} & {
  problems: Problem[];
  /** Kinds of which some file could not be read: what they lack is not reported again. */
  incomplete: Set<FileKind>;
};

/** Remembers files by name and content, so that an edit costs one file. */
export class Loader {
  private cache = new Map<string, Shaped>();

  /** Parses and shapes all files. Problems are collected, never thrown. */
  load(files: Files): Loaded {
    const loaded: Loaded = {
      edition: [],
      editorial: [],
      voices: [],
      themes: [],
      scopes: [],
      places: [],
      glossary: [],
      method: [],
      corrections: [],
      spellings: [],
      claimants: [],
      sources: [],
      terms: [],
      chapters: [],
      events: [],
      problems: [],
      incomplete: new Set(),
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
  loaded.problems.push({
    file,
    line: 1,
    col: 1,
    code: 'EMPTY_FILE',
    what: 'the file is missing',
    mend: 'write it, see data/README.md',
  });
}
