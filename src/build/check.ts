import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile } from './compile';
import { readFiles } from './files';
import { DataError, formatProblem } from './problems';

/** `npm run check:data [-- folder]`, or with `RECORD=folder` before it: prints every problem of the data, or what the archive holds. */
function check(folder: string): void {
  const begun = performance.now();
  const archive = compile(readFiles(folder));
  const counts = (['chapters', 'events', 'claims', 'sources', 'claimants', 'terms'] as const)
    .map((key) => `${archive[key].length} ${key}`)
    .join(', ');
  const disputes = archive.events.flatMap((e) => e.questions).filter((q) => q.disputed).length;
  console.log(`${counts}; ${disputes} disputed questions (${Math.round(performance.now() - begun)} ms)`);
}

const folder = resolve(process.argv[2] ?? process.env.RECORD ?? 'data');
try {
  if (existsSync(folder)) check(folder);
  else {
    console.error(`there is no folder ${folder}`);
    process.exitCode = 1;
  }
} catch (e) {
  if (!(e instanceof DataError)) throw e;
  for (const p of e.problems) console.error(formatProblem(p));
  console.error(`\n${e.problems.length} ${e.problems.length === 1 ? 'problem' : 'problems'} in ${folder}`);
  process.exitCode = 1;
}
