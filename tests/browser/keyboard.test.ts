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
  stepAt,
  still,
  topFor,
} from '../support/page';

const visit = useBrowser();
const steps = builtSteps();

const active = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName}.${document.activeElement?.className}`);

describe('by keyboard', () => {
  it('the first stop is the way past the header, and it leads to the story', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('Tab');
    expect(await active(page)).toBe('A.skip');
    const box = await page.locator('.skip').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await still(page);
    const top = await page.evaluate(() => document.getElementById('story')!.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(400);
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.getElementById('story')?.contains(document.activeElement)),
    ).toBe(true);
  });

  it.each(['no-preference', 'reduce'] as const)(
    'arrows go from step to step (motion: %s)',
    async (reducedMotion) => {
      const { page } = await visit({ reducedMotion });
      await ready(page);
      for (const [key, index] of [
        ['Right', 0],
        ['Right', 1],
        ['Right', 2],
        ['Left', 1],
        ['Left', 0],
        ['Left', 0],
      ] as const) {
        await page.keyboard.press(`Arrow${key}`);
        await still(page);
        expect(await stepAt(page)).toBe(steps[index]!.id);
      }
    },
  );

  it.each([
    { width: 2560, height: 1440 },
    { width: 1080, height: 1920 },
  ])(
    'arrows reach every step and come back, in a tall window ($width × $height)',
    { timeout: 120_000 },
    async (viewport) => {
      const { page } = await visit({ viewport, reducedMotion: 'reduce' });
      await ready(page);
      const seen: string[] = [];
      for (const key of ['ArrowRight', 'ArrowLeft']) {
        for (let i = 0; i < 24; i++) {
          await page.keyboard.press(key);
          await settled(page);
          seen.push(
            String(await page.evaluate(() => document.querySelector<SVGElement>('#stage svg')?.dataset.from)),
          );
        }
      }
      const forth = steps.slice(1, 25).map((s) => String(s.from));
      const back = steps
        .slice(1, 24)
        .map((s) => String(s.from))
        .reverse();
      expect(seen.slice(0, 24)).toEqual(forth);
      expect(seen.slice(24, 47)).toEqual(back);
    },
  );

  it('arrows pressed quickly are all counted', async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 } });
    await ready(page);
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(60);
    }
    await still(page);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => location.hash)).toBe(`#${steps[6]!.id}`);
  });

  it('arrows stop at the last step', async () => {
    const { page } = await visit({ reducedMotion: 'reduce' });
    await ready(page);
    await scrollTo(page, await topFor(page, steps.length - 1, 0.4));
    await page.keyboard.press('ArrowRight');
    await still(page);
    expect(await stepAt(page)).toBe(steps.at(-1)!.id);
  });

  it('arrows are left alone inside a field and with a modifier', async () => {
    const { page } = await visit({ reducedMotion: 'reduce' });
    await ready(page);
    await scrollTo(page, await topFor(page, 5, 0.5));
    await page.evaluate(() => {
      document.querySelector<HTMLDetailsElement>('.settings')!.open = true;
    });
    await page.locator('.settings input[value=dark]').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.settings input[value=dark]')!.focus({ preventScroll: true });
    });
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.press('ArrowRight');
    await still(page);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (const key of ['Shift+ArrowRight', 'Control+ArrowRight']) await page.keyboard.press(key);
    await still(page);
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });

  it('the contents open, lead to a chapter, and do not stand in its way', async () => {
    const { page } = await visit();
    await ready(page);
    await page.locator('.contents summary').focus();
    await page.keyboard.press('Enter');
    const links = page.locator('.contents a');
    await expect.poll(() => links.first().isVisible()).toBe(true);
    const count = await links.count();
    expect(count).toBe(builtArchive().chapters.length + 3);
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(href).toBe(`#chapter-${builtArchive().chapters[4]!.id}`);
    await page.keyboard.press('Enter');
    await still(page);
    const top = await page.evaluate((id) => document.querySelector(id)!.getBoundingClientRect().top, href!);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(400);
    expect(await page.locator('.contents ol').isVisible()).toBe(false);
  });

  it.each(SIZES)(
    'the way through the header and its contents keeps the reader’s place ($width px)',
    async (viewport) => {
      const { page } = await visit({ viewport, reducedMotion: 'reduce' });
      await ready(page);
      await scrollTo(page, await topFor(page, 5, 0.5));
      const top = await page.evaluate(() => scrollY);
      await page.locator('.mast .title').evaluate((title) => (title as unknown as HTMLElement).focus());
      const places: number[] = [];
      for (const key of ['Tab', 'Enter', 'Tab', 'Tab', 'Tab']) {
        await page.keyboard.press(key);
        await still(page);
        places.push(await page.evaluate(() => scrollY));
      }
      expect(places).toEqual(places.map(() => top));
    },
  );

  it('what has the focus can be seen, on the whole way through the opening and the first step', async () => {
    const { page } = await visit();
    await ready(page);
    const hidden: string[] = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return true;
        const box = element.getClientRects()[0];
        if (!box) return false;
        const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return at !== null && (element.contains(at) || at.contains(element));
      });
      if (!seen) hidden.push(await active(page));
    }
    expect(hidden).toEqual([]);
  });
});
