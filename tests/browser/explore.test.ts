import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { factsOf, meets, NO_FACETS, type Facets } from '../../src/model/facets';
import { exploreParameters } from '../../src/model/explore';
import { parseParameters } from '../../src/model/parameters';
import { useBrowser, type Visit } from '../support/browser';
import { builtArchive, SIZES, THEMES } from '../support/page';
import { expectSound } from '../support/sound';

const visit = useBrowser();
const archive = builtArchive();
const facts = factsOf(archive);
const idsOf = (facets: Partial<Facets>): string[] =>
  facts
    .filter((f) => meets(f, { ...NO_FACETS, ...facets }))
    .map(({ id }) => id)
    .sort();

async function open(search = '', options: object = {}): Promise<Visit> {
  const opened = await visit({ at: `explore/index.html${search}`, reducedMotion: 'reduce', ...options });
  await opened.page.waitForSelector('.field canvas');
  return opened;
}

/** The events of the list or the table, all of its parts. */
async function listed(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    found.push(
      ...(await page.$$eval('[data-event]', (all) => all.map((e) => (e as HTMLElement).dataset.event ?? ''))),
    );
    const next = page.locator('.parts button:last-child:enabled');
    if ((await next.count()) === 0) return found.sort();
    await next.click();
  }
}
const span = (page: Page): Promise<number> =>
  page.$eval(
    '.field',
    (e) => Number((e as HTMLElement).dataset.to) - Number((e as HTMLElement).dataset.from),
  );
const query = (page: Page): string => new URL(page.url()).search;

describe('exploring the record', () => {
  it('zooms and moves by keys, keeps it in the address, and lists what is in sight', async () => {
    const { page, errors } = await open();
    const whole = await span(page);
    await page.locator('.field').focus();
    for (const key of ['+', '+', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(400);
    expect(await span(page)).toBeLessThan(whole / 3.9);
    const { from, to } = parseParameters(exploreParameters, query(page)).state;
    expect(await listed(page)).toEqual(idsOf({ from, to }));
    await page.locator('.field').focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => location.search === '');
    expect(await listed(page)).toEqual(idsOf({}));
    expect(errors).toEqual([]);
  });

  it('leaves the wheel to the page, and zooms with Ctrl', async () => {
    const { page } = await open();
    const box = (await page.locator('.field').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.6, box.y + 100);
    const whole = await span(page);
    await page.mouse.wheel(0, 120);
    await page.waitForSelector('.hint');
    expect(await span(page)).toBe(whole);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => location.search !== '');
    expect(await span(page)).toBeLessThan(whole);
  });

  it('shows the same events as list and as table, Back takes a filter away, and nothing is hidden silently', async () => {
    const { page } = await open();
    await page.check('[data-facet="only"] input[value="disputed"]');
    await page.check('[data-facet="voices"] input[value="press"]');
    const expected = idsOf({ only: ['disputed'], voices: ['press'] });
    expect(query(page)).toBe('?voice=press&only=disputed');
    expect(await page.textContent('.shown b')).toContain(`${expected.length} of ${archive.events.length}`);
    expect(await listed(page)).toEqual(expected);
    await page.getByRole('button', { name: 'Table' }).click();
    expect(await listed(page)).toEqual(expected);
    await page.getByRole('button', { name: 'Disagreement' }).click();
    const ratios = await page.$$eval('td.n:nth-child(5)', (all) =>
      all.map((td) => Number(td.textContent.replace('×', ''))),
    );
    const known = ratios.filter((n) => !Number.isNaN(n));
    expect(known).toEqual([...known].sort((a, b) => b - a));
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => location.search === '?only=disputed');
    expect(await listed(page)).toEqual(idsOf({ only: ['disputed'] }));
    await page.click('.clear');
    expect(await listed(page)).toEqual(idsOf({}));
  });

  it('gives the selection as CSV with what it is to be ascribed to', async () => {
    const { page } = await open('?only=single-voice&sort=title');
    const waiting = page.waitForEvent('download');
    await page.click('.csv');
    const file = await waiting;
    const rows = csvParseRows(readFileSync(await file.path(), 'utf8').replace('\uFEFF', ''));
    const expected = idsOf({ only: ['single-voice'] });
    expect(
      rows
        .slice(1, 1 + expected.length)
        .map(([id]) => id)
        .sort(),
    ).toEqual(expected);
    expect(rows.at(-1)?.[0]).toBe(`Selection: ${page.url()}`);
    expect(rows.at(-3)?.[0]).toContain(archive.edition.title);
  });

  it('names the events of a line that is clicked, with ways to their pages and their place in the story', async () => {
    const { page } = await open('?from=2025');
    const box = (await page.locator('.field').boundingBox())!;
    for (let x = box.width * 0.3; x < box.width && !(await page.locator('.taken').count()); x += 20)
      await page.mouse.click(box.x + x, box.y + box.height / 2);
    const links = await page.$$eval('.taken a', (all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.some((href) => /^\.\.\/e\/.+\/index\.html$/.test(href))).toBe(true);
    expect(links.some((href) => href.startsWith('../index.html#'))).toBe(true);
  });

  it('works with a broken address and says what was left out', async () => {
    const { page, errors } = await open('?theme=nothing&from=soon&only=disputed&what=1');
    const note = await page.textContent('.fault');
    for (const part of ['theme=nothing', 'from=soon', 'what=1']) expect(note).toContain(part);
    expect(await listed(page)).toEqual(idsOf({ only: ['disputed'] }));
    expect(errors).toEqual([]);
  });

  it('says that nothing is left, and clears the filters', async () => {
    const { page } = await open('?only=two-origins,single-origin');
    await page.click('.empty button');
    expect(await listed(page)).toEqual(idsOf({}));
  });

  it('is a list of all events without script', async () => {
    const { page } = await visit({ at: 'explore/index.html', javaScriptEnabled: false });
    const links = await page.$$eval('.explore-list .entry-title a', (all) =>
      all.filter((a) => a.checkVisibility()).map((a) => a.getAttribute('href')?.split('/')[2] ?? ''),
    );
    expect(links.sort()).toEqual(idsOf({}));
  });

  describe.each(SIZES)('at $width × $height', (viewport) => {
    it.each(THEMES)('fits its window, asks no one else, and axe finds nothing, %s', async (colorScheme) => {
      const { page, errors, foreign } = await open('?view=table&only=disputed', {
        viewport,
        colorScheme,
        bypassCSP: true,
      });
      await expectSound({ page, errors, foreign });
    });
  });
});
