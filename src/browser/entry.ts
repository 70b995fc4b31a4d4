/** What an entry of the history keeps of the reader's place. */
export interface Entry {
  /** Scrolled so far, in px. */
  top: number;
  /** The ids of the dossiers that stand open. */
  open: string[];
  /** The dossier by whose opening this entry was added. */
  opened?: string;
}

/** The entry in which the reader is, or that which a `popstate` brings; `null` where none was kept. */
export function entry(state: unknown = history.state): Entry | null {
  const { top, open } = (state ?? {}) as Partial<Entry>;
  return typeof top === 'number' && Array.isArray(open) ? (state as Entry) : null;
}

/** Keeps the present place in the present entry. @param address another one for it, if it is to have one */
export function note(address?: string): void {
  allowed(() => history.replaceState({ ...entry(), ...place() } satisfies Entry, '', address));
}

/**
 * Adds an entry after the present one, which keeps its place: on going back the browser leaves it to the page to bring that back.
 * @param opened the dossier that is being opened, if this is why
 */
export function add(address: string, opened?: string): void {
  note();
  const { top, open } = place();
  const next: Entry = opened === undefined ? { top, open } : { top, open: [...open, opened], opened };
  allowed(() => {
    history.scrollRestoration = 'manual';
    history.pushState(next, '', address);
    history.scrollRestoration = 'auto';
  });
}

function place(): Pick<Entry, 'top' | 'open'> {
  return { top: scrollY, open: [...document.querySelectorAll('.dossier[data-open]')].map(({ id }) => id) };
}

/** Does what a browser may refuse: in an opaque origin the history may not be written. The page reads on without. */
export function allowed(act: () => unknown): void {
  try {
    act();
  } catch {
    // Nothing is kept.
  }
}
