import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import {
  builtArchive,
  builtSteps,
  ready,
  scrollTo,
  settled,
  SIZES,
  still,
  THEMES,
  topFor,
} from '../support/page';

const visit = useBrowser();
const steps = builtSteps();
const archive = builtArchive();
const [narrow, wide] = SIZES;
const shown = steps.filter((s) => s.figure);
const kinds = [...new Map(shown.map((s) => [s.figure!.kind, s])).values()];

/** The figure that stands on the stage, as assistive technology and the eye find it. */
async function figureOf(page: Page) {
  await page.evaluate(async () => {
    const table = document.querySelector<HTMLDetailsElement>('#stage .as-table');
    if (table) table.open = true;
    // A table may have to be fetched; a step without a figure has none.
    const wait = Date.now() + 2_000;
    while (table && Date.now() < wait && !table.querySelector('tbody tr'))
      await new Promise((done) => setTimeout(done, 20));
  });
  const figure = await page.evaluate(() => {
    const plate = document.querySelector<HTMLElement>('#stage .plate');
    const picture = plate?.querySelector('[role=img]');
    return {
      id: plate?.dataset.figure ?? null,
      kind:
        /figure-(\w+)|(running)/
          .exec(plate?.className ?? '')
          ?.slice(1)
          .find(Boolean) ?? null,
      title: plate?.querySelector('figcaption b')?.textContent ?? null,
      name: picture?.getAttribute('aria-label') ?? null,
      rows: document.querySelectorAll('#stage .credit tbody tr').length,
      read: document.querySelectorAll('#stage .credit p a').length,
      braid: getComputedStyle(document.querySelector('#stage .braid')!).visibility,
    };
  });
  await page.evaluate(() => document.querySelector('#stage .as-table')?.removeAttribute('open'));
  return figure;
}

async function at(page: Page, step: (typeof steps)[number]): Promise<void> {
  await scrollTo(page, await topFor(page, steps.indexOf(step), 0.15));
  await settled(page);
}

describe.each(SIZES)('figures at $width × $height', (viewport) => {
  it('stand where a step shows them, with title, name, source line and table', async () => {
    const { page, errors } = await visit({ viewport });
    await ready(page);
    for (const step of kinds) {
      await at(page, step);
      const figure = await figureOf(page);
      expect(figure.kind, step.id).toBe(step.figure!.kind === 'count' ? 'running' : step.figure!.kind);
      expect(figure.title, step.id).toBeTruthy();
      expect(figure.rows, step.id).toBeGreaterThan(0);
      expect(figure.read, step.id).toBeGreaterThan(0);
      expect(figure.braid, step.id).toBe('hidden');
    }
    expect(kinds.map((s) => s.figure!.kind).sort()).toEqual(
      expect.arrayContaining(['accounts', 'count', 'coverage', 'names', 'provenance', 'range']),
    );
    expect(errors).toEqual([]);
  });

  it('give way to the timeline again, which is there at once', async () => {
    const { page } = await visit({ viewport });
    await ready(page);
    const told = steps.findIndex((s, i) => i > 20 && s.event !== null && !s.figure);
    await scrollTo(page, await topFor(page, told, 0.02));
    expect(await figureOf(page)).toMatchObject({ id: null, braid: 'visible' });
  });

  it.each(THEMES)('axe finds nothing in any of them, %s', { timeout: 240_000 }, async (colorScheme) => {
    const { page } = await visit({ viewport, colorScheme, bypassCSP: true });
    await ready(page);
    await page.evaluate(axe.source);
    for (const step of kinds) {
      await at(page, step);
      await page.evaluate(
        () => (document.querySelector<HTMLDetailsElement>('#stage .as-table')!.open = true),
      );
      const found = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        return (await run.run('#stage', { resultTypes: ['violations'] })).violations;
      });
      expect(
        found.map((v) => `${v.id}: ${v.nodes[0]?.failureSummary ?? ''}`),
        step.id,
      ).toEqual([]);
    }
  });
});

describe('the question being read', () => {
  const event = archive.events.find((e) => e.questions.length > 0 && e.id === 'jaffar-express-hijacking')!;
  const lead = event.questions.find((q) => q.disputed)!;
  const address = `${event.id}.${lead.id}`;

  it.each([narrow, wide])(
    'brings its figure, under its own address, at $width × $height',
    async (viewport) => {
      const { page } = await visit({ viewport, at: `#${address}` });
      await ready(page);
      await still(page);
      const figure = await figureOf(page);
      expect(figure).toMatchObject({ id: address, title: lead.asks, rows: lead.claims.length });
      expect(figure.name).toContain(lead.asks);
      await page.waitForFunction((hash) => location.hash === `#${hash}`, address);
    },
  );

  it('shows its table, which Escape closes', async () => {
    const { page } = await visit({ viewport: narrow, at: `#${address}` });
    await ready(page);
    await still(page);
    await page.click('#stage .as-table summary');
    expect(await page.locator('#stage .as-table .panel').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#stage .as-table .panel').isVisible()).toBe(false);
  });

  it('is told in its claims where its figure cannot be fetched', async () => {
    const { page } = await visit({ viewport: wide });
    await page.route('**/data/figures/**', (route) => route.abort());
    await ready(page);
    await page.evaluate((id) => (location.hash = id), address);
    await page.waitForSelector('#stage .figure-note');
    expect(await page.textContent('#stage .figure-note')).toContain('could not be fetched');
  });
});

describe('the strip of the whole span', () => {
  it('is a slider: arrows, Page Up and Down, Home and End take the reader along', async () => {
    const { page } = await visit({ viewport: wide });
    await ready(page);
    const slider = page.locator('#stage [role=slider]');
    const now = async (): Promise<number> => Number(await slider.getAttribute('aria-valuenow'));
    await slider.focus();
    await page.keyboard.press('End');
    await settled(page);
    expect(await now()).toBe(steps.length - 1);
    await page.keyboard.press('Home');
    await settled(page);
    expect(await now()).toBe(0);
    await page.keyboard.press('PageDown');
    await settled(page);
    expect(steps[await now()]!.id).toBe(steps.find((s) => s.chapter === 1)!.id);
    await page.keyboard.press('ArrowRight');
    await settled(page);
    expect(await now()).toBe(steps.findIndex((s) => s.chapter === 1) + 1);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/\d{4}/);
  });

  it('can be dragged to a time', async () => {
    const { page } = await visit({ viewport: wide });
    await ready(page);
    await scrollTo(page, await topFor(page, 6, 0.1));
    const box = (await page.locator('#stage .overview').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.45, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const step = Number(await page.locator('#stage [role=slider]').getAttribute('aria-valuenow'));
    const year = new Date((steps[step]!.from + steps[step]!.to) / 2).getUTCFullYear();
    expect(year).toBeGreaterThan(1955);
    expect(year).toBeLessThan(1985);
  });
});

describe('a thread of the braid', () => {
  it('leads to its event, or lists its events where it stands for several', async () => {
    const { page } = await visit({ viewport: wide });
    await ready(page);
    const whole = steps.findIndex((s) => s.id === 'prologue-whole');
    await scrollTo(page, await topFor(page, whole, 0.1));
    const number = page.locator('#stage .number').first();
    const box = (await number.boundingBox())!;
    await page.mouse.click(box.x + 3, box.y + box.height / 2);
    const links = page.locator('#stage .picked a');
    expect(await links.count()).toBeGreaterThan(1);
    const target = (await links.first().getAttribute('href'))!.slice(1);
    await links.first().click();
    await still(page);
    expect(
      await page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, target),
    ).toBeLessThan(wide.height);
    expect(await page.locator('#stage .picked').count()).toBe(0);
  });
});
