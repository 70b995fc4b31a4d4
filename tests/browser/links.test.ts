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
        for (const a of document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')) {
          const href = a.getAttribute('href') ?? '';
          if (!links.has(href)) links.set(href, a);
        }
        const missed: string[] = [];
        for (const [href, a] of links) {
          for (const details of document.querySelectorAll('details')) details.open = false;
          a.click();
          await frame();
          await frame();
          const target = document.getElementById(href.slice(1));
          const box = target?.getBoundingClientRect();
          const stage = document.getElementById('stage')?.getBoundingClientRect();
          const mast = document.querySelector('.mast')?.getBoundingClientRect();
          const beneath = innerWidth < 940 && stage && stage.top < innerHeight / 2 ? stage.bottom : 0;
          const ceiling = Math.max(mast?.bottom ?? 0, beneath) - 1;
          const shown = target?.checkVisibility() && !target.closest('details:not([open])');
          if (!box || !shown || box.top < ceiling || box.top > innerHeight - 20) {
            missed.push(`${href} at ${Math.round(box?.top ?? NaN)}, free from ${Math.round(ceiling)}`);
          }
        }
        return { tried: links.size, unseen: missed };
      });
      expect(tried).toBeGreaterThan(50);
      expect(unseen).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});
