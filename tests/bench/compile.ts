/**
 * `npm run bench:compile [-- --large]`: how long the compiler takes and how much memory it needs, for archives of 1,000
 * and 10,000 events (`--large`: 100,000 too). Each size runs in a process of its own, so that memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/build/compile';
import { Loader } from '../../src/build/load';
import { bigArchive, CLAIMS } from './bigArchive';

interface Measured {
  events: number;
  /** Milliseconds. */
  cold: number;
  warm: number;
  /** Peak resident set in MiB: the files alone, and after compiling. */
  before: number;
  peak: number;
}

const peakMiB = (): number => process.resourceUsage().maxRSS / 1024;

function timed(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** Compiles cold, then again with one file edited. */
function measure(events: number): Measured {
  const files = bigArchive(events);
  const before = peakMiB();
  const loader = new Loader();
  const cold = timed(() => compile(files, loader));
  const name = [...files.keys()].at(-1) ?? '';
  files.set(name, (files.get(name) ?? '').replace('Attack on', 'Attack near'));
  const warm = timed(() => compile(files, loader));
  return { events, cold, warm, before, peak: peakMiB() };
}

function inChild(events: number): Measured {
  const node = [
    '--import',
    'tsx',
    '--max-old-space-size=12000',
    fileURLToPath(import.meta.url),
    String(events),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  return JSON.parse(stdout) as Measured;
}

function table(rows: Measured[]): string {
  const ms = (n: number): string => `${Math.round(n).toLocaleString('en')} ms`;
  const lines = rows.map((row, i) => {
    const last = rows[i - 1];
    const ratio = (key: 'cold' | 'warm'): string => (last ? `×${(row[key] / last[key]).toFixed(1)}` : '');
    const cells = [row.events, row.events * CLAIMS].map((n) => n.toLocaleString('en'));
    cells.push(ms(row.cold), ratio('cold'), ms(row.warm), ratio('warm'));
    cells.push(`${Math.round(row.before)} MiB`, `${Math.round(row.peak)} MiB`);
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| events | claims | cold | per decade | one edit | per decade | memory before | peak |',
    '|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

const size = Number(process.argv[2]);
if (size > 0) console.log(JSON.stringify(measure(size)));
else {
  const sizes = process.argv.includes('--large') ? [1_000, 10_000, 100_000] : [1_000, 10_000];
  console.log(table(sizes.map(inChild)));
  console.log(`\nNode ${process.versions.node}, ${availableParallelism()} processors.`);
}
