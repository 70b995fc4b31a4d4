import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve';
import { findChromium } from '../chromium';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where dist/ is served, with a slash at its end. */
    address: string;
    /** The path of the Chromium to drive. */
    chromium: string;
  }
}

/**
 * Before all browser tests: serves dist/ on a free port and finds a Chromium. Tests get both by `inject`.
 *
 * @throws if dist/ was not built, or no Chromium can be had
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  if (!existsSync(`${dist}index.html`)) throw new Error('dist/ holds no page yet: run `npm run build`.');
  project.provide('chromium', await findChromium());
  const { address, close } = await serve(dist, [0]);
  project.provide('address', address);
  return close;
}
