import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { builtArchive, builtSteps, ready, scrollTo, settled, SIZES, THEMES, topFor } from '../support/page';

const visit = useBrowser();
const steps = builtSteps();

describe.each(SIZES)('accessibility at $width × $height', (viewport) => {
  it.each(THEMES)(
    'axe finds nothing, dossiers closed and open, %s',
    { timeout: 240_000 },
    async (colorScheme) => {
      const { page } = await visit({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      await ready(page);
      await page.evaluate(axe.source);
      for (const open of [false, true]) {
        await page.evaluate((yes) => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
            details.open = yes;
          const dossiers = [...document.querySelectorAll<HTMLElement>('.dossier .all a')].slice(-3);
          if (yes) for (const link of dossiers) link.click();
        }, open);
        await settled(page);
        await scrollTo(page, await topFor(page, Math.floor(steps.length * 0.8), 0.5));
        const found = await page.evaluate(async () => {
          const { axe: run } = window as unknown as { axe: typeof axe };
          const { violations } = await run.run(document, { resultTypes: ['violations'] });
          return violations;
        });
        expect(
          found.map(({ id, impact, nodes }) => ({
            id,
            impact,
            count: nodes.length,
            first: nodes.slice(0, 3).map((n) => `${JSON.stringify(n.target)}: ${n.failureSummary ?? ''}`),
          })),
          open ? 'dossiers open' : 'dossiers closed',
        ).toEqual([]);
      }
    },
  );

  const busiest = [...builtArchive().events].sort((a, b) => b.questions.length - a.questions.length)[0]!;
  it.each([`e/${busiest.id}/`, 'sources/'])('axe finds nothing on %s', { timeout: 120_000 }, async (at) => {
    const { page } = await visit({ at, viewport, bypassCSP: true });
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: typeof axe };
      const { violations } = await run.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.failureSummary ?? ''}`);
    });
    expect(found).toEqual([]);
  });
});
