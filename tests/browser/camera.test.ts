import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { builtArchive, builtSteps, cameraOf, ready, scrollTo, settled, type Seen } from '../support/page';

const visit = useBrowser();

/** The most that a camera may move between two frames, at the stride of a walk and at a tenth of it. */
const MOST = { coarse: 4.5, fine: 0.6 };

/** How far one camera is from the next: the shift of its centre in widths of the wider, or |ln| of the change of width. */
function moved(a: Seen, b: Seen): number {
  const [v, w] = [a.to - a.from, b.to - b.from];
  return Math.max(Math.abs(a.from + a.to - b.from - b.to) / 2 / Math.max(v, w), Math.abs(Math.log(w / v)));
}

/** Between which frames of a walk the camera moved by more than `most`. */
function leaps(
  seen: readonly (Seen & { y: number })[],
  most: number,
): { from: number; to: number; by: number }[] {
  return seen.slice(1).flatMap((b, i) => {
    const a = seen[i]!;
    const by = moved(a, b);
    return by > most ? [{ from: a.y, to: b.y, by }] : [];
  });
}

/** Scrolls frame by frame from one height to another, and tells the camera at each. */
function walk(page: Page, from: number, to: number, stride: number): Promise<(Seen & { y: number })[]> {
  return page.evaluate(
    async ([start, end, pace]) => {
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      const seen: { y: number; from: number; to: number }[] = [];
      const sign = Math.sign(end - start);
      for (let i = 0; i * pace <= Math.abs(end - start); i++) {
        window.scrollTo({ top: start + sign * i * pace, behavior: 'instant' });
        await frame();
        await frame();
        const { from: f, to: t } = document.querySelector<SVGElement>('#stage svg[data-from]')?.dataset ?? {};
        seen.push({ y: scrollY, from: Number(f), to: Number(t) });
      }
      return seen;
    },
    [from, to, stride] as const,
  );
}

/** The heights between which the story runs, in whole strides. */
async function ends(page: Page, stride: number): Promise<[number, number]> {
  const [from, to] = await page.evaluate(() => {
    const first = document.getElementById('chapter-accession')?.getBoundingClientRect();
    const last = [...document.querySelectorAll('[data-step]')].at(-1)?.getBoundingClientRect();
    return [(first?.top ?? NaN) + scrollY, (last?.bottom ?? NaN) + scrollY];
  });
  const start = Math.round(from);
  return [start, start + Math.ceil((to - start) / stride) * stride];
}

describe('the camera', () => {
  it(
    'moves without a leap from the first chapter to the last, and back over the same cameras',
    { timeout: 300_000 },
    async () => {
      const { page } = await visit({ viewport: { width: 1440, height: 900 } });
      await ready(page);
      const stride = 90;
      const [top, bottom] = await ends(page, stride);
      const down = await walk(page, top, bottom, stride);
      expect(leaps(down, MOST.coarse)).toEqual([]);
      // Where the camera is fastest, look closer: what is continuous moves less over less.
      for (const { from, to } of leaps(down, MOST.fine * 3)) {
        expect(leaps(await walk(page, from, to, stride / 10), MOST.fine)).toEqual([]);
      }

      const whole = builtArchive().edition;
      expect(new Date(down[0]!.from).getUTCFullYear()).toBeLessThanOrEqual(1948);
      expect(new Date(down[0]!.to).getUTCFullYear()).toBeLessThan(1975);
      expect(new Date(down.at(-1)!.to).getUTCFullYear()).toBeGreaterThanOrEqual(2026);
      expect(whole.when.edtf).toMatch(/2026/);

      const up = await walk(page, bottom, top, stride);
      expect(up.reverse()).toEqual(down);
    },
  );

  it('reaches the camera of every step, and rests there', { timeout: 120_000 }, async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 } });
    await ready(page);
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map(
        (s) => s.getBoundingClientRect().top + scrollY - innerHeight * 0.6,
      ),
    );
    const cameras = builtSteps();
    expect(tops).toHaveLength(cameras.length);
    const missed: number[] = [];
    for (const [i, top] of tops.entries()) {
      await scrollTo(page, top + 130);
      const { from, to } = await cameraOf(page);
      if (from !== cameras[i]!.from || to !== cameras[i]!.to) missed.push(i);
    }
    expect(missed).toEqual([]);
  });

  it('follows the wheel in small turns', { timeout: 120_000 }, async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 } });
    await ready(page);
    const [top] = await ends(page, 1);
    await scrollTo(page, top);
    await page.mouse.move(1200, 500);
    let last = await cameraOf(page);
    let y = await page.evaluate(() => scrollY);
    const cameras = new Set([JSON.stringify(last)]);
    for (let i = 0; i < 120; i++) {
      await page.mouse.wheel(0, 60);
      await settled(page);
      const [next, now] = [await cameraOf(page), await page.evaluate(() => scrollY)];
      expect(moved(last, next), `at ${now}`).toBeLessThanOrEqual(MOST.coarse);
      [last, y] = [next, now];
      cameras.add(JSON.stringify(next));
    }
    expect(y).toBeGreaterThan(top + 4000);
    expect(cameras.size).toBeGreaterThan(5);
  });

  it('cuts from step to step where the reader wants no motion', { timeout: 120_000 }, async () => {
    const { page } = await visit({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await ready(page);
    const allowed = new Set(builtSteps().map((c) => `${c.from} ${c.to}`));
    const [top, bottom] = await ends(page, 290);
    const seen = await walk(page, top, bottom, 290);
    expect(seen.filter((c) => !allowed.has(`${c.from} ${c.to}`))).toEqual([]);
    expect(new Set(seen.map((c) => c.from)).size).toBeGreaterThan(20);
  });
});
