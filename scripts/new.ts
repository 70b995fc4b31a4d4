/** `npm run new -- event|source|claim …`: adds a well-formed entry to a record, or says why it cannot. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFiles } from '../src/build/files';
import { Loader } from '../src/build/load';
import { problemsBrought, ScaffoldError, type Change } from '../src/build/scaffold/change';
import { newEvent, newSource, TO_WRITE, type Given } from '../src/build/scaffold/entries';
import { newClaim } from '../src/build/scaffold/newClaim';

const OPTIONS = {
  event: 'title when theme place chapter summary',
  source: 'kind title standpoint access voice authors in published url file',
  claim:
    'claimant says source at via stated position counted where during method note worded id asks unit label',
} as const;
type Kind = keyof typeof OPTIONS;

const USAGE = `npm run new -- event <id> --title "…" --when 2025-03-11 --theme attacks [--place …] [--chapter …] [--summary "…"]
npm run new -- source <id> --kind news --title "…" --standpoint "…" [--in … --published … --authors "Family, Given; …" --url …]
npm run new -- claim <event>.<question> --claimant … --says … --source … [--at "¶8" --stated … --counted … --note "…" --id …]
RECORD=folder adds to another record than data/.`;

try {
  run();
} catch (e) {
  if (!(e instanceof ScaffoldError || (e instanceof TypeError && 'code' in e))) throw e;
  console.error(e.message);
  process.exitCode = 1;
}

function run(): void {
  const [kind = '', ...args] = process.argv.slice(2);
  if (!Object.hasOwn(OPTIONS, kind)) throw new ScaffoldError(USAGE);
  const names = OPTIONS[kind as Kind].split(' ');
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const [id, ...more] = positionals;
  if (id === undefined || more.length) throw new ScaffoldError(USAGE);
  const folder = process.env.RECORD ?? 'data';
  const files = new Map(readFiles(folder));
  const change = changeOf(kind as Kind, id, values, files);
  const problems = problemsBrought(files, change);
  if (problems.length) throw new ScaffoldError(`${problems.join('\n')}\nnothing was written`);
  const path = join(folder, change.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change.text);
  console.log(`${change.made} stands in ${path}`);
  if (kind === 'event' && values.summary === undefined)
    console.log(`Its summary says “${TO_WRITE}”: write it, then add claims.`);
  if (kind === 'source')
    console.log('Cite it in a claim: until then `npm run check:data` calls it an orphan.');
}

function changeOf(kind: Kind, id: string, given: Given, files: ReadonlyMap<string, string>): Change {
  const record = new Loader().load(files);
  if (kind === 'event') return newEvent(id, given, record);
  return kind === 'source' ? newSource(id, given, record, files) : newClaim(id, given, record, files);
}
