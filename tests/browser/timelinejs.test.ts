import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve';
import type { TimelineFile } from '../../src/build/exports/timelineJs';
import { useBrowser } from '../support/browser';

/** A page as the documentation of TimelineJS3 shows it, with everything from one folder and no fonts from elsewhere. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Timeline</title>
<style>body { margin: 0 }</style>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="lib/css/timeline.css">
<script src="lib/js/timeline.js"></script>
<div id="timeline" style="width: 100%; height: 700px"></div>
<script>
  fetch('timeline.json').then((r) => r.json()).then((file) => {
    window.timeline = new TL.Timeline('timeline', file, { font: null, ga_measurement_id: null, hash_bookmark: false });
  });
</script>
`;

const export_ = fileURLToPath(new URL('../../dist/data/timeline.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contested-record-timeline-'));
const library = dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json'));
cpSync(join(library, 'dist'), join(folder, 'lib'), { recursive: true });
cpSync(export_, join(folder, 'timeline.json'));
writeFileSync(join(folder, 'index.html'), PAGE);
const site = await serve(folder, [0]);
const visit = useBrowser(site.address);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = JSON.parse(readFileSync(export_, 'utf8')) as TimelineFile;

/** What a slide says, as one line without blanks. */
const bare = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

describe('the export in TimelineJS3 itself', () => {
  it('opens without an error and shows every slide', { timeout: 180_000 }, async () => {
    const { page, errors, foreign } = await visit({ viewport: { width: 1280, height: 800 } });
    await page.waitForFunction(
      () => (window as never as { timeline?: { ready?: boolean } }).timeline?.ready,
      undefined,
      { timeout: 120_000 },
    );
    expect(await page.locator('.tl-slide').count()).toBe(file.events.length + 1);
    expect(await page.locator('.tl-timemarker').count()).toBe(file.events.length);
    expect(await page.locator('.tl-timeera').count()).toBe(file.eras.length);
    expect(await page.locator('.tl-message-error, .tl-error').count()).toBe(0);
    const headlines = await page.locator('.tl-slide .tl-headline').allTextContents();
    const decoded = await page.evaluate(
      (texts) => texts.map((html) => new DOMParser().parseFromString(html, 'text/html').body.textContent),
      [file.title, ...file.events].map(({ text }) => text.headline),
    );
    // It sorts by the dates it draws, which stand for wider ones.
    expect(headlines.map(bare).sort()).toEqual(decoded.map(bare).sort());
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  });

  it(
    'goes to a slide by its id, with its date in words and every claimant',
    { timeout: 180_000 },
    async () => {
      const { page, errors } = await visit({ viewport: { width: 1280, height: 800 } });
      await page.waitForFunction(
        () => (window as never as { timeline?: { ready?: boolean } }).timeline?.ready,
        undefined,
        { timeout: 120_000 },
      );
      const slides = [file.events[0], file.events[Math.floor(file.events.length / 2)], file.events.at(-1)];
      for (const slide of slides) {
        const id = slide?.unique_id ?? '';
        await page.evaluate(
          (to) => (window as never as { timeline: { goToId(id: string): void } }).timeline.goToId(to),
          id,
        );
        const shown = page.locator(`#${id}.tl-slide`);
        await expect
          .poll(() => shown.evaluate((node) => Math.abs(node.getBoundingClientRect().left)), {
            timeout: 10_000,
          })
          .toBeLessThan(2);
        expect(await shown.locator('.tl-headline-date').textContent()).toBe(slide?.display_date);
        const items = slide?.text.text?.match(/<li>/g)?.length ?? 0;
        expect(await shown.locator('.tl-text li').count()).toBe(items);
      }
      expect(errors).toEqual([]);
    },
  );
});
