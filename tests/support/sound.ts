import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Visit } from './browser';

/** That a page, with all of it opened, fits its window, and that axe, errors and requests to others find nothing. */
export async function expectSound({
  page,
  errors,
  foreign,
}: Pick<Visit, 'page' | 'errors' | 'foreign'>): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await violations(page)).toEqual([]);
  expect([errors, foreign]).toEqual([[], []]);
}

/** What axe finds on a page, one line each. The policy of the page must have been passed by (`bypassCSP`). */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations: found } = await run.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`);
  });
}
