import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { audit } from '../support/audit';
import { useBrowser } from '../support/browser';
import { builtArchive, builtSteps, ready, scrollTo, stepAt, timelineSteps, topFor } from '../support/page';
import { goTo, LOOKS, PLACES, spread } from '../support/places';

const visit = useBrowser();
const lanes = builtArchive().voices.map(({ name, short }) => [name, short]);

async function look(page: Page, top: number): Promise<string[]> {
  const found = await audit(page, lanes);
  const place = `at ${top} px (${(await stepAt(page)) ?? 'opening'})`;
  return found.map((line) => `${place}  ${line}`);
}

describe.each(LOOKS)(
  'the stage at $width × $height has no colliding or cut-off label, no stray mark',
  (viewport) => {
    it('at places spread over the page', { timeout: 120_000 }, async () => {
      const { page } = await visit({ viewport });
      await ready(page);
      const offenders: string[] = [];
      for (const share of spread(PLACES)) offenders.push(...(await look(page, await goTo(page, share))));
      expect(offenders.join('\n')).toBe('');
    });

    it('at every step, where its camera rests', { timeout: 120_000 }, async () => {
      const { page } = await visit({ viewport });
      await ready(page);
      const offenders: string[] = [];
      for (const step of builtSteps().keys()) {
        const top = (await topFor(page, step, 0)) + 130;
        await scrollTo(page, top);
        offenders.push(...(await look(page, top)));
      }
      expect(offenders.join('\n')).toBe('');
    });
  },
);

it('the audit sees what is wrong, and overlooks what is hidden', async () => {
  const { page } = await visit();
  await ready(page);
  // Where the timeline stands, and not the running count of the prologue.
  await scrollTo(page, await topFor(page, timelineSteps()[0]!.at, 0.1));
  await page.evaluate(() => {
    const svg = document.querySelector('#stage svg[data-from]');
    const draw = (name: string, attributes: Record<string, string>, text = ''): void => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      made.textContent = text;
      svg?.append(made);
    };
    svg?.querySelector('.lane-name.v-state')?.remove();
    draw('text', { x: '300', y: '200', class: 'name' }, 'one label');
    draw('text', { x: '310', y: '204', class: 'name' }, 'another');
    draw('text', { x: '310', y: '204', class: 'name', 'aria-hidden': 'true' }, 'hidden');
    draw('text', { x: '310', y: '204', class: 'name', opacity: '0' }, 'unseen');
    draw('text', { x: '300 307 400', y: '300', class: 'name' }, '128');
    draw('text', { x: '396', y: '302', class: 'name' }, 'meets the second number');
    draw('text', { x: '-20', y: '250', class: 'name' }, 'cut off');
    draw('path', { d: 'M-30 150h10v10h-10z', class: 'mark v-press' });
  });
  const found = (await audit(page, lanes)).join('\n');
  expect(found).toMatch(/“one label” overlaps “another” by [\d.]+ × [\d.]+ px/);
  expect(found).toMatch(/“8” overlaps “meets the second number”/);
  expect(found).not.toMatch(/“12” overlaps|hidden|unseen/);
  expect(found).toMatch(/“cut off” stands out: left by/);
  expect(found).toMatch(/a mark \(mark v-press\) stands out: left by/);
  expect(found).toContain(`no lane is named “${lanes[0]![0]!}”`);
});
