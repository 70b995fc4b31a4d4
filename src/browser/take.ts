/** Puts text on the clipboard. @returns whether the browser allowed it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The browser's own sheet for sharing; `null` where it has none. A reader who closes it has changed their mind. */
export function shareSheet(): ((title: string, text: string, url: string) => Promise<void>) | null {
  if (!('share' in navigator)) return null;
  return async (title, text, url) => {
    try {
      await navigator.share({ title, text, url });
    } catch {
      // Closed without sharing.
    }
  };
}

/** Offers a file for download. @param name with its ending */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Gives a text to whoever copies what lies inside a figure of the prose or of a drawing: its claim as a sentence with its attribution.
 * @param load fetches the sentence of a claim by its id
 */
export function mindCopies(load: (claim: string) => Promise<string | null>): void {
  const known = new Map<string, string>();
  const look = (): void => {
    const claim = selectedClaim();
    if (claim === null || known.has(claim)) return;
    load(claim).then(
      (sentence) => sentence !== null && known.set(claim, sentence),
      () => undefined,
    );
  };
  addEventListener('copy', (event) => {
    const claim = selectedClaim();
    const sentence = claim === null ? undefined : known.get(claim);
    if (sentence === undefined || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', sentence);
    event.preventDefault();
  });
  document.addEventListener('selectionchange', look);
  look();
}

/** The claim in whose figure the whole selection lies. */
function selectedClaim(): string | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const node = selection.getRangeAt(0).commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const drawn = element?.closest<SVGElement>('svg [data-claim]')?.dataset.claim;
  if (drawn !== undefined) return drawn;
  const link = element?.closest<HTMLAnchorElement>('a.figure')?.getAttribute('href');
  return link?.split('#c-')[1] ?? null;
}
