import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { SIZES, THEMES } from '../support/page';
import { expectSound } from '../support/sound';

const visit = useBrowser();

describe.each(['method/index.html', 'who/index.html'])('%s', (at) => {
  describe.each(SIZES)('at $width × $height', (viewport) => {
    it.each(THEMES)(
      'fits its window, asks for nothing else, and axe finds nothing, %s',
      { timeout: 120_000 },
      async (colorScheme) => {
        const { page, errors, foreign } = await visit({ at, viewport, colorScheme, bypassCSP: true });
        await expectSound({ page, errors, foreign });
      },
    );
  });

  it('keeps the theme that was chosen on the main page', async () => {
    const { page } = await visit({ colorScheme: 'light' });
    await page.evaluate(() => {
      localStorage.setItem('contested-record:theme', 'dark');
    });
    await page.goto(new URL(at, page.url()).href);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  it('prints whole: what is folded too, in dark ink, without contents', async () => {
    const { page } = await visit({ at, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => ({
      hidden: [...document.querySelectorAll('main li > a, main details a')].filter(
        (a) => !a.checkVisibility(),
      ).length,
      contents: document.querySelector('.within')?.checkVisibility(),
      ink: getComputedStyle(document.body).color,
    }));
    expect(seen).toEqual({ hidden: 0, contents: false, ink: 'rgb(29, 27, 24)' });
  });
});

describe('a name in the story', () => {
  it('leads to its entry, which is marked', async () => {
    const { page } = await visit();
    const link = page.locator('.chapter .gloss').first();
    const anchor = (await link.getAttribute('href'))?.split('#')[1] ?? '';
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await page.waitForURL(/who\/index\.html#/);
    const entry = page.locator(`[id="${anchor}"]`);
    const { top } = await entry.evaluate((e) => ({ top: e.getBoundingClientRect().top }));
    expect(top).toBeGreaterThanOrEqual(40);
    expect(top).toBeLessThan(800);
    expect(await entry.evaluate((e) => e.matches(':target'))).toBe(true);
  });
});
