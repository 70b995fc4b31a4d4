import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { LAUNCH_ARGS } from '../chromium';

export interface Visit {
  page: Page;
  /** Errors of the page and of its console (also refusals by its content security policy), as they come. */
  errors: string[];
  /** Addresses outside the served site that the page asked for. None of them is ever answered. */
  foreign: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Relative to the site's address: `''` is the page, `'#train'` a part of it. */
  at?: string;
}

/**
 * One Chromium for the test file that calls this, at its top. Answers with a function that opens the page in a context
 * of its own (no shared storage), which is closed after the test.
 * @param address where another site than that of dist/ is served
 */
export function useBrowser(address = inject('address')): (options?: VisitOptions) => Promise<Visit> {
  const open = new Set<BrowserContext>();
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: [...LAUNCH_ARGS] });
  });
  afterEach(async () => {
    await Promise.all([...open].map((context) => context.close()));
    open.clear();
  });
  afterAll(async () => {
    await browser.close();
  });

  return async ({ at = '', ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    open.add(context);
    const visit: Visit = { page: await context.newPage(), errors: [], foreign: [] };
    await context.route(
      (url) => !url.href.startsWith(address) && /^(https?|wss?):$/.test(url.protocol),
      (route) => {
        visit.foreign.push(route.request().url());
        return route.abort();
      },
    );
    visit.page.on('pageerror', (error) => visit.errors.push(error.message));
    visit.page.on('console', (message) => {
      if (message.type() === 'error') visit.errors.push(message.text());
    });
    await visit.page.goto(new URL(at, address).href);
    return visit;
  };
}
