import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { weight } from '../built/dist';
import { useBrowser } from '../support/browser';
import { ready, scrollTo, settled, SIZES, THEMES } from '../support/page';

const visit = useBrowser();
const address = inject('address');

/** Everything that the page says on its console, throws, or asks for in vain, as it comes. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (m) => heard.push(`console ${m.type()}: ${m.text()}`));
  page.on('pageerror', (e) => heard.push(`error: ${e.message}`));
  page.on('requestfailed', (r) => heard.push(`failed: ${r.url()}`));
  page.on('response', (r) => {
    if (r.status() >= 400) heard.push(`${r.status()}: ${r.url()}`);
  });
  return heard;
}

describe.each(SIZES)('at $width × $height', (viewport) => {
  it.each(THEMES)('says nothing, throws nothing and asks nobody else, %s', async (colorScheme) => {
    const { page, errors, foreign } = await visit({ at: 'about:blank', viewport, colorScheme });
    const heard = listen(page);
    await page.goto(address);
    await ready(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let i = 0; i <= 40; i++) await scrollTo(page, (height * i) / 40);
    for (const summary of (await page.locator('.dossier > details > summary').all()).slice(0, 5)) {
      await summary.evaluate((s) => (s as unknown as HTMLElement).click());
      await settled(page);
    }
    expect(await page.locator('.dossier .claim').count()).toBeGreaterThan(20);
    await scrollTo(page, 0);
    expect({ heard, errors, foreign }).toEqual({ heard: [], errors: [], foreign: [] });
  });

  it('takes over the prerendered stage without drawing it anew', async () => {
    const { page } = await visit({ at: 'about:blank', viewport });
    const heard = listen(page);
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        const nodes = [
          ...document.querySelectorAll(
            '#stage, #stage .plot, #stage svg, #stage .lane, #stage .plate, #stage .step',
          ),
        ];
        if (document.readyState === 'interactive') Object.assign(window, { prerendered: nodes });
      });
    });
    await page.goto(address);
    await ready(page);
    const kept = await page.evaluate(() => {
      const { prerendered } = window as unknown as { prerendered: Element[] };
      return { before: prerendered.length, now: prerendered.filter((node) => node.isConnected).length };
    });
    expect(kept.before).toBeGreaterThan(8);
    expect(kept.now).toBe(kept.before);
    expect(heard).toEqual([]);
  });

  it('stays small', { timeout: 240_000 }, async () => {
    const { page } = await visit({ viewport });
    await ready(page);
    expect(await page.locator('*').count()).toBeLessThanOrEqual(12_000);
    expect(weight('index.html')).toBeLessThanOrEqual(125_000);
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map((step) => step.getBoundingClientRect().top + scrollY),
    );
    let most = 0;
    for (const top of tops) {
      await scrollTo(page, top - 300);
      most = Math.max(most, await page.locator('#stage *').count());
    }
    expect(most).toBeLessThanOrEqual(600);
  });
});

it('a page of an event says nothing either, and asks for fonts alone', async () => {
  const { page, foreign } = await visit({ at: 'about:blank' });
  const heard = listen(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(address.length)));
  await page.goto(`${address}e/jaffar-express-hijacking/`);
  await page.evaluate(() => document.fonts.ready);
  expect({ heard, foreign }).toEqual({ heard: [], foreign: [] });
  expect(asked.filter((url) => !/^assets\/[^/]+\.woff2$/.test(url))).toEqual(['e/jaffar-express-hijacking/']);
});
