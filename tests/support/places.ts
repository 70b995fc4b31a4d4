import type { Page } from 'playwright';
import { scrollTo, settled } from './page';

/** The windows in which the page is looked at: a phone, a tablet, a desk. In px. */
export const LOOKS = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

/** At how many places of the page. */
export const PLACES = 20;

/** Shares of the way down, from the top to the end, evenly spread. */
export function spread(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (count < 2 ? 0 : i / (count - 1)));
}

/**
 * Goes to a share of the way down the page, and waits until it has drawn.
 * @returns the height, in px
 */
export async function goTo(page: Page, share: number): Promise<number> {
  const top = await page.evaluate(
    (part) => Math.round((document.documentElement.scrollHeight - innerHeight) * part),
    share,
  );
  await scrollTo(page, top);
  await settled(page);
  return top;
}
