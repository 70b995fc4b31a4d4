import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Archive, Inline, Prose } from '../../src/model/archive';
import { stageData, type StageStep } from '../../src/model/stage';

/** Both shapes of the page: the text under the figure, and beside it. In px. */
export const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

export const THEMES = ['light', 'dark'] as const;

/** The camera of the stage: the first and last moment that it shows, in ms (UTC). */
export interface Seen {
  from: number;
  to: number;
}

/** Where a file of dist/ lies. */
export function builtPath(name: string): string {
  return fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
}

/** The archive that was built. @throws if dist/ holds none */
export function builtArchive(): Archive {
  return JSON.parse(readFileSync(builtPath('data/archive.json'), 'utf8')) as Archive;
}

/** What the stage can stop at, in the order of the page: the opening of each chapter, then its steps. */
export function builtSteps(): StageStep[] {
  return stageData(builtArchive()).steps;
}

/** The steps at which the timeline stands: no figure takes its place there, nor in the steps around. */
export function timelineSteps(): { step: StageStep; at: number }[] {
  const steps = builtSteps();
  return steps.flatMap((step, at) =>
    step.chapter > 0 && [-1, 0, 1].every((by) => steps[at + by] && !steps[at + by]!.figure)
      ? [{ step, at }]
      : [],
  );
}

/** The words of prose, as a reader sees them. */
export function plain(prose: Prose): string {
  const run = (nodes: readonly Inline[]): string =>
    nodes.map((n) => (n.t === 'em' ? run(n.c) : n.v)).join('');
  return prose.map(run).join(' ');
}

/** Waits until the page is live, has its fonts, and has drawn what it drew last. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('#stage .overview[role=slider]', { state: 'attached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await settled(page);
}

/**
 * Waits for three frames (scroll events, then what listens to them, then what that draws), until the stage has come to rest, and
 * for a figure or a dossier that is fetched.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A question is read once it has stayed for a moment.
    const near = [...document.querySelectorAll('[data-question]')].some((question) => {
      const { top, bottom } = question.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    if (near) await new Promise((done) => setTimeout(done, 120));
    for (let frames = 0; frames < 3;) {
      await new Promise(requestAnimationFrame);
      frames = document.querySelector(
        '#stage [data-moving], #stage [aria-busy=true], .dossier[aria-busy=true]',
      )
        ? 0
        : frames + 1;
    }
  });
}

/** Waits until the page has not scrolled for a while (smooth scrolling has come to its end). */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let [quiet, last] = [0, -1]; quiet < 12; last = scrollY) {
      await new Promise(requestAnimationFrame);
      quiet = scrollY === last ? quiet + 1 : 0;
    }
  });
  await settled(page);
}

/** Scrolls to a height (px from the top) at once. */
export async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
  await settled(page);
}

/** What the reader sees of the stage, element by element with attributes in order of name, and the name of the chapter. */
export function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('#stage *')].map((element) => {
      const own = [...element.childNodes]
        .filter((node) => node instanceof Text)
        .map((text) => text.data.trim());
      const attributes = [...element.attributes].map((a) => `${a.name}="${a.value.trim()}"`).sort();
      return [element.localName, ...attributes, ...own].filter((part) => part !== '').join(' ');
    });
    return [...parts, document.querySelector('.here')?.textContent ?? ''].join('\n');
  });
}

/** The camera of the stage. */
export function cameraOf(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { from, to } = document.querySelector<SVGElement>('#stage svg[data-from]')?.dataset ?? {};
    return { from: Number(from), to: Number(to) };
  });
}

/** Where reading is taken to be: this share of the window's height. */
const LINE = 0.6;

/** The height (px) to scroll to so that a share of a step has passed the line at which reading is taken to be. */
export function topFor(page: Page, step: number, share: number): Promise<number> {
  return page.evaluate(
    ([index, part, line]) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-step]')];
      const top = (i: number): number => (all[i]?.getBoundingClientRect().top ?? NaN) + scrollY;
      const end = index + 1 < all.length ? top(index + 1) : top(index) + (all[index]?.offsetHeight ?? NaN);
      return Math.round(top(index) + (end - top(index)) * part - innerHeight * line);
    },
    [step, share, LINE] as const,
  );
}

/** The step at the reading line; `null` before the first. */
export function stepAt(page: Page): Promise<string | null> {
  return page.evaluate((line) => {
    const passed = [...document.querySelectorAll<HTMLElement>('[data-step]')].filter(
      (step) => step.getBoundingClientRect().top <= innerHeight * line,
    );
    return passed.at(-1)?.dataset.step ?? null;
  }, LINE);
}
