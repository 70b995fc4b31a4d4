/** `npm test`: runs every stage in turn, then prints one line with the totals. Fails if anything failed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, countReport, NONE, summary, type Totals } from './support/totals';

interface Stage {
  name: string;
  /** The npm script that does it. */
  script: string;
  /** Whether each of its tests counts, or the stage counts as one. */
  tests?: true;
  /** Without success of this earlier stage, this one fails unrun. */
  needs?: string;
}

const STAGES: readonly Stage[] = [
  { name: 'types', script: 'types' },
  { name: 'eslint', script: 'lint:eslint' },
  { name: 'prettier', script: 'lint:prettier' },
  { name: 'data', script: 'check:data' },
  { name: 'unit tests', script: 'test:unit', tests: true },
  { name: 'build', script: 'build' },
  { name: 'tests of what was built', script: 'test:built', tests: true, needs: 'build' },
  { name: 'browser tests', script: 'test:browser', tests: true, needs: 'build' },
];

const folder = mkdtempSync(join(tmpdir(), 'contested-record-'));
const lines: string[] = [];
const failed = new Set<string>();
let totals = NONE;
try {
  for (const stage of STAGES) {
    const begun = performance.now();
    console.log(`\n── ${stage.name}`);
    const counted = await run(stage);
    if (counted.failed > 0) failed.add(stage.name);
    totals = add(totals, counted);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    lines.push(`${stage.name.padEnd(24)} ${seconds.padStart(6)} s   ${summary(counted)}`);
    console.log(`── ${stage.name}: ${summary(counted)} (${seconds} s)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${lines.join('\n')}\n\n${summary(totals)}`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

async function run(stage: Stage): Promise<Totals> {
  if (stage.needs !== undefined && failed.has(stage.needs)) {
    console.log(`not run: it needs the stage "${stage.needs}"`);
    return { ...NONE, failed: 1 };
  }
  if (stage.tests === undefined) {
    const code = await npmRun(stage.script, []);
    return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
  }
  const report = join(folder, `${stage.script.replace(':', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await npmRun(stage.script, reporters);
  return countReport(read(report), code);
}

/** Runs an npm script with what it prints going where ours goes; answers with its exit code, 1 if it did not end. */
function npmRun(script: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
