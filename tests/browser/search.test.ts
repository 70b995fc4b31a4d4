import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { ready, SIZES, still, THEMES } from '../support/page';

const visit = useBrowser();
const FIELD = '.search input';
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');
const isOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('dialog.search')?.hasAttribute('open') ?? false);
/** What the chosen cell says. */
const chosen = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const id = document.querySelector('.search input')?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent.trim() ?? '?') : null;
  });

describe('the search', () => {
  it('is used with the keyboard alone', async () => {
    const { page, errors, foreign } = await visit({ viewport: SIZES[1], reducedMotion: 'reduce' });
    await ready(page);
    await page.locator('.find').focus();
    await page.keyboard.press('/');
    await page.waitForSelector('.search .try button');
    await page.keyboard.type('nushki / 2026');
    expect(await page.inputValue(FIELD)).toBe('nushki / 2026');
    await page.fill(FIELD, 'nushki');
    await page.waitForSelector('.search .result');
    expect(await page.locator('.search mark').first().textContent()).toBe('Noshki');
    expect(await chosen(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toContain('Fighting in Noshki');
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page)).toBe('Its own page');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toBeNull();
    await page.waitForFunction(() => location.search === '?q=nushki');

    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await focused(page)).toBe('find');
    expect(await page.evaluate(() => location.search)).toBe('');

    await page.keyboard.press('Enter');
    expect(await page.inputValue(FIELD)).toBe('nushki');
    await page.keyboard.press('Enter');
    await still(page);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    expect([errors, foreign]).toEqual([[], []]);
  });

  it('leads to a claim in its dossier, from the address', async () => {
    const { page, errors } = await visit({ at: '?q=jaffar+express+214', viewport: SIZES[0] });
    await page.waitForSelector('.search .result');
    await page.locator('.search a[href*="#c-jaffar-express-hijacking"]').first().click();
    await page.waitForSelector('.dossier[data-open] .claim');
    await still(page);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest('.dossier')?.id)).toBe(
      'jaffar-express-hijacking-claims',
    );
    expect(errors).toEqual([]);
  });

  it('says what it cannot find, what is near, and that the index is missing', async () => {
    const { page } = await visit({ viewport: SIZES[0] });
    await ready(page);
    await page.route('**/data/search.json', (route) => route.abort());
    await page.locator('.find').click();
    await page.waitForSelector('.search .failed a[href="sources/index.html"]');
    await page.keyboard.press('Escape');
    await page.unroute('**/data/search.json');
    await page.locator('.find').click();
    await page.waitForSelector('.search .try button');
    await page.fill(FIELD, 'xqzvw');
    await page.waitForFunction(() =>
      /Nothing/.test(document.querySelector('.search .status')?.textContent ?? ''),
    );
    expect(await page.locator('.search .result').count()).toBe(0);
  });

  const looks = SIZES.flatMap((viewport) => THEMES.map((colorScheme) => ({ viewport, colorScheme })));
  it.each(looks)(
    'axe finds nothing at $viewport.width px, $colorScheme',
    async ({ viewport, colorScheme }) => {
      const { page } = await visit({ at: '?q=herof', viewport, colorScheme, bypassCSP: true });
      await page.waitForSelector('.search .result');
      await page.keyboard.press('ArrowDown');
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        const { violations } = await run.run('dialog.search', { resultTypes: ['violations'] });
        return violations.map(
          ({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.failureSummary ?? ''}`,
        );
      });
      expect(found).toEqual([]);
    },
    60_000,
  );
});
