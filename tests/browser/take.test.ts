import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { builtArchive, ready } from '../support/page';

const visit = useBrowser();
const QUESTION = 'jaffar-express-hijacking.people-killed';

it(
  'copies a disputed answer with its attribution and another side, and saves the figure as SVG, PNG and CSV',
  { timeout: 120_000 },
  async () => {
    const { page, errors } = await visit({
      at: `#${QUESTION}`,
      permissions: ['clipboard-read', 'clipboard-write'],
      acceptDownloads: true,
    });
    await ready(page);
    const menu = page.locator(`[id="${QUESTION}"] details.take`);
    await menu.locator('summary').click();
    await menu.getByRole('button', { name: 'Copy as a sentence' }).click();
    await menu.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/According to the BLA, as reported by .*: 214.* said 25.*#jaffar-express/s);
    await page.locator('.credit summary').click();
    for (const [form, begins] of [
      ['SVG', '<svg'],
      ['PNG', '\x89PNG'],
      ['CSV', '\xef\xbb\xbfClaimant'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.credit .take').getByRole('button', { name: form }).click(),
      ]);
      const text = readFileSync(await file.path()).toString('latin1');
      expect(text.startsWith(begins)).toBe(true);
      if (form === 'SVG')
        expect(text).toMatch(/How many people were killed[\s\S]*Read in [\s\S]*#jaffar-express/);
    }
    expect(errors).toEqual([]);
  },
);

it('leads on from an earlier name of an event', async () => {
  const moved = builtArchive().events.find((event) => event.aliases.length);
  if (!moved) return;
  const { page } = await visit({ at: `e/${moved.aliases[0] ?? ''}/` });
  await page.waitForURL((url) => url.pathname.includes(`/e/${moved.id}/`));
  expect(await page.locator('h1').textContent()).not.toBe('');
});
