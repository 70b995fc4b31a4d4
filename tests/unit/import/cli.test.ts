import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHEET, tableOf } from './importing';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contested-record-import-'));
  const rows = [
    { Year: 1990, Headline: 'One', Text: 'Words.' },
    { Year: -44, Headline: 'Ides' },
  ];
  writeFileSync(join(folder, 'sheet.csv'), tableOf(SHEET, ...rows));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in the folder of the sheet, as `npm run import -- …` does. */
function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = join(ROOT, 'scripts/import.ts');
  const tsx = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  return spawnSync(process.execPath, ['--import', tsx, script, ...args], { cwd: folder, encoding: 'utf8' });
}

it(
  'writes a folder that compiles, says what it left out, and overwrites nothing',
  { timeout: 60_000 },
  () => {
    const first = run('timelinejs-csv', 'sheet.csv', '--out', 'record');
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('sheet.csv:3: the year -44 lies outside of 1000 to 2999 — ');
    expect(first.stdout).toContain('2 rows, 1 event;');
    expect(first.stdout).toContain('It compiles.');
    expect(readdirSync(join(folder, 'record'))).toEqual(
      expect.arrayContaining(['archive.yaml', 'events', 'import-report.md']),
    );
    const again = run('timelinejs-csv', 'sheet.csv', '--out', 'record');
    expect([again.status, again.stderr]).toEqual([
      1,
      expect.stringContaining('is not empty: name a new folder'),
    ]);
  },
);

it.each([
  [[], 'npm run import -- <kind> <file> --out <folder>'],
  [['excel', 'sheet.csv', '--out', 'x'], 'kinds: timelinejs-csv, timelinejs-json, ucdp-ged, acled, csv'],
  [['acled', 'sheet.csv', '--out', 'x'], 'this is no file of ACLED: it has no column `event_id_cnty`'],
  [['acled', 'none.csv', '--out', 'x'], 'there is no file none.csv'],
  [['csv', 'sheet.csv', '--out', 'x', '--map', 'none.yaml'], 'there is no file none.yaml'],
  [['timelinejs-json', 'sheet.csv', '--out', 'x'], 'the file is no JSON'],
  [['timelinejs-csv', 'sheet.csv', '--out', 'x', '--colour', 'red'], "Unknown option '--colour'"],
  [['timelinejs-csv', 'sheet.csv', '--out', 'x', '--encoding', 'runes'], 'there is no encoding `runes`'],
])('refuses %j without a stack trace, and writes nothing', { timeout: 60_000 }, (args, message) => {
  const { status, stderr } = run(...args);
  expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(join(folder, 'x'))).toBe(false);
});
