/**
 * `npm run bench:scroll [-- --runs=3] [--px=30000]`: what it costs a phone (390 × 844, its processor a quarter as fast) to scroll
 * the built page from end to end at 2,000 px a second, beside the same page with its script blocked and a plain page of the same
 * matter. Scrolled by real input, measured from Chromium's trace; runs of the three take turns, medians are printed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { serve } from '../../scripts/serve';
import type { Archive } from '../../src/model/archive';
import { findChromium, LAUNCH_ARGS } from '../chromium';
import { referencePage } from './reference';
import { KINDS, late, quantile, workOf } from './trace';
import { traced } from './traced';

const PHONE = { viewport: { width: 390, height: 844 } };
const SLOWER = 4;
const SPEED = 2000;
/** What is measured of one run, by the words of its row. */
type Measured = Map<string, number>;

interface Variant {
  name: string;
  address: string;
  script: boolean;
}

interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page before anything of its own, and notes paints and shifts. As text, so that no tool writes its helpers into it. */
const WATCH = `
  const seen = (window.seen = { fcp: 0, lcp: 0, cls: 0 });
  const watch = (type, tell) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  watch('paint', (e) => { if (e.name === 'first-contentful-paint') seen.fcp = e.startTime; });
  watch('largest-contentful-paint', (e) => { seen.lcp = e.startTime; });
  watch('layout-shift', (e) => { if (!e.hadRecentInput) seen.cls += e.value; });`;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, px: { type: 'string', default: 'Infinity' } },
});
const [runs, most] = [Number(values.runs), Number(values.px)];

const root = fileURLToPath(new URL('../../', import.meta.url));
const plain = `${root}.cache/bench/`;
const archive = JSON.parse(readFileSync(`${root}dist/data/archive.json`, 'utf8')) as Archive;
mkdirSync(plain, { recursive: true });
writeFileSync(`${plain}index.html`, referencePage(archive));

const [page, reference] = [await serve(`${root}dist/`, [0]), await serve(plain, [0])];
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...LAUNCH_ARGS] });
const variants: Variant[] = [
  { name: 'page', address: page.address, script: true },
  { name: 'its script blocked', address: page.address, script: false },
  { name: 'plain reference', address: reference.address, script: true },
];
try {
  const all = variants.map((): Measured[] => []);
  for (let run = 0; run < runs; run++) {
    for (let turn = 0; turn < variants.length; turn++) {
      const index = (run + turn) % variants.length;
      const variant = variants[index];
      if (!variant) continue;
      all[index]?.push(await measure(browser, variant));
      process.stderr.write(`run ${run + 1} of ${runs}: ${variant.name}\n`);
    }
  }
  console.log(table(all.map(medians)));
  console.log(`\nChromium ${browser.version()}, ${runs} runs each, processor slowed ${SLOWER} times.`);
} finally {
  await browser.close();
  await Promise.all([page.close(), reference.close()]);
}

async function measure(browser: Browser, { address, script }: Variant): Promise<Measured> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    if (!script) await page.route('**/*.js', (route) => route.abort());
    await page.addInitScript({ content: WATCH });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    const paint = await page.evaluate(() => ({ ...window.seen }));
    const distance = Math.min(
      most,
      await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    );
    const work = workOf(await traced(session, () => scroll(session, distance)));
    const perScreen = (ms: number): number => (ms / distance) * PHONE.viewport.height;
    const reached = await page.evaluate(() => scrollY);
    if (reached < distance * 0.98)
      throw new Error(`${address} was scrolled by ${reached} px, not by ${distance}`);
    const shift = await page.evaluate(() => window.seen.cls);
    return new Map([
      ['work per 16.7 ms, median (ms)', quantile(work.buckets, 0.5)],
      ['work per 16.7 ms, p95 (ms)', quantile(work.buckets, 0.95)],
      ['work per frame, median (ms)', quantile(work.frames, 0.5)],
      ['work per frame, p95 (ms)', quantile(work.frames, 0.95)],
      ['frames over 16.7 ms (%)', late(work.frames) * 100],
      ['tasks over 50 ms', work.long],
      ['frames drawn by the main thread', work.frames.length],
      ...KINDS.map((kind): [string, number] => [`${kind} per screen (ms)`, perScreen(work.kinds[kind])]),
      ['first contentful paint (ms)', paint.fcp],
      ['largest contentful paint (ms)', paint.lcp],
      ['layout shift, all in all', shift],
      ['heap (MB)', await heapOf(session)],
      ['nodes', await nodesOf(page)],
      ['scrolled (px)', distance],
    ]);
  } finally {
    await context.close();
  }
}

async function scroll(session: CDPSession, distance: number): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: 195,
    y: 700,
    yDistance: -distance,
    speed: SPEED,
    gestureSourceType: 'mouse',
  });
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

function nodesOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

function medians(measured: readonly Measured[]): Measured {
  const rows = [...(measured[0]?.keys() ?? [])];
  return new Map(
    rows.map((row) => [
      row,
      quantile(
        measured.map((m) => m.get(row) ?? NaN),
        0.5,
      ),
    ]),
  );
}

function table([page, blocked, reference]: readonly Measured[]): string {
  const print = (n: number): string =>
    n.toLocaleString('en', { maximumFractionDigits: n < 10 ? 2 : n < 1000 ? 1 : 0 });
  const lines = [...(page ?? [])].map(([row, value]) => {
    const against = [blocked, reference].flatMap((other) => {
      const there = other?.get(row) ?? NaN;
      return [print(there), there > 0 ? `×${(value / there).toFixed(2)}` : ''];
    });
    return `| ${[row, print(value), ...against].join(' | ')} |`;
  });
  const [, second, third] = variants.map(({ name }) => name);
  return [
    `| | page | ${second ?? ''} | ratio | ${third ?? ''} | ratio |`,
    '|:--|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}
