/**
 * Opens every closed `<details>` for printing and closes it afterwards: on paper nothing can be opened.
 * @returns stops minding it
 */
export function mindPrinting(): () => void {
  const stop = new AbortController();
  let opened: HTMLDetailsElement[] = [];
  const show = (): void => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of opened) details.open = true;
  };
  const hide = (): void => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  addEventListener('beforeprint', show, { signal: stop.signal });
  addEventListener('afterprint', hide, { signal: stop.signal });
  return () => {
    stop.abort();
  };
}
