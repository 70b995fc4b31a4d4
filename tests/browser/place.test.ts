import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import {
  builtArchive,
  builtSteps,
  ready,
  scrollTo,
  settled,
  SIZES,
  stateOf,
  still,
  topFor,
} from '../support/page';

const visit = useBrowser();
const [narrow, wide] = SIZES;
const steps = builtSteps();
const events = builtArchive().events;

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** What a fresh page shows at a height. */
async function freshAt(top: number, viewport: { width: number; height: number }): Promise<string> {
  const { page } = await visit({ viewport });
  await ready(page);
  await scrollTo(page, top);
  return stateOf(page);
}

/** Shares of the story, spread evenly but not regularly, the same in each run. */
function places(count: number): { step: number; share: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const at = ((i + 0.5) * 0.618034) % 1;
    return { step: Math.floor(at * steps.length), share: 0.2 + 0.6 * ((i * 0.7548776662) % 1) };
  });
}

describe.each(SIZES)('the same place shows the same at $width × $height', (viewport) => {
  it('after a reload', async () => {
    const { page } = await visit({ viewport });
    await ready(page);
    await scrollTo(page, await topFor(page, Math.floor(steps.length / 2), 0.7));
    const [before, top] = [await stateOf(page), await scrolled(page)];
    await page.waitForTimeout(400);
    await page.reload();
    await ready(page);
    await still(page);
    expect(Math.abs((await scrolled(page)) - top)).toBeLessThanOrEqual(2);
    expect(await stateOf(page)).toBe(before);
    expect(before).toBe(await freshAt(top, viewport));
  });

  it('after a jump to a step, from within and from outside', async () => {
    const id = steps[Math.floor(steps.length * 0.7)]!.id;
    const { page } = await visit({ viewport, at: `#${id}` });
    await ready(page);
    await still(page);
    const [outside, top] = [await stateOf(page), await scrolled(page)];
    expect(outside).toBe(await freshAt(top, viewport));
    await scrollTo(page, 0);
    await page.evaluate((to) => {
      location.hash = '';
      location.hash = to;
    }, id);
    await still(page);
    expect(await scrolled(page)).toBe(top);
    expect(await stateOf(page)).toBe(outside);
  });

  it('after following a link and going back', async () => {
    const { page } = await visit({ viewport });
    await ready(page);
    const link = page.locator('.told-text a.figure').nth(20);
    await link.scrollIntoViewIfNeeded();
    await settled(page);
    await page.waitForTimeout(400);
    const above = (): Promise<number> => link.evaluate((a) => a.getBoundingClientRect().top);
    const [before, top] = [await stateOf(page), await above()];
    await link.evaluate((a) => (a as unknown as HTMLElement).click());
    await still(page);
    await scrollTo(page, (await scrolled(page)) + 5000);
    await page.waitForTimeout(400);
    await page.goBack();
    await still(page);
    // A dossier may have opened on the way, so the place is that of the link in the window.
    expect(Math.abs((await above()) - top)).toBeLessThanOrEqual(2);
    expect(await stateOf(page)).toBe(before);
  });

  it('is the step at the reading line, wherever one looks', { timeout: 120_000 }, async () => {
    const { page } = await visit({ viewport });
    await ready(page);
    const wrong: unknown[] = [];
    for (const { step, share } of places(30)) {
      await scrollTo(page, await topFor(page, step, share));
      const told = await page.locator('.thread.focus').evaluateAll((all) => all.map((t) => t.dataset.event));
      const wanted = steps[step]!.event === null ? [] : [events[steps[step]!.event]!.id];
      if (JSON.stringify(told) !== JSON.stringify(wanted)) wrong.push({ step: steps[step]!.id, share, told });
    }
    expect(wrong).toEqual([]);
  });
});

describe('the window', () => {
  it('may change its width and back: the same place still shows the same', async () => {
    const { page } = await visit({ viewport: wide });
    await ready(page);
    await scrollTo(page, await topFor(page, 12, 0.6));
    for (const size of [narrow, wide]) {
      await page.setViewportSize(size);
      await still(page);
      expect(await stateOf(page)).toBe(await freshAt(await scrolled(page), size));
    }
  });

  it('writes the step into its address, and no history', async () => {
    const { page } = await visit({ viewport: wide });
    await ready(page);
    const before = await page.evaluate(() => history.length);
    for (const step of [3, 9, 20, 4]) {
      await scrollTo(page, await topFor(page, step, 0.5));
      // The question being read has an address of its own.
      const event = events[steps[step]!.event ?? -1]?.id;
      await page.waitForFunction(
        ([id, of]) => location.hash === `#${id}` || location.hash.startsWith(`#${of}.`),
        [steps[step]!.id, event ?? ''] as const,
      );
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});
