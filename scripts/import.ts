/** `npm run import -- <kind> <file> --out <folder>`: makes a data folder from a file of another kind, and says what it could not enter. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../src/build/compile';
import { readFiles } from '../src/build/files';
import { EncodingError } from '../src/build/import/bytes';
import { importFile, KINDS, type Kind } from '../src/build/import/index';
import { remarkLine } from '../src/build/import/report';
import { TableError } from '../src/build/import/table';
import { DataError, formatProblem } from '../src/build/problems';

const USAGE = `npm run import -- <kind> <file> --out <folder> [--map map.yaml] [--rules editorial.yaml] [--encoding windows-1252]
kinds: ${KINDS.join(', ')}`;
/** So many remarks are printed; all of them stand in the report. */
const PRINTED = 20;

/** What was asked for cannot be done: said without a stack trace. */
class Refusal extends Error {}

try {
  run();
} catch (e) {
  if (e instanceof DataError) for (const p of e.problems) console.error(formatProblem(p));
  else if (e instanceof Refusal || e instanceof EncodingError || e instanceof TableError || isUsage(e))
    console.error(e.message);
  else throw e;
  process.exitCode = 1;
}

function run(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      map: { type: 'string' },
      rules: { type: 'string' },
      encoding: { type: 'string' },
    },
  });
  const [kind, file, ...more] = positionals;
  if (!KINDS.includes(kind as Kind) || file === undefined || more.length || values.out === undefined)
    throw new Refusal(USAGE);
  const out = resolve(values.out);
  for (const path of [file, values.map, values.rules])
    if (path !== undefined && !existsSync(path)) throw new Refusal(`there is no file ${path}`);
  if (existsSync(out) && readdirSync(out).length)
    throw new Refusal(`${out} is not empty: name a new folder, nothing is overwritten`);
  const text = (path: string): string => readFileSync(path, 'utf8');
  const { files, remarks, licence, rows, events } = importFile(kind as Kind, readFileSync(file), {
    file: basename(file),
    today: new Date().toISOString().slice(0, 10),
    ...(values.map === undefined ? {} : { map: { name: values.map, text: text(values.map) } }),
    ...(values.rules === undefined ? {} : { rules: text(values.rules) }),
    ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
  });
  write(out, files);
  for (const remark of remarks.slice(0, PRINTED)) console.log(remarkLine(file, remark));
  if (remarks.length > PRINTED) console.log(`… and ${remarks.length - PRINTED} more in import-report.md`);
  for (const line of licence) console.log(`\n${line}`);
  console.log(
    `\n${counted(rows, 'row')}, ${counted(events, 'event')}; ${join(values.out, 'import-report.md')} says what was left out and changed`,
  );
  compile(readFiles(out));
  console.log(`It compiles. RECORD=${values.out} npm run build makes its page.`);
}

function write(out: string, files: ReadonlyMap<string, string>): void {
  const made = new Set<string>();
  for (const [name, text] of files) {
    const path = join(out, name);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, text);
  }
}

/** What `parseArgs` says of unknown options. */
function isUsage(e: unknown): e is Error {
  return e instanceof TypeError && 'code' in e && String(e.code).startsWith('ERR_PARSE_ARGS');
}

function counted(n: number, what: string): string {
  return `${n} ${n === 1 ? what : `${what}s`}`;
}
