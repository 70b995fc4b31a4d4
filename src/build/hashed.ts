import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a file under a name that holds the hash of its content. @returns the address relative to `dist` */
export function writeHashed(dist: string, stem: string, ending: string, content: Uint8Array): string {
  const name = `${stem}-${createHash('sha256').update(content).digest('base64url').slice(0, 8)}.${ending}`;
  writeFileSync(join(dist, 'assets', name), content);
  return `assets/${name}`;
}
