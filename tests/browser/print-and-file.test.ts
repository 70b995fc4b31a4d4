import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { LAUNCH_ARGS } from '../chromium';
import { useBrowser } from '../support/browser';
import { builtPath, ready } from '../support/page';

const visit = useBrowser();

describe('on paper', () => {
  it('every dossier is open while printing, in dark ink on white, and as it was afterwards', async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark' });
    await ready(page);
    const closed = (): Promise<number> => page.locator('main details:not([open])').count();
    const before = await closed();
    expect(before).toBeGreaterThan(20);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await closed()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(29, 27, 24)');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await closed()).toBe(before);
  });
});

describe('opened from a file', () => {
  it('is a plain article: the stage is a picture above it and covers nothing', async () => {
    const browser = await chromium.launch({ executablePath: inject('chromium'), args: [...LAUNCH_ARGS] });
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(pathToFileURL(builtPath('index.html')).href);
      expect(await page.locator('#stage').evaluate((stage) => getComputedStyle(stage).position)).toBe(
        'static',
      );
      expect(await page.locator('[data-claim]').count()).toBeGreaterThan(500);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    } finally {
      await browser.close();
    }
  });
});
