/** The reader's place, kept in the history entry. */
interface Place {
  top: number;
}

/**
 * Writes the step being read and the reader's place in it into the address and its history entry, gently: no new entry,
 * not while scrolling goes on.
 * @param wait how long (ms) scrolling must have rested
 * @returns a function to call with the id of the present step whenever the reader has moved
 */
export function gentleAddress(wait = 250): (id: string | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let step: string | null = null;
  const write = (): void => {
    const left = due - performance.now();
    timer = left > 0 ? setTimeout(write, left) : undefined;
    if (timer === undefined) writeEntry(step === null ? location.pathname + location.search : `#${step}`);
  };
  return (id) => {
    step = id;
    due = performance.now() + wait;
    timer ??= setTimeout(write, wait);
  };
}

function writeEntry(address?: string): void {
  const place: Place = { top: scrollY };
  try {
    history.replaceState(place, '', address);
  } catch {
    // In an opaque origin the address may not be written; the page reads on without.
  }
}

/**
 * Brings the reader back to the very line they left when they go back after following a link within the page. The browser
 * itself would go to the beginning of the step that the address names.
 * @returns stops minding it
 */
export function mindReturn(): () => void {
  const stop = new AbortController();
  const note = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('a[href^="#"]')) writeEntry();
  };
  const back = ({ state }: PopStateEvent): void => {
    const top: unknown = (state as Partial<Place> | null)?.top;
    if (typeof top !== 'number') return;
    requestAnimationFrame(() => {
      scrollTo({ top, behavior: 'instant' });
    });
  };
  addEventListener('click', note, { capture: true, signal: stop.signal });
  addEventListener('popstate', back, { signal: stop.signal });
  return () => {
    stop.abort();
  };
}
