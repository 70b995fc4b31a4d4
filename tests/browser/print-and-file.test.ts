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

  it('prints no controls, every record in short, figures with the numbers of their works, the works numbered', async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 } });
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const seen = await page.evaluate(() => {
      const shown = (e: Element): boolean => e.checkVisibility();
      const after = (e: Element): string => getComputedStyle(e, '::after').content;
      const sources = [...document.querySelectorAll('.sources > li')].map((li) => `#${li.id}`);
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.story a[href^="#s-"]')];
      return {
        controls: ['.mast', '.stage', '.skip', '.dossier summary', '.dossier .all'].filter((s) =>
          [...document.querySelectorAll(s)].some(shown),
        ),
        hidden: [...document.querySelectorAll('.digest')].filter((e) => !shown(e)).length,
        wrong: links.filter((a) => Number(a.dataset.n) !== sources.indexOf(a.hash) + 1).length,
        links: links.length,
        figures: [...document.querySelectorAll('.told-text .figure')].filter((a) => !/\d/.test(after(a)))
          .length,
        list: getComputedStyle(document.querySelector('.sources')!).listStyleType,
        font: parseFloat(getComputedStyle(document.body).fontSize) * 0.75,
      };
    });
    expect(seen.links).toBeGreaterThan(100);
    expect(seen).toMatchObject({
      controls: [],
      hidden: 0,
      wrong: 0,
      figures: 0,
      list: 'decimal',
    });
    expect(seen.font).toBeGreaterThanOrEqual(10.5);
    expect(seen.font).toBeLessThanOrEqual(11);
  });

  it('prints the page of an event in full, each reference with the number that its work has in the list', async () => {
    const { page } = await visit({ at: 'e/jaffar-express-hijacking/' });
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => {
      const numbers = new Map(
        [...document.querySelectorAll<HTMLLIElement>('.sources > li')].map((li) => [`#${li.id}`, li.value]),
      );
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.claim a[href^="#s-"]')];
      return {
        links: links.length,
        wrong: links.filter((a) => Number(a.dataset.n) !== numbers.get(a.hash)).length,
        note: getComputedStyle(links[0]!, '::after').content,
        apart: getComputedStyle(document.querySelector('.claim')!).breakInside,
        hidden: [...document.querySelectorAll('.claim, .relation, .sources small')].filter(
          (e) => !e.checkVisibility(),
        ).length,
        controls: ['.mast', '.skip', '.beside'].filter((s) => document.querySelector(s)?.checkVisibility()),
      };
    });
    expect(seen.links).toBeGreaterThan(50);
    expect(seen).toMatchObject({ wrong: 0, apart: 'avoid', hidden: 0, controls: [] });
    expect(seen.note).toMatch(/\[.*\]/);
  });

  it('becomes a PDF of a likely number of pages', async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 } });
    await ready(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(40);
    expect(pages).toBeLessThan(200);
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
      expect(await page.locator('.digest').count()).toBeGreaterThan(500);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      // Links lead to files, not to folders, which no server is there to open.
      await page.locator('.told-text a.figure').first().click();
      await page.waitForURL(/\/e\/[^/]+\/index\.html#c-/);
      expect(await page.locator('.claim:target').count()).toBe(1);
      expect(
        await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('16px Newsreader'))),
      ).toBe(true);
      await page.locator('.mast a').click();
      await page.waitForSelector('.story');
    } finally {
      await browser.close();
    }
  });
});
