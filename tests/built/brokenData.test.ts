import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from '../unit/build/samples';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The files of dist/ with the moments of their last change. */
function written(): string[] {
  return readdirSync(join(ROOT, 'dist'), { recursive: true })
    .map(String)
    .sort()
    .map((name) => `${name} ${statSync(join(ROOT, 'dist', name)).mtimeMs}`);
}

describe('a build of broken data', () => {
  it(
    'prints every problem with its place, fails, and leaves what was built before untouched',
    { timeout: 60_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'contested-record-data-'));
      for (const [name, text] of sampleFiles('BAD_DATE')) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const before = written();
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
        cwd: ROOT,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        env: { ...process.env, RECORD: folder },
      });
      rmSync(folder, { recursive: true, force: true });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^\S+\.yaml:\d+:\d+ {2}BAD_DATE {2}.+ — .+$/m);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
      expect(written()).toEqual(before);
    },
  );
});
