import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { builtArchive, ready, scrollTo, settled, SIZES, still } from '../support/page';

const visit = useBrowser();

/** An event with a long dossier, and one of its claims that answers a question in the closed part. */
const event = [...builtArchive().events].sort((a, b) => b.questions.length - a.questions.length)[0]!;
const inner = `[id="${event.id}-claims"]`;
const handle = `${inner} details:not(.take) > summary`;
const claims = event.questions.flatMap((q) => q.claims);

const isOpen = (page: Page): Promise<boolean> => page.locator(inner).evaluate((d) => 'open' in d.dataset);
const shown = (page: Page): Promise<number> => page.locator(`${inner} .claim`).count();
const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);
const topOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((e) => e.getBoundingClientRect().top);
const click = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).click();
  await settled(page);
};

/** Opens the page with the summary of the dossier in the middle of the text. */
async function atSummary(viewport: { width: number; height: number }): Promise<Page> {
  const { page } = await visit({ viewport });
  await ready(page);
  await page.locator(handle).evaluate((summary) => {
    window.scrollTo({
      top: summary.getBoundingClientRect().top + scrollY - innerHeight * 0.75,
      behavior: 'instant',
    });
  });
  await settled(page);
  await page.waitForTimeout(400);
  return page;
}

describe.each(SIZES)('a dossier at $width × $height', (viewport) => {
  it('opens with all its claims and closes where it was clicked, and leaves no dead entry behind', async () => {
    const page = await atSummary(viewport);
    const [top, before] = [await topOf(page, handle), await entries(page)];
    expect(await shown(page)).toBe(0);
    await click(page, handle);
    expect(await isOpen(page)).toBe(true);
    expect(await shown(page)).toBe(claims.length);
    expect(await page.locator(`${inner} .digest:visible`).count()).toBe(0);
    expect(Math.abs((await topOf(page, handle)) - top)).toBeLessThanOrEqual(1);
    expect(await entries(page)).toBe(before + 1);
    await page.locator(handle).click();
    await page.waitForTimeout(300);
    expect(await isOpen(page)).toBe(false);
    expect(await shown(page)).toBe(0);
    expect(Math.abs((await topOf(page, handle)) - top)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => (history.state as { opened?: string } | null)?.opened)).toBeUndefined();
    await click(page, handle);
    expect(await entries(page)).toBe(before + 1);
  });

  it('closes on going back, at the place where it was opened, and opens on going forward', async () => {
    const page = await atSummary(viewport);
    const top = await page.evaluate(() => scrollY);
    await click(page, handle);
    const further = (await page.evaluate(() => scrollY)) + 1500;
    await scrollTo(page, further);
    await page.waitForTimeout(400);
    await page.goBack();
    await still(page);
    expect(await isOpen(page)).toBe(false);
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThanOrEqual(2);
    await page.goForward();
    await still(page);
    expect(await isOpen(page)).toBe(true);
    expect(Math.abs((await page.evaluate(() => scrollY)) - further)).toBeLessThanOrEqual(2);
  });

  it('is still open after a reload, at the same line', async () => {
    const page = await atSummary(viewport);
    await click(page, handle);
    const top = (await page.evaluate(() => scrollY)) + 1500;
    await scrollTo(page, top);
    await page.waitForTimeout(400);
    await page.reload();
    await ready(page);
    await still(page);
    expect(await shown(page)).toBe(claims.length);
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThanOrEqual(2);
  });

  it('closes on Escape while it is read: its summary has the focus and is seen', async () => {
    const page = await atSummary(viewport);
    await click(page, handle);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await scrollTo(page, (await page.evaluate(() => scrollY)) + 1500);
    await page.waitForTimeout(400);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest('.dossier')?.id)).toBe(
      `${event.id}-claims`,
    );
    const { top, hit } = await page.locator(handle).evaluate((s) => {
      const box = s.getBoundingClientRect();
      return { top: box.top, hit: s.contains(document.elementFromPoint(box.left + 20, box.top + 12)) };
    });
    expect(top).toBeGreaterThan(0);
    expect(hit).toBe(true);
  });

  it('stays where one reads when Escape closes it from elsewhere', async () => {
    const page = await atSummary(viewport);
    await click(page, handle);
    await page.locator(`${inner} a`).first().focus();
    await page.evaluate((id) => {
      const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
      const next = steps[steps.findIndex((s) => s.contains(document.getElementById(id))) + 2];
      window.scrollTo({
        top: next!.getBoundingClientRect().top + scrollY - innerHeight * 0.55,
        behavior: 'instant',
      });
    }, `${event.id}-claims`);
    await page.waitForTimeout(400);
    const read = (): Promise<{ text: string; top: number }> =>
      page.evaluate(() => {
        const box = document.querySelector('.story')!.getBoundingClientRect();
        const seen = document.elementFromPoint(box.left + box.width / 2, innerHeight * 0.6)!;
        return { text: seen.textContent.slice(0, 60), top: seen.getBoundingClientRect().top };
      });
    const before = await read();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    expect(await isOpen(page)).toBe(false);
    const after = await read();
    expect(after.text).toBe(before.text);
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(1.5);
  });

  it('opens for the address of each kind of claim, with the question above it where both fit', async () => {
    const last = event.questions.at(-1)!;
    for (const id of [last.claims[0]!, last.claims.at(-1)!]) {
      const { page, errors } = await visit({ viewport, at: `#c-${id}` });
      await ready(page);
      await still(page);
      expect(await isOpen(page)).toBe(true);
      const seen = await page.evaluate((claim) => {
        const box = document.getElementById(claim)!.getBoundingClientRect();
        const at = document.elementFromPoint(box.left + 30, box.top + 14);
        return at?.closest('.claim')?.id;
      }, `c-${id}`);
      expect(seen).toBe(`c-${id}`);
      // At once, before the address of what is read takes its place.
      await page.reload();
      await ready(page);
      await still(page);
      expect(await isOpen(page)).toBe(true);
      expect(errors).toEqual([]);
    }
  });

  it('opens by its link to the page of the event, which then leads there', async () => {
    const page = await atSummary(viewport);
    const home = page.url().replace(/#.*/, '');
    await click(page, `${inner} > .all a`);
    expect(await shown(page)).toBe(claims.length);
    expect(page.url().replace(/#.*/, '')).toBe(home);
    expect(await topOf(page, inner)).toBeGreaterThan(0);
    await page.locator(`${inner} .ending a[href^="e/"]`).last().click();
    await page.waitForURL(/\/e\/[^/]+\/index\.html$/);
    expect(await page.locator('.claim').count()).toBe(claims.length);
    await page.goBack();
    await ready(page);
    await still(page);
    expect(await shown(page)).toBe(claims.length);
  });
});

describe('a dossier', () => {
  it('says that its claims could not be fetched, leaves the short record and the link, and tries again', async () => {
    const page = await atSummary(SIZES[1]);
    await page.context().setOffline(true);
    await click(page, handle);
    await page.waitForSelector(`${inner} [role=status]`);
    expect(await page.locator(`${inner} details .digest`).first().isVisible()).toBe(true);
    expect(await page.locator(`${inner} > .all a`).isVisible()).toBe(true);
    expect(await shown(page)).toBe(0);
    await page.context().setOffline(false);
    await click(page, handle);
    await page.waitForTimeout(300);
    await click(page, handle);
    expect(await shown(page)).toBe(claims.length);
    expect(await page.locator(`${inner} [role=status]`).count()).toBe(0);
  });

  it('opens also where the history may not be written', async () => {
    const { page, errors } = await visit({ viewport: SIZES[1] });
    await ready(page);
    await page.evaluate(() => {
      const refuse = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      history.pushState = refuse;
      history.replaceState = refuse;
    });
    await click(page, handle);
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(errors).toEqual([]);
  });

  it('leaves Escape to an open panel', async () => {
    const page = await atSummary(SIZES[1]);
    await click(page, handle);
    await page.locator('nav details > summary').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('nav details').evaluate((d) => d.hasAttribute('open'))).toBe(false);
    expect(await isOpen(page)).toBe(true);
  });
});
