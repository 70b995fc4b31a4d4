import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { buildRecord } from '../support/otherRecord';
import { ready } from '../support/page';

const record = fileURLToPath(new URL('../records/estuary/', import.meta.url));
const site = await buildRecord(record, 'rtl');
const visit = useBrowser(site.address);
afterAll(() => site.close());

describe('a page written from right to left, in words a third longer', () => {
  it('says so, and takes its words from the language’s own', async () => {
    const { page, errors } = await visit();
    await ready(page);
    const { lang, dir } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    }));
    expect([lang, dir]).toEqual(['ar-XB', 'rtl']);
    expect(await page.locator('.contents summary').textContent()).toMatch(/^\[Çóñtéñts.*\]$/);
    await page.locator('.settings summary').click();
    expect(await page.locator('.settings legend').first().textContent()).toMatch(/^\[Thémé.*\]$/);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.className)).toBe('settings');
    expect(errors).toEqual([]);
  });

  it.each([320, 390, 1440])(
    'is mirrored, cut off nowhere and not scrolled sideways at %d px',
    async (width) => {
      for (const at of ['', 'e/spring-flood/index.html', 'method/index.html', 'who/index.html']) {
        const { page } = await visit({ at, viewport: { width, height: 844 } });
        if (at === '') await ready(page);
        const out = await page.evaluate(() =>
          [...document.querySelectorAll('main *, .mast *')]
            .filter(
              (e) =>
                !e.closest('details:not([open]) > :not(summary), svg, .plot, .skip, .told, .here, .credit') &&
                e.getClientRects().length > 0,
            )
            .filter((e) => {
              const { left, right } = e.getBoundingClientRect();
              return (
                left < -1 ||
                right > innerWidth + 1 ||
                (e.scrollWidth > e.clientWidth + 1 &&
                  e.clientWidth > 0 &&
                  getComputedStyle(e).overflowX === 'hidden')
              );
            })
            .map((e) => `${e.localName}.${e.className} ${e.textContent.slice(0, 40)}`),
        );
        expect({ at, out }).toEqual({ at, out: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (at !== '' || width < 940) continue;
        const [stage, story] = await page.evaluate(() =>
          ['stage', 'story'].map((id) => document.getElementById(id)?.getBoundingClientRect().left ?? NaN),
        );
        expect(stage).toBeGreaterThan(story!);
      }
    },
  );

  it('keeps time from left to right', async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 } });
    await ready(page);
    const years = await page.evaluate(() =>
      [...document.querySelectorAll('.overview .tick-name')].map((e) => e.getBoundingClientRect().left),
    );
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });
});
