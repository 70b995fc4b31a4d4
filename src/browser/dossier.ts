import { LINE } from './geometry';
import { openings } from './openings';

/**
 * Minds the dossiers, which are `<details>` and open without script too: what was clicked stays where it was, Back and
 * Escape close what was opened, and a link leads into a closed one, to its question where there is room for both.
 * Must be called before `mindReturn`, whose place for the reader holds for every other way back.
 * @returns stops minding them
 */
export function mindDossiers(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const entries = openings(signal, close);

  addEventListener('click', clicked, { signal });
  addEventListener('popstate', ({ state }) => state === null && arrive(), { signal });
  let busy = false;
  addEventListener('keydown', () => (busy = panelOpen()), { capture: true, signal });
  addEventListener('keydown', escaped, { signal });
  // After a reload, or on the way back, the browser restores the place itself.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash && visit?.type === 'navigate') arrive();
  return () => stop.abort();

  function clicked(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return;
    const own = event.target.closest('summary')?.parentElement;
    if (own?.matches('.dossier > details')) {
      event.preventDefault();
      toggle(own as HTMLDetailsElement);
      return;
    }
    const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const closed = closedAround(targetOf(link.hash));
    if (!closed) return;
    closed.open = true;
    entries.mark(closed);
  }

  function toggle(details: HTMLDetailsElement): void {
    const opens = !details.open;
    if (opens) entries.push(details);
    keeping(details, () => (details.open = opens));
    if (!opens) entries.drop(details);
  }

  function escaped(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || busy || event.defaultPrevented) return;
    const details = present();
    if (!details) return;
    event.preventDefault();
    close(details);
    details.querySelector('summary')?.focus({ preventScroll: true });
    entries.drop(details);
  }
}

/** Closes a dossier; what is read stays where it is, or, where that was in the dossier, its summary comes into view. */
function close(details: HTMLDetailsElement): void {
  const box = details.getBoundingClientRect();
  const line = innerHeight * LINE;
  const read = document.elementFromPoint(box.left + box.width / 2, line);
  const outside = read?.closest('.story') && !details.contains(read) ? read : null;
  keeping(outside ?? details, () => (details.open = false));
  const free = marginOf(details.querySelector('summary'));
  if (!outside && box.top < free) scrollBy({ top: box.top - free, behavior: 'instant' });
}

/** The open dossier that has the focus, or else the one at the reading line. */
function present(): HTMLDetailsElement | null {
  const focused = document.activeElement?.closest<HTMLDetailsElement>('.dossier > details[open]');
  if (focused) return focused;
  const line = innerHeight * LINE;
  const open = [...document.querySelectorAll<HTMLDetailsElement>('.dossier > details[open]')];
  return (
    open.find((details) => {
      const { top, bottom } = details.getBoundingClientRect();
      return top <= line && bottom >= line;
    }) ?? null
  );
}

/** Shows what the address names: opens the dossier that holds it, and shows the question with the claim if both fit. */
function arrive(): void {
  const target = targetOf(location.hash);
  const closed = closedAround(target);
  if (closed) closed.open = true;
  const question = target?.closest<HTMLElement>('[data-question]');
  if (!target || (!closed && !question)) return;
  requestAnimationFrame(() => {
    const from = question?.getBoundingClientRect().top ?? 0;
    const room = innerHeight - marginOf(question ?? null) - 24;
    const fits = question && target.getBoundingClientRect().bottom - from <= room;
    if (fits || closed) (fits ? question : target).scrollIntoView({ behavior: 'instant', block: 'start' });
  });
}

/** Keeps an element where it stands in the window while something changes. */
function keeping(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  const by = element.getBoundingClientRect().top - before;
  if (by) scrollBy({ top: by, behavior: 'instant' });
}

function targetOf(hash: string): HTMLElement | null {
  return document.getElementById(decodeURIComponent(hash.slice(1)));
}

function closedAround(element: Element | null): HTMLDetailsElement | null {
  return element?.closest<HTMLDetailsElement>('.dossier > details:not([open])') ?? null;
}

function marginOf(element: Element | null): number {
  return element ? parseFloat(getComputedStyle(element).scrollMarginTop) || 0 : 0;
}

function panelOpen(): boolean {
  return document.querySelector('details[data-panel][open], dialog[open]') !== null;
}
