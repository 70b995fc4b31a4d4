import { LINE } from './geometry';

/** Puts the full record in place of the short one, and answers with what takes it away again. */
export type Show = (dossier: HTMLElement) => () => void;

/** How long (ms) a click may wait for what it wants to see before something else is shown. */
const PATIENCE = 150;

/** The dossiers of the page (`.dossier`): in each the record of an event in short, and in full while it is open (`data-open`). */
export interface Openings {
  /** Fetches the full record of one, if that has not been done. */
  load(dossier: HTMLElement): Promise<Show>;
  /** Opens one, and resolves when all of it is there, or has failed to come. @param still what stays where it is */
  open(dossier: HTMLElement, still: Element): Promise<void>;
  /** @param still what stays where it is; `null`: whatever is being read */
  close(dossier: HTMLElement, still: Element | null): void;
}

/**
 * @param load fetches the record of an event in full; called again where it failed
 * @param missing what is said where it cannot be had
 */
export function openings(load: (event: string) => Promise<Show>, missing: string): Openings {
  const shown = new Map<HTMLElement, () => void>();
  const wanted = (dossier: HTMLElement): Promise<Show> => load(dossier.id.replace(/-claims$/, ''));
  return {
    load: wanted,
    async open(dossier, still) {
      if (isOpen(dossier)) return;
      dossier.dataset.open = '';
      dossier.ariaBusy = 'true';
      const coming = wanted(dossier);
      await Promise.race([coming.catch(() => null), new Promise((go) => setTimeout(go, PATIENCE))]);
      if (!isOpen(dossier)) return;
      keeping(still, () => unfold(dossier, true));
      const show = await coming.catch(() => () => failed(dossier, missing));
      if (isOpen(dossier) && !shown.has(dossier)) keeping(still, () => shown.set(dossier, show(dossier)));
      dossier.ariaBusy = null;
    },
    close(dossier, still) {
      const read = still ?? outside(dossier) ?? dossier;
      keeping(read, () => {
        delete dossier.dataset.open;
        dossier.ariaBusy = null;
        unfold(dossier, false);
        shown.get(dossier)?.();
        shown.delete(dossier);
      });
      const handle = handleOf(dossier);
      const by = handle.getBoundingClientRect().top - marginOf(handle);
      if (read === dossier && by < 0) scrollBy({ top: by, behavior: 'instant' });
    },
  };
}

export function isOpen(dossier: HTMLElement): boolean {
  return dossier.dataset.open !== undefined;
}

/** What opens and closes a dossier: its summary, or the link to the page of its event. */
export function handleOf(dossier: HTMLElement): HTMLElement {
  return dossier.querySelector<HTMLElement>(':scope > details > summary, .all a') ?? dossier;
}

/** How far below the top of the window (px) an element comes to stand when it is jumped to. */
export function marginOf(element: Element): number {
  return parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
}

function unfold(dossier: HTMLElement, open: boolean): void {
  const details = dossier.querySelector<HTMLDetailsElement>(':scope > details');
  if (details) details.open = open;
}

/** What is being read, if that is outside of a dossier. */
function outside(dossier: HTMLElement): Element | null {
  const box = dossier.getBoundingClientRect();
  const read = document.elementFromPoint(box.left + box.width / 2, innerHeight * LINE);
  return read?.closest('.story') && !dossier.contains(read) && !read.contains(dossier) ? read : null;
}

/** Keeps an element where it stands in the window while something changes. */
function keeping(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  const by = element.getBoundingClientRect().top - before;
  if (by) scrollBy({ top: by, behavior: 'instant' });
}

function failed(dossier: HTMLElement, missing: string): () => void {
  const line = document.createElement('p');
  line.className = 'missing';
  line.role = 'status';
  line.textContent = missing;
  dossier.append(line);
  return () => line.remove();
}
