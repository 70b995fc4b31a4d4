import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { ready, SIZES } from '../support/page';

const visit = useBrowser();

describe.each(SIZES)('links at $width × $height', (viewport) => {
  it(
    'lead to what can then be seen: each claim, event, source and chapter',
    { timeout: 240_000 },
    async () => {
      const { page, errors } = await visit({ viewport, reducedMotion: 'reduce' });
      await ready(page);
      const { tried, unseen } = await page.evaluate(async () => {
        const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
        const links = new Map<string, HTMLAnchorElement>();
        const within = 'main a[href^="#"], .told-text a.figure';
        for (const a of document.querySelectorAll<HTMLAnchorElement>(within)) {
          const href = a.getAttribute('href') ?? '';
          if (!links.has(href)) links.set(href, a);
        }
        const missed: string[] = [];
        for (const [href, a] of links) {
          a.click();
          await frame();
          while (document.querySelector('.dossier[aria-busy]')) await frame();
          await frame();
          const target = document.getElementById(href.replace(/^.*#/, ''));
          const box = target?.getBoundingClientRect();
          const stage = document.getElementById('stage')?.getBoundingClientRect();
          const mast = document.querySelector('.mast')?.getBoundingClientRect();
          const beneath = innerWidth < 940 && stage && stage.top < innerHeight / 2 ? stage.bottom : 0;
          const ceiling = Math.max(mast?.bottom ?? 0, beneath) - 1;
          const shown = target?.checkVisibility() && !target.closest('details:not([open])');
          if (!box || !shown || box.top < ceiling || box.top > innerHeight - 20) {
            missed.push(`${href} at ${Math.round(box?.top ?? NaN)}, free from ${Math.round(ceiling)}`);
          }
          // Closed again by hand, which leaves no entry behind.
          for (const open of document.querySelectorAll<HTMLElement>('.dossier[data-open] .ending button'))
            open.click();
        }
        return { tried: links.size, unseen: missed };
      });
      expect(tried).toBeGreaterThan(250);
      expect(unseen).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});
