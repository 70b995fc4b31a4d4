/**
 * Writes the step being read into the address, gently: no history entry, not while scrolling goes on.
 * @returns a function to call with the id of the present step
 */
export function gentleAddress(wait = 250): (id: string | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | null | undefined;
  return (id) => {
    if (id === last) return;
    last = id;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hash = id === null ? '' : `#${id}`;
      if (location.hash === hash || (id === null && !location.hash)) return;
      try {
        history.replaceState(history.state, '', hash || location.pathname + location.search);
      } catch {
        // A page opened from a file or in an opaque origin may not write its address; it reads on without.
      }
    }, wait);
  };
}

/**
 * Brings the reader back to the very line they left when they go back after following a link within the page. The browser
 * itself would go to the beginning of the step that the address names.
 * @returns stops minding it
 */
export function mindReturn(): () => void {
  const stop = new AbortController();
  const note = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href^="#"]')) return;
    try {
      history.replaceState({ top: scrollY }, '');
    } catch {
      // Where the address may not be written there is nothing to go back to.
    }
  };
  const back = ({ state }: PopStateEvent): void => {
    const top: unknown = (state as { top?: unknown } | null)?.top;
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
