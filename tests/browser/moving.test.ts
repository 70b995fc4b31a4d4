import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { ready, scrollTo, settled, SIZES, THEMES, timelineSteps, topFor, builtSteps } from '../support/page';

const visit = useBrowser();

/** Places at which the timeline stands: two where an event is told, two where a chapter opens, as far apart as they are. */
const PLACES = [
  ...ends(timelineSteps().filter(({ step }) => step.event !== null)).map((at) => ({ at, part: 0.02 })),
  ...ends(timelineSteps().filter(({ step }) => step.event === null)).map((at) => ({ at, part: 0.3 })),
];

function ends(found: ReturnType<typeof timelineSteps>): number[] {
  return [found[0]!.at, found.at(-1)!.at];
}

/** Colours further apart than this, in one channel of 255, are not the same; text is drawn a little otherwise on a canvas. */
const ALIKE = 96;

/** Keeps the page moving by a pixel to and fro, until `calm`. */
async function stir(page: Page): Promise<void> {
  await page.evaluate(() => {
    let by = 1;
    const timer = setInterval(() => scrollBy({ top: (by = -by), behavior: 'instant' }), 30);
    Object.assign(window, { calm: () => clearInterval(timer) });
  });
  await page.waitForSelector('#stage canvas');
}

const calm = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { calm: () => void }).calm());

/** The timeline as a picture. */
async function picture(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.locator('#stage .plot').screenshot());
}

/** Which share of the points are not of the ground, and which share are of another colour, where two pictures lie best on each other. */
function compare(a: PNG, b: PNG): { other: number; drawn: number } {
  const far = (i: number, x: PNG, at: number): boolean =>
    [0, 1, 2].some((c) => Math.abs((a.data[i + c] ?? 0) - (x.data[at + c] ?? 0)) > ALIKE);
  // The page stands a pixel higher or lower in one of them.
  const others = [-1, 0, 1].map((down) => share(a, (i) => far(i, b, i + down * a.width * 4)));
  return { drawn: share(a, (i) => far(i, a, 0)), other: Math.min(...others) };
}

function share({ data, width }: PNG, counts: (at: number) => boolean): number {
  let n = 0;
  const [from, to] = [width * 4, data.length - width * 4];
  for (let i = from; i < to; i += 4) if (counts(i)) n++;
  return (n * 4) / (to - from);
}

describe.each(SIZES)('while the camera moves, at $width × $height', (viewport) => {
  it.each(THEMES)(
    'a canvas shows what stands there at rest, %s',
    { timeout: 120_000 },
    async (colorScheme) => {
      const { page, errors } = await visit({ viewport, colorScheme });
      await ready(page);
      for (const { at, part } of PLACES) {
        const { id } = builtSteps()[at]!;
        await scrollTo(page, await topFor(page, at, part));
        await expect.poll(() => page.locator('#stage .braid').getAttribute('opacity')).toBe('1');
        await stir(page);
        const moving = await picture(page);
        await calm(page);
        await settled(page);
        expect(await page.locator('#stage canvas').count()).toBe(0);
        const rest = await picture(page);
        const { other, drawn } = compare(rest, moving);
        expect(drawn, id).toBeGreaterThan(0.004);
        expect(other, id).toBeLessThan(drawn / 12);
      }
      expect(errors).toEqual([]);
    },
  );

  it('elements of the timeline are left as they are', async () => {
    const { page } = await visit({ viewport });
    await ready(page);
    await page.evaluate(() => {
      const changed = new Set<string>();
      new MutationObserver((records) => {
        for (const { target } of records) if (target instanceof Element) changed.add(target.localName);
      }).observe(document.querySelector('#stage .braid > g') as Element, {
        subtree: true,
        attributes: true,
        childList: true,
      });
      Object.assign(window, { changed });
    });
    const count = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { changed: Set<string> }).changed.size);
    const step = builtSteps().findIndex((s) => s.id === 'chapter-train');
    await scrollTo(page, await topFor(page, step, 0.2));
    await stir(page);
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => (window as unknown as { changed: Set<string> }).changed.clear());
    const cameras = await page.evaluate(async () => {
      const seen = new Set<string | undefined>();
      for (let i = 0; i < 40; i++) {
        scrollBy({ top: 40, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        seen.add(document.querySelector<SVGElement>('#stage svg[data-from]')?.dataset.from);
      }
      return seen.size;
    });
    expect(cameras).toBeGreaterThan(5);
    expect(await count()).toBe(0);
    await calm(page);
    await settled(page);
    expect(await count()).toBeGreaterThan(0);
  });
});
