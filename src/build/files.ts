import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Folders and files of `data/` that are documentation, not records. */
const NOT_RECORDS = /^(schema\/|.*\.md$|\.)/;

/**
 * Reads the data folder: names relative to it, with `/`, sorted, and their text.
 * Everything that is not documentation is returned, so that a misnamed record is reported and not overlooked.
 */
export function readFiles(folder: string): [name: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !NOT_RECORDS.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
