import fc from 'fast-check';
import type { CDPSession, Page } from 'playwright';
import { expect, inject, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { ready, scrollTo, settled, stateOf, still } from '../support/page';
import { act, pathOf, setWindow, toldPath, type Path, type Window } from '../support/paths';

const visit = useBrowser();

/** Other paths: `ANY_PATH_SEED=7 ANY_PATH_RUNS=200 npm run test:browser -- any-path`. */
const SEED = Number(process.env.ANY_PATH_SEED ?? 1948);
const RUNS = Number(process.env.ANY_PATH_RUNS ?? 15);

/** With the frames for which a page has to stand still, longer than it waits before it writes its address. */
const ADDRESS_WAIT = 150;

interface Place {
  /** Scrolled so far, in px. */
  top: number;
  /** Of the address, what follows the site's. */
  address: string;
  /** The dossiers that stand open: the reader's own doing, and no part of an address. */
  open: string[];
  /** Everything on the stage, line by line. */
  stage: string;
}

async function placeOf(page: Page): Promise<Place> {
  await still(page);
  await page.waitForTimeout(ADDRESS_WAIT);
  const { top, address, open } = await page.evaluate(() => ({
    top: scrollY,
    address: location.hash + location.search,
    open: [...document.querySelectorAll('.dossier[data-open]')].map((dossier) => dossier.id),
  }));
  return { top, address, open, stage: await stateOf(page) };
}

/** A tab that is used for one path after the other: a new one takes long to open. */
interface Tab {
  page: Page;
  session: CDPSession;
  errors: string[];
}

async function newTab(): Promise<Tab> {
  const { page, errors } = await visit({ at: 'about:blank' });
  return { page, session: await page.context().newCDPSession(page), errors };
}

/** Loads an address in a window, with nothing left of what the tab showed before. */
async function load({ page, session }: Tab, at: string, window: Window, reduced: boolean): Promise<void> {
  await page.evaluate(() => {
    if (location.protocol !== 'about:') localStorage.clear();
  });
  await page.goto('about:blank');
  await page.emulateMedia({ reducedMotion: reduced ? 'reduce' : 'no-preference' });
  await setWindow(page, session, window);
  await page.goto(new URL(at, inject('address')).href);
  await ready(page);
}

/** What a place shows when its address is loaded afresh, at the height at which another page stood. */
async function freshly(tab: Tab, place: Place, window: Window, reduced: boolean): Promise<Place> {
  await load(tab, place.address, window, reduced);
  await tab.page.evaluate((open) => {
    for (const dossier of document.querySelectorAll<HTMLElement>('.dossier')) {
      if (open.includes(dossier.id) === (dossier.dataset.open !== undefined)) continue;
      dossier.querySelector<HTMLElement>('summary, .all a')?.click();
    }
  }, place.open);
  await settled(tab.page);
  await scrollTo(tab.page, place.top);
  return placeOf(tab.page);
}

/** What two places do not have in common, in lines that can be read; empty if they are the same. */
function apart(path: Place, fresh: Place): string[] {
  const lines: string[] = [];
  for (const name of ['top', 'address'] as const) {
    if (path[name] !== fresh[name]) lines.push(`${name}: ${path[name]} by this path, ${fresh[name]} afresh`);
  }
  const [a, b] = [path.stage.split('\n'), fresh.stage.split('\n')];
  for (let i = 0; i < Math.max(a.length, b.length) && lines.length < 8; i++) {
    if (a[i] === b[i]) continue;
    lines.push(`stage, line ${i + 1}:`, `  by this path ${a[i] ?? '—'}`, `  afresh       ${b[i] ?? '—'}`);
  }
  return lines;
}

it('any path to a place shows what that place shows when loaded afresh', { timeout: 900_000 }, async () => {
  const [walker, fresh] = [await newTab(), await newTab()];
  const walk = async ({ start, reduced, moves }: Path): Promise<void> => {
    await load(walker, '', start, reduced);
    let window = start;
    for (const move of moves) window = await act(walker.page, walker.session, window, move);
    const place = await placeOf(walker.page);
    const wrong = [
      ...apart(place, await freshly(fresh, place, window, reduced)),
      ...walker.errors.splice(0),
      ...fresh.errors.splice(0),
    ];
    if (wrong.length > 0) throw new Error(['', ...toldPath({ start, reduced, moves }), ...wrong].join('\n'));
  };
  const result = await fc.check(fc.asyncProperty(pathOf(8), walk), {
    seed: SEED,
    numRuns: RUNS,
    interruptAfterTimeLimit: 600_000,
  });
  const error = result.errorInstance;
  expect(error instanceof Error ? error.message : '', `seed ${result.seed}`).toBe('');
  expect(result.numRuns).toBe(RUNS);
});
