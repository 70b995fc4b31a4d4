import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { ready, settled, SIZES } from '../support/page';

const visit = useBrowser();

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Chooses as a reader does, in the panel of the settings. */
async function choose(page: Page, theme: string): Promise<void> {
  const panel = page.locator('.settings');
  if (!(await panel.evaluate((e) => (e as HTMLDetailsElement).open))) await panel.locator('summary').click();
  await panel.locator(`[name=theme][value=${theme}]`).check({ force: true });
}

describe('the theme', () => {
  it('follows the system where nothing was chosen', async () => {
    const { page } = await visit({ colorScheme: 'light' });
    await ready(page);
    const light = await paper(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).not.toBe(light);
  });

  it.each(SIZES)(
    'once chosen is there at once after a reload, and can be given back ($width px)',
    async (viewport) => {
      const { page } = await visit({ viewport, colorScheme: 'light' });
      await ready(page);
      const light = await paper(page);
      await choose(page, 'dark');
      const dark = await paper(page);
      expect(dark).not.toBe(light);
      await page.reload({ waitUntil: 'commit' });
      await page.waitForSelector('h1');
      expect(await paper(page)).toBe(dark);
      await ready(page);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      await choose(page, 'system');
      expect(await paper(page)).toBe(light);
      await page.reload();
      await ready(page);
      expect(await paper(page)).toBe(light);
    },
  );

  it('can be chosen where storage is refused', async () => {
    const { page, errors } = await visit({ at: 'about:blank', colorScheme: 'light' });
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
    await page.goto(inject('address'));
    await ready(page);
    const light = await paper(page);
    await choose(page, 'dark');
    expect(await paper(page)).not.toBe(light);
    expect(errors).toEqual([]);
  });
});

describe('the size of text', () => {
  it.each(SIZES)(
    'grows everything, the stage too, is there before the first paint, and on the pages beside ($width px)',
    async (viewport) => {
      const { page, errors } = await visit({ viewport });
      await ready(page);
      const sizes = (): Promise<number[]> =>
        page.evaluate(() => {
          const svg = document.querySelector<SVGSVGElement>('#stage .overview')!;
          return [
            parseFloat(getComputedStyle(document.querySelector('.told-text p')!).fontSize),
            svg.getScreenCTM()?.a ?? NaN,
          ];
        });
      const [text = NaN, scale = NaN] = await sizes();
      await page.locator('.settings summary').click();
      await page.locator('[name=text][value=larger]').check();
      await settled(page);
      const larger = await sizes();
      expect(larger[0]! / text).toBeGreaterThan(1.2);
      expect(larger[1]! / scale).toBeCloseTo(1.5, 1);
      await page.keyboard.press('Escape');
      expect(await page.locator('.settings').getAttribute('open')).toBeNull();
      expect(await wider(page)).toEqual([]);
      for (const at of ['', 'who/index.html']) {
        await page.goto(new URL(at, inject('address')).href, { waitUntil: 'commit' });
        await page.waitForSelector('h1');
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
      }
      expect(errors).toEqual([]);
    },
  );
});

describe('the width', () => {
  it.each([320, 390, 559, 560, 768, 939, 940, 1440, 2560])(
    '%d px needs no sideways scrolling',
    async (width) => {
      const { page } = await visit({ viewport: { width, height: 800 } });
      await ready(page);
      expect(await wider(page)).toEqual([]);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details'))
          (details as HTMLDetailsElement).open = true;
      });
      expect(await wider(page)).toEqual([]);
    },
  );

  it.each([320, 640, 1280])('%d px needs none with letters twice as large', async (width) => {
    const { page } = await visit({ viewport: { width, height: 800 } });
    await ready(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await wider(page)).toEqual([]);
  });
});

/** What stands out of the window on the right, if the page is wider than the window. */
function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5)
      .map(
        (e) =>
          `${e.tagName}.${e.getAttribute('class') ?? ''}#${e.id} to ${Math.round(e.getBoundingClientRect().right)}`,
      );
  });
}
