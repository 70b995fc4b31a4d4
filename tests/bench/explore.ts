/**
 * `npm run bench:explore [-- --sizes=1000,10000,100000] [--runs=3] [--slower=1]`: what it costs a desktop (1440 × 900) to open the
 * built page on which a record is explored with so many invented events, to zoom and to drag it, and to choose a filter. Driven by
 * real input, measured from Chromium's trace; medians of the runs are printed.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright';
import { serve } from '../../scripts/serve';
import { packExplore, unpackExplore, type PackedExplore } from '../../src/model/explorePacked';
import { findChromium, LAUNCH_ARGS } from '../chromium';
import { exploreRecord } from './exploreRecord';
import { quantile, workOf } from './trace';
import { traced } from './traced';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    runs: { type: 'string', default: '3' },
    slower: { type: 'string', default: '1' },
  },
});
const [runs, slower] = [Number(values.runs), Number(values.slower)];
const root = fileURLToPath(new URL('../../', import.meta.url));
const site = `${root}.cache/bench-explore/`;
const dist = `${root}dist/`;
const known = unpackExplore(JSON.parse(readFileSync(`${dist}data/explore.json`, 'utf8')) as PackedExplore);

declare global {
  interface Window {
    drawnAt: number;
  }
}

/** Notes when the canvas has first been painted. As text, so that no tool writes its helpers into it. */
const WATCH = `
  window.drawnAt = 0;
  const fill = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (...args) {
    if (!window.drawnAt) {
      window.drawnAt = -1;
      requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now(); }));
    }
    return fill.apply(this, args);
  };`;

rmSync(site, { recursive: true, force: true });
mkdirSync(`${site}data`, { recursive: true });
for (const part of ['assets', 'explore']) cpSync(`${dist}${part}`, `${site}${part}`, { recursive: true });
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...LAUNCH_ARGS] });
try {
  console.log(
    '| events | data (MB) | first painted (ms) | zoom: frame p95 (ms) | drag: frame p95 (ms) | filter (ms) | nodes |',
  );
  console.log('|--:|--:|--:|--:|--:|--:|--:|');
  for (const size of values.sizes.split(',').map(Number)) {
    const text = JSON.stringify(packExplore(exploreRecord(known, size)));
    writeFileSync(`${site}data/explore.json`, text);
    const { address, close } = await serve(site, [0]);
    const measured: number[][] = [];
    for (let run = 0; run < runs; run++)
      measured.push(await measure(browser, `${address}explore/index.html`));
    await close();
    const median = (i: number): string =>
      quantile(
        measured.map((m) => m[i] ?? NaN),
        0.5,
      ).toFixed(1);
    const columns = [0, 1, 2, 3, 4].map(median);
    console.log(`| ${[size, (text.length / 1e6).toFixed(2), ...columns].join(' | ')} |`);
  }
  console.log(`\nChromium ${browser.version()}, ${runs} runs each, processor slowed ${slower} times.`);
} finally {
  await browser.close();
  rmSync(site, { recursive: true, force: true });
}

/** @returns first paint, work per frame while zooming and while dragging (p95), until a filter has been followed; nodes */
async function measure(browser: Browser, address: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: WATCH });
    const session = await context.newCDPSession(page);
    if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(address);
    await page.waitForFunction(() => window.drawnAt > 0);
    const painted = await page.evaluate(() => window.drawnAt);
    await page.waitForTimeout(800);
    const box = await page.locator('.field').boundingBox();
    if (!box) throw new Error('there is no timeline');
    const [x, y] = [box.x + box.width * 0.7, box.y + box.height / 2];
    await page.mouse.move(x, y);
    const zoomed = workOf(await traced(session, () => wheel(page)));
    const dragged = workOf(await traced(session, () => drag(page, x, y)));
    await page.waitForTimeout(500);
    const filter = await followed(page);
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    return [painted, quantile(zoomed.frames, 0.95), quantile(dragged.frames, 0.95), filter, nodes];
  } finally {
    await context.close();
  }
}

/** Nearer and farther again, a turn of the wheel for each frame. */
async function wheel(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  for (const by of [-30, -30, 30, -30, 30, 30]) {
    for (let i = 0; i < 25; i++) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(12);
    }
  }
  await page.keyboard.up('Control');
}

/** From side to side. */
async function drag(page: Page, x: number, y: number): Promise<void> {
  await page.keyboard.press('Tab');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < 120; i++) {
    await page.mouse.move(x - 300 * Math.sin(i / 12), y);
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
}

/** How long (ms) it takes from a filter's being chosen to its having been drawn. */
function followed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>('[data-facet="themes"] input');
    const start = performance.now();
    box?.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  });
}
