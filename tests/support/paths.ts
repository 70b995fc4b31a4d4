import fc from 'fast-check';
import type { CDPSession, Page } from 'playwright';
import { ready, settled, still } from './page';

/** One thing that a reader does. Places are shares of what there is, so that an action means something on any page. */
export type Action =
  | { do: 'scroll'; to: number }
  | { do: 'wheel'; by: number }
  | { do: 'follow'; link: number }
  | { do: 'key'; key: 'ArrowRight' | 'ArrowLeft' | 'End' | 'Home' | 'PageDown' }
  | { do: 'dossier'; index: number }
  | { do: 'resize'; width: number; height: number }
  | { do: 'zoom'; percent: number }
  | { do: 'theme'; theme: 'light' | 'dark' | 'system' }
  | { do: 'reload' | 'back' | 'forward' };

/** An action, and whether the reader waits for what it sets in motion. */
export type Move = Action & { rest: boolean };

/** The window of a reader: its size in px at a zoom of 100 %. */
export interface Window {
  width: number;
  height: number;
  percent: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((n) => Math.round(n * 1000) / 1000);
const size = { width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 480, max: 1100 }) };
const only = <T extends string>(...all: T[]): fc.Arbitrary<T> => fc.constantFrom(...all);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: only('scroll'), to: share }) },
  { weight: 2, arbitrary: fc.record({ do: only('wheel'), by: fc.integer({ min: -3000, max: 3000 }) }) },
  { weight: 4, arbitrary: fc.record({ do: only('follow'), link: share }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: only('key'),
      key: only('ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Home', 'PageDown'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: only('dossier'), index: share }) },
  { weight: 2, arbitrary: fc.record({ do: only('resize'), ...size }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: only('zoom'), percent: fc.constantFrom(50, 80, 100, 110, 125, 150, 200) }),
  },
  { weight: 1, arbitrary: fc.record({ do: only('theme'), theme: only('light', 'dark', 'system') }) },
  { weight: 5, arbitrary: fc.record({ do: only('reload', 'back', 'back', 'forward') }) },
);

/** A way through the page, from a window of some size. */
export interface Path {
  start: Window;
  /** Whether the reader wants no motion. */
  reduced: boolean;
  moves: Move[];
}

/** A way of up to `most` moves. */
export function pathOf(most: number): fc.Arbitrary<Path> {
  const move = fc.tuple(action, fc.boolean()).map(([what, rest]): Move => ({ ...what, rest }));
  return fc.record({
    start: fc.oneof(
      fc.constantFrom({ width: 390, height: 844, percent: 100 }, { width: 1440, height: 900, percent: 100 }),
      fc.record({ ...size, percent: fc.constant(100) }),
    ),
    reduced: fc.boolean(),
    moves: fc.array(move, { minLength: 1, maxLength: most }),
  });
}

/** A way in numbered lines that can be read: `3. follow, link 0.431, then wait`. */
export function toldPath({ start, reduced, moves }: Path): string[] {
  const first = `opened in ${start.width} × ${start.height}${reduced ? ', with reduced motion' : ''}`;
  return [first, ...moves.map(told)].map((line, i) => `${i + 1}. ${line}`);
}

function told(move: Move): string {
  const words = Object.entries(move).flatMap(([name, value]) =>
    name === 'rest' ? [] : name === 'do' ? [String(value)] : [`${name} ${String(value)}`],
  );
  return `${words.join(', ')}${move.rest ? ', then wait' : ''}`;
}

/** The window as the page sees it: zoom makes it smaller in px and denser in dots. */
function seen({ width, height, percent }: Window): { width: number; height: number; dots: number } {
  return {
    width: Math.round((width * 100) / percent),
    height: Math.round((height * 100) / percent),
    dots: percent / 100,
  };
}

/** Gives the page another window; zooming is what a browser's menu does, not a pinch. */
export async function setWindow(page: Page, session: CDPSession, window: Window): Promise<void> {
  const { width, height, dots } = seen(window);
  const before = await page.evaluate(() => innerWidth);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: dots,
    mobile: false,
  });
  if (width !== before) await page.waitForFunction((w) => innerWidth === w, width);
}

/**
 * Does one thing on the page as a reader would.
 * @returns the window afterwards
 */
export async function act(page: Page, session: CDPSession, window: Window, move: Move): Promise<Window> {
  let now = window;
  switch (move.do) {
    case 'scroll':
      await page.evaluate((to) => {
        const most = document.documentElement.scrollHeight - innerHeight;
        scrollTo({ top: Math.round(most * to), behavior: 'instant' });
      }, move.to);
      break;
    case 'wheel': {
      const { width, height } = seen(now);
      await page.mouse.move(width / 2, height * 0.8);
      await page.mouse.wheel(0, move.by);
      break;
    }
    case 'follow':
      await page.evaluate((at) => {
        const links = [...document.querySelectorAll<HTMLElement>('a[href^="#"], .told-text a.figure')];
        links[Math.floor(at * (links.length - 1))]?.click();
      }, move.link);
      break;
    case 'key':
      await page.keyboard.press(move.key);
      break;
    case 'dossier':
      await page.evaluate((at) => {
        const all = [...document.querySelectorAll<HTMLElement>('main .dossier summary')];
        all[Math.floor(at * (all.length - 1))]?.click();
      }, move.index);
      break;
    case 'resize':
      now = { ...now, width: move.width, height: move.height };
      await setWindow(page, session, now);
      break;
    case 'zoom':
      now = { ...now, percent: move.percent };
      await setWindow(page, session, now);
      break;
    case 'theme':
      await page.evaluate(async (theme) => {
        const panel = document.querySelector<HTMLDetailsElement>('.settings');
        if (!panel) return;
        const open = panel.open;
        panel.open = true;
        const control = (): HTMLInputElement | null => panel.querySelector(`[name=theme][value=${theme}]`);
        while (!control()) await new Promise(requestAnimationFrame);
        control()?.click();
        panel.open = open;
      }, move.theme);
      break;
    case 'reload':
      await page.reload();
      await ready(page);
      break;
    case 'back':
    case 'forward':
      await travel(page, move.do);
      break;
  }
  if (move.rest) await still(page);
  else await settled(page);
  return now;
}

/** Goes back or forward in the history, as far as it holds this page. */
async function travel(page: Page, way: 'back' | 'forward'): Promise<void> {
  const can = await page.evaluate((to) => {
    const { canGoBack, canGoForward } = (
      window as unknown as { navigation: { canGoBack: boolean; canGoForward: boolean } }
    ).navigation;
    return to === 'back' ? canGoBack : canGoForward;
  }, way);
  if (!can) return;
  await (way === 'back' ? page.goBack() : page.goForward());
  await ready(page);
}
