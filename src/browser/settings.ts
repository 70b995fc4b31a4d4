/** What a reader can choose; the first of each is how the page comes. `entry/prepaint.js` knows the others too. */
export const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  theme: ['system', 'light', 'dark'],
  text: ['normal', 'large', 'larger', 'largest'],
  motion: ['system', 'reduced'],
};

/** The choice that holds: it stands on the root element, where style sheets find it. */
export function chosen(name: string): string {
  return document.documentElement.dataset[name] ?? SETTINGS[name]?.[0] ?? '';
}

/**
 * Makes a choice hold at once, and remembers it where that is allowed; elsewhere it lasts for the visit. Nothing is kept of what is left
 * as it comes.
 */
export function choose(name: string, value: string): void {
  const root = document.documentElement;
  const plain = value === SETTINGS[name]?.[0];
  if (plain) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
  const key = `contested-record:${name}`;
  try {
    if (plain) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

/** The page in another language: `<link rel="alternate" hreflang="…" href="…">` in its head. */
export interface OtherEdition {
  language: string;
  href: string;
}

/** The other languages in which the page names itself. */
export function otherEditions(): OtherEdition[] {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')]
    .map(({ hreflang, href }) => ({ language: hreflang, href }))
    .filter(({ language }) => language !== 'x-default' && language !== document.documentElement.lang);
}
