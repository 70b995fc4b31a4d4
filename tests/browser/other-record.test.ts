import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/model/archive';
import { useBrowser } from '../support/browser';
import { buildRecord } from '../support/otherRecord';

const site = await buildRecord(fileURLToPath(new URL('../records/estuary/', import.meta.url)));
const visit = useBrowser(site.address);
afterAll(() => site.close());

const ours = JSON.parse(
  readFileSync(new URL('../../dist/data/archive.json', import.meta.url), 'utf8'),
) as Archive;

/** Every text file of the built site. */
const texts = (): [name: string, text: string][] =>
  readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(woff2|png)$/.test(entry.name))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

describe('the page of another record', () => {
  it('tells it from beginning to end, without an error or a request elsewhere', async () => {
    const { page, errors, foreign } = await visit();
    expect(await page.title()).toBe('The Weir: A river, a weir and two shores, and what each says of it');
    const text = (await page.textContent('body')) ?? '';
    for (const said of [
      'Stone',
      'Water',
      'The spring flood of 1927',
      'at least 60',
      'Union of Net Fishers',
      'After the water',
      'They still talk.',
    ])
      expect(text).toContain(said);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y <= height; y += 300) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(30);
    }
    expect(await page.evaluate(() => Math.ceil(scrollY + innerHeight))).toBeGreaterThanOrEqual(height - 1);
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  });

  it('follows the scroll: address and figures are those of its steps', async () => {
    const { page, errors } = await visit({ viewport: { width: 1440, height: 900 } });
    const steps = {
      'two-counts': 'spring-flood',
      'two-reasons': 'spring-flood',
      talks: 'talks',
      'weir-built': 'weir-built',
    };
    for (const [step, event] of Object.entries(steps)) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: 'center' }), step);
      await expect
        .poll(() => page.evaluate(() => location.hash))
        .toMatch(new RegExp(`^#(${step}|${event}(\\.[a-z-]+)?)$`));
    }
    await page.evaluate(() => document.getElementById('two-counts')?.scrollIntoView({ block: 'center' }));
    await expect.poll(() => page.locator('#stage .plate').textContent()).toContain('Net Union');
    expect(errors).toEqual([]);
  });

  it('holds nothing of the record in data/', () => {
    const names = [
      ours.edition.title,
      ...ours.claimants.map(({ name }) => name),
      ...ours.places.map(({ name }) => name),
      ...ours.events.map(({ title }) => title),
      ...ours.sources.map(({ title }) => title),
    ].filter((name) => name.length > 5);
    // Words that also stand in plain English, or in code, are no trace.
    const plain = new Set(['Police', 'Region', 'Officials', 'Scholars', 'Villagers', 'Witnesses']);
    for (const [file, text] of texts()) {
      const found = names.filter((name) => !plain.has(name) && text.includes(name));
      expect({ file, found }).toEqual({ file, found: [] });
    }
  });
});
