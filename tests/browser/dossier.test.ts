import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { builtArchive, ready, scrollTo, settled, SIZES, still } from '../support/page';

const visit = useBrowser();

/** An event with a long dossier, and a question that stands in its closed part. */
const event = [...builtArchive().events].sort((a, b) => b.questions.length - a.questions.length)[0]!;
const inner = `[id="${event.id}-claims"] > details`;

const isOpen = (page: Page): Promise<boolean> => page.locator(inner).evaluate((d) => d.hasAttribute('open'));
const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);
const topOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((e) => e.getBoundingClientRect().top);

/** Opens the page with the summary of the dossier in the middle of the text. */
async function atSummary(viewport: { width: number; height: number }): Promise<Page> {
  const { page } = await visit({ viewport });
  await ready(page);
  await page.locator(`${inner} > summary`).evaluate((summary) => {
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
  it('opens and closes where it was clicked, and leaves no dead entry behind', async () => {
    const page = await atSummary(viewport);
    const summary = page.locator(`${inner} > summary`);
    const [top, before] = [await topOf(page, `${inner} > summary`), await entries(page)];
    await summary.click();
    await settled(page);
    expect(await isOpen(page)).toBe(true);
    expect(Math.abs((await topOf(page, `${inner} > summary`)) - top)).toBeLessThanOrEqual(1);
    expect(await entries(page)).toBe(before + 1);
    await summary.click();
    await page.waitForTimeout(300);
    expect(await isOpen(page)).toBe(false);
    expect(Math.abs((await topOf(page, `${inner} > summary`)) - top)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => (history.state as { closes?: string } | null)?.closes)).toBeUndefined();
    await summary.click();
    await page.waitForTimeout(300);
    expect(await entries(page)).toBe(before + 1);
  });

  it('closes on going back, at the place where it was opened', async () => {
    const page = await atSummary(viewport);
    const top = await page.evaluate(() => scrollY);
    await page.locator(`${inner} > summary`).click();
    await scrollTo(page, top + 1500);
    await page.waitForTimeout(400);
    await page.goBack();
    await still(page);
    expect(await isOpen(page)).toBe(false);
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThanOrEqual(2);
  });

  it('closes on Escape while it is read: its summary has the focus and is seen', async () => {
    const page = await atSummary(viewport);
    await page.locator(`${inner} > summary`).click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await scrollTo(page, (await page.evaluate(() => scrollY)) + 1500);
    await page.waitForTimeout(400);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.parentElement?.parentElement?.id)).toBe(
      `${event.id}-claims`,
    );
    const { top, hit } = await page.locator(`${inner} > summary`).evaluate((s) => {
      const box = s.getBoundingClientRect();
      return { top: box.top, hit: s.contains(document.elementFromPoint(box.left + 20, box.top + 12)) };
    });
    expect(top).toBeGreaterThan(0);
    expect(hit).toBe(true);
  });

  it('stays where one reads when Escape closes it from elsewhere', async () => {
    const page = await atSummary(viewport);
    await page.locator(`${inner} > summary`).click();
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

  it('opens for an address that leads into it, with the question above the claim', async () => {
    const archive = builtArchive();
    const { page } = await visit({ viewport });
    await ready(page);
    const id = await page
      .locator(`${inner} [data-question]`)
      .last()
      .locator('[data-claim]')
      .first()
      .getAttribute('id');
    expect(archive.claims.some((c) => `c-${c.id}` === id)).toBe(true);
    const { page: fresh, errors } = await visit({ viewport, at: `#${id}` });
    await ready(fresh);
    await still(fresh);
    expect(await isOpen(fresh)).toBe(true);
    const seen = await fresh.evaluate((claim) => {
      const question = document.getElementById(claim)!.closest('[data-question]')!.querySelector('h4')!;
      const box = question.getBoundingClientRect();
      return (
        question.contains(document.elementFromPoint(box.left + 10, box.top + 8)) && box.bottom < innerHeight
      );
    }, id!);
    expect(seen).toBe(true);
    expect(errors).toEqual([]);
  });
});

describe('a dossier', () => {
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
    await page.locator(`${inner} > summary`).click();
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(errors).toEqual([]);
  });

  it('leaves Escape to an open panel', async () => {
    const page = await atSummary(SIZES[1]);
    await page.locator(`${inner} > summary`).click();
    await page.locator('nav details > summary').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('nav details').evaluate((d) => d.hasAttribute('open'))).toBe(false);
    expect(await isOpen(page)).toBe(true);
  });
});
