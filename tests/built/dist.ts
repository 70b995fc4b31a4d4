import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Archive } from '../../src/model/archive';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The text of a file of dist/. @throws if there is none */
export function built(name: string): string {
  return readFileSync(DIST + name, 'utf8');
}

/** The names of the files in a folder of dist/. */
export function builtNames(folder: string): string[] {
  return readdirSync(DIST + folder).sort();
}

/** The archive that was built. */
export function builtArchive(): Archive {
  return JSON.parse(built('data/archive.json')) as Archive;
}

/** What a file of dist/ weighs on the wire, in bytes: text by Brotli at its best, a font (already Brotli) as it is. */
export function weight(name: string): number {
  const bytes = readFileSync(DIST + name);
  if (name.endsWith('.woff2')) return bytes.length;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}
