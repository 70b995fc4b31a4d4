import { allowed, entry, note, type Entry } from './entry';
import { isOpen, type Openings } from './opening';

/**
 * Brings the reader back to the very line they left, with the dossiers open that were, on going back or forward and after a reload.
 * The browser itself would go to the beginning of what the address names.
 * @param arrive is called where an entry of the history keeps no place: the address is all there is to go by
 * @returns leaves the present entry if it was added by opening a dossier that is closed again
 */
export function mindHistory(all: Openings, arrive: () => void): () => void {
  /** Whether entries are being left while the reader does not move. */
  let leaving = false;
  addEventListener('popstate', travelled);
  addEventListener('pagehide', () => note());
  const kept = entry();
  if (kept?.open.length) void restore(kept);
  else if (!kept && location.hash) arrive();
  return leave;

  function travelled({ state }: PopStateEvent): void {
    // Only when the browser has asked whether it may restore a place.
    requestAnimationFrame(() => allowed(() => (history.scrollRestoration = 'auto')));
    const kept = entry(state);
    if (leaving) {
      leaving = false;
      note();
      // What is read has another address than the entry.
      dispatchEvent(new Event('scroll'));
      leave();
    } else if (kept) void restore(kept);
    else arrive();
  }

  function leave(): void {
    const opened = document.getElementById(entry()?.opened ?? '');
    if (!opened || isOpen(opened)) return;
    leaving = true;
    history.back();
  }

  async function restore({ top, open }: Entry): Promise<void> {
    const left = undisturbed();
    for (const dossier of document.querySelectorAll<HTMLElement>('.dossier[data-open]')) {
      if (!open.includes(dossier.id)) all.close(dossier, dossier);
    }
    const back = (): void => {
      if (left()) scrollTo({ top, behavior: 'instant' });
    };
    requestAnimationFrame(back);
    const closed = open.flatMap((id) => document.getElementById(id) ?? []).filter((d) => !isOpen(d));
    if (!closed.length) return;
    await Promise.all(closed.map((dossier) => all.open(dossier, dossier)));
    back();
  }
}

/** Begins to watch. @returns whether the reader has not moved on by their own doing since */
export function undisturbed(): () => boolean {
  let calm = true;
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(type, () => (calm = false), { once: true, passive: true });
  }
  return () => calm;
}
