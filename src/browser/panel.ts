/**
 * Closes an opened panel (a `<details>`) when the reader follows a link in it, presses Escape or goes elsewhere.
 * @returns stops minding it
 */
export function mindPanel(panel: HTMLDetailsElement): () => void {
  const stop = new AbortController();
  const close = (): void => {
    panel.open = false;
  };
  panel.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a')) close();
    },
    { signal: stop.signal },
  );
  panel.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) close();
    },
    { signal: stop.signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Node && !panel.contains(event.target)) close();
    },
    { signal: stop.signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      close();
      panel.querySelector('summary')?.focus();
    },
    { signal: stop.signal },
  );
  return () => {
    stop.abort();
  };
}
