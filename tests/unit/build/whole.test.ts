import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/build/compile';
import { Loader } from '../../../src/build/load';
import { linesOf, overlay, sampleFiles, sampleNames, SAMPLES, validFiles } from './samples';

/** What hides other problems on purpose: a record that cannot be read may hold what the others miss. */
const HIDDEN = /ORPHAN_|UNKNOWN_ID|BAD_REFERENCE|FORBIDDEN_HOST/;

describe('all problems at once', () => {
  it('prints the problems of all samples that touch different files', () => {
    const taken = new Set<string>();
    const chosen = sampleNames().filter((code) => {
      const names = [...sampleFiles(code).keys()].filter((name) => !name.startsWith('events/'));
      if (HIDDEN.test(code) || names.some((name) => taken.has(name))) return false;
      for (const name of names) taken.add(name);
      return true;
    });
    expect(chosen.length).toBeGreaterThan(25);
    // Samples are named for their codes, so that files of two seldom share a name.
    const merged = overlay(...chosen.map(sampleFiles));
    const lines = new Set(linesOf(merged));
    for (const code of chosen) {
      const alone = linesOf(overlay(sampleFiles(code))).filter((line) => !HIDDEN.test(line));
      expect(
        alone.filter((line) => !lines.has(line)),
        code,
      ).toEqual([]);
    }
  });

  it('checks the rest when the edition cannot be read', () => {
    const lines = linesOf(overlay([['archive.yaml', '']], sampleFiles('BARE_FIGURE')));
    expect(lines.some((line) => line.includes('EMPTY_FILE'))).toBe(true);
    expect(lines.some((line) => line.includes('BARE_FIGURE'))).toBe(true);
  });

  it('does not report what a file that cannot be read would have held', () => {
    const lines = linesOf(overlay([['sources/base.yaml', '- id: "']]));
    expect(lines.filter((line) => !line.includes('YAML_SYNTAX'))).toEqual([]);
    const without = linesOf(overlay([['events/2025/bridge-attack.yaml', 'id: bridge-attack']]));
    expect(without.filter((line) => !line.startsWith('events/'))).toEqual([]);
  });

  it('prints the same lines whatever the order of the files', () => {
    const files = [...overlay(...sampleNames().map(sampleFiles))];
    expect(linesOf(files.toReversed())).toEqual(linesOf(files));
  });
});

describe('the loader', () => {
  const name = 'events/2025/bridge-attack.yaml';
  const edited = new Map([[name, validFiles().get(name)!.replace('says: 3', 'says: 4')]]);

  it('gives after an edit what a cold compile gives, and the first archive again once undone', () => {
    const loader = new Loader();
    const first = compile(validFiles(), loader);
    expect(compile(overlay(edited), loader)).toEqual(compile(overlay(edited)));
    expect(JSON.stringify(compile(validFiles(), loader))).toBe(JSON.stringify(first));
  });

  it('forgets files that are gone', () => {
    const loader = new Loader();
    const more = overlay(sampleFiles('BAD_LOCATOR'));
    expect(() => compile(more, loader)).toThrow();
    expect(compile(validFiles(), loader)).toEqual(compile(validFiles()));
  });

  it('prints the same problems from memory', () => {
    const loader = new Loader();
    const bad = overlay(...sampleNames().map(sampleFiles));
    const message = (): string => {
      try {
        compile(bad, loader);
        return '';
      } catch (e) {
        return (e as Error).message;
      }
    };
    const first = message();
    expect(first).not.toBe('');
    expect(message()).toBe(first);
  });
});

describe('npm run check:data', { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const check = (folder: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/build/check.ts', folder], {
      cwd: root,
      encoding: 'utf8',
    });

  it('prints the counts of good data', () => {
    const { status, stdout, stderr } = check(join(SAMPLES, 'valid'));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^1 chapters, 1 events, 3 claims, 1 sources, 2 claimants, 1 terms; 1 disputed/);
    expect(status).toBe(0);
  });

  it('prints every problem of bad data to stderr, without a stack', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contested-record-'));
    try {
      const files = overlay(sampleFiles('BAD_DATE'), sampleFiles('YAML_SYNTAX'));
      for (const [name, text] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const { status, stdout, stderr } = check(folder);
      const lines = linesOf(files);
      expect(stderr).toBe(`${lines.join('\n')}\n\n${lines.length} problems in ${folder}\n`);
      expect(stdout).toBe('');
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says that a folder is missing, without a stack', () => {
    const { status, stderr } = check(join(SAMPLES, 'nowhere'));
    expect(stderr).toMatch(/^there is no folder .*nowhere\n$/);
    expect(status).toBe(1);
  });
});
