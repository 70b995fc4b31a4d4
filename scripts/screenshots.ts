/**
 * `npm run screenshots -- <folder> [--sizes=390x844,…] [--themes=light,dark] [--places=20]`: serves dist/ (builds nothing) and
 * takes pictures of the page at places spread over it, in several windows and both themes: one PNG each, and a contact sheet
 * (`sheet-….png`, five per row) for each window and theme.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { findChromium, LAUNCH_ARGS } from '../tests/chromium';
import { ready, stepAt } from '../tests/support/page';
import { goTo, LOOKS, PLACES, spread } from '../tests/support/places';
import { serve } from './serve';

interface Size {
  width: number;
  height: number;
}

interface Shot {
  caption: string;
  png: Buffer;
}

type Theme = 'light' | 'dark';

/** A row of a contact sheet: how many pictures, and how wide each, in px. */
const PER_ROW = 5;
const THUMB = { narrow: 240, wide: 420 };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: LOOKS.map(({ width, height }) => `${width}x${height}`).join() },
    themes: { type: 'string', default: 'light,dark' },
    places: { type: 'string', default: String(PLACES) },
  },
});

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const [asked] = positionals;
  if (asked === undefined) throw new Error('Name a folder: npm run screenshots -- /tmp/pictures');
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  if (!existsSync(`${dist}index.html`)) throw new Error('dist/ holds no page yet: run `npm run build`.');
  const [sizes, themes, places] = [values.sizes.split(',').map(sizeOf), themesOf(values.themes), placesOf()];
  const folder = resolve(asked);
  mkdirSync(folder, { recursive: true });
  const { address, close } = await serve(dist, [0]);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...LAUNCH_ARGS] });
  try {
    for (const size of sizes) {
      for (const theme of themes) {
        const name = `${size.width}x${size.height}-${theme}`;
        const shots = await take(browser, address, size, theme, places);
        shots.forEach(({ png }, i) => {
          writeFileSync(join(folder, `${name}-${String(i + 1).padStart(2, '0')}.png`), png);
        });
        writeFileSync(join(folder, `sheet-${name}.png`), await sheetOf(browser, shots, size, theme));
        console.log(`${shots.length} pictures and a sheet: ${join(folder, `sheet-${name}.png`)}`);
      }
    }
  } finally {
    await browser.close();
    await close();
  }
}

async function take(
  browser: Browser,
  address: string,
  viewport: Size,
  colorScheme: Theme,
  places: readonly number[],
): Promise<Shot[]> {
  const context = await browser.newContext({ viewport, colorScheme });
  const page = await context.newPage();
  await page.goto(address);
  await ready(page);
  const shots: Shot[] = [];
  for (const share of places) {
    const top = await goTo(page, share);
    const caption = `${shots.length + 1}  ${top} px  ${(await stepAt(page)) ?? ''}`;
    shots.push({ caption, png: await page.screenshot() });
  }
  await context.close();
  return shots;
}

/** All pictures of one window and theme on one sheet. */
async function sheetOf(browser: Browser, shots: readonly Shot[], size: Size, theme: Theme): Promise<Buffer> {
  const thumb = size.width < size.height ? THUMB.narrow : THUMB.wide;
  const page = await browser.newPage({ viewport: { width: PER_ROW * (thumb + 12) + 12, height: 600 } });
  const figures = shots.map(
    ({ caption, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${caption}</figcaption></figure>`,
  );
  const [paper, ink] = theme === 'light' ? ['#ccc', '#222'] : ['#444', '#ddd'];
  await page.setContent(
    `<style>body{margin:12px;display:grid;grid-template-columns:repeat(${PER_ROW},${thumb}px);gap:12px;background:${paper};color:${ink}}
    figure{margin:0}img{display:block;width:100%}figcaption{overflow:hidden;font:12px/1.6 sans-serif;white-space:nowrap;text-overflow:ellipsis}</style>
    ${figures.join('')}`,
  );
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}

function sizeOf(text: string): Size {
  const [, width, height] = /^(\d+)[x×](\d+)$/.exec(text.trim()) ?? [];
  if (width === undefined || height === undefined) throw new Error(`"${text}" is no size such as 390x844.`);
  return { width: Number(width), height: Number(height) };
}

function themesOf(text: string): Theme[] {
  return text.split(',').map((name) => {
    if (name !== 'light' && name !== 'dark') throw new Error(`"${name}" is no theme: light or dark.`);
    return name;
  });
}

function placesOf(): number[] {
  const count = Number(values.places);
  if (!Number.isInteger(count) || count < 1) throw new Error(`"${values.places}" is no number of places.`);
  return spread(count);
}
