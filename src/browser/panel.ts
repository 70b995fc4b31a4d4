const PANEL = 'details[data-panel]';

/**
 * Closes opened panels (`<details data-panel>`, also those that come later) when the reader follows a link in one, presses Escape
 * or goes elsewhere.
 * @returns stops minding them
 */
export function mindPanels(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const opened = (): HTMLDetailsElement[] => [
    ...document.querySelectorAll<HTMLDetailsElement>(`${PANEL}[open]`),
  ];
  const closeBut = (target: EventTarget | null): void => {
    for (const panel of opened()) {
      if (!(target instanceof Node && panel.contains(target))) panel.open = false;
    }
  };
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      const panel = link?.closest<HTMLDetailsElement>(PANEL);
      if (panel) panel.open = false;
    },
    { signal },
  );
  document.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      const left = target instanceof Element && target.closest(PANEL);
      if (left && relatedTarget instanceof Node) closeBut(relatedTarget);
    },
    { signal },
  );
  document.addEventListener('pointerdown', ({ target }) => closeBut(target), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      const [panel] = opened();
      if (event.key !== 'Escape' || event.defaultPrevented || !panel) return;
      // Whatever else Escape would close stays open: it sees that the key has been used.
      event.preventDefault();
      panel.open = false;
      panel.querySelector('summary')?.focus();
    },
    { signal },
  );
  return () => {
    stop.abort();
  };
}
