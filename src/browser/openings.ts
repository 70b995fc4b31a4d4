/** What a history entry tells of the dossier that was opened on leaving it: going back to it closes that one. */
interface Left {
  closes?: string;
  top?: number;
}

/** The history of opened dossiers. Where the history may not be written (an opaque origin), nothing is kept in it. */
export interface Openings {
  /** A dossier is about to be opened: adds an entry, so that Back closes it. */
  push(details: HTMLDetailsElement): void;
  /** A dossier was opened by following a link: Back closes it, too. */
  mark(details: HTMLDetailsElement): void;
  /** A dossier was closed by hand: its entry is left, where no other stands upon it. */
  drop(details: HTMLDetailsElement): void;
}

/**
 * Keeps one entry of the history for each dossier that was opened, and none for what has been closed.
 * @param close is called where the reader goes back over an opening
 */
export function openings(signal: AbortSignal, close: (details: HTMLDetailsElement) => void): Openings {
  /** Those whose entries are the last ones of the history, in order. */
  let stack: HTMLDetailsElement[] = [];
  /** The height at which the reader stays while entries are left, `null` while none are. */
  let held: number | null = null;
  const address = (details: HTMLDetailsElement): string => details.parentElement?.id ?? '';
  const state = (): Left => (history.state as Left | null) ?? {};

  const leaveClosed = (): void => {
    const open = stack.findLastIndex((details) => details.open) + 1;
    const closed = stack.length - open;
    if (!closed) return;
    stack = stack.slice(0, open);
    held = scrollY;
    history.go(-closed);
  };
  const cameBack = (event: PopStateEvent): void => {
    const left = (event.state ?? {}) as Left;
    // Only when the browser has asked whether it may restore a place.
    requestAnimationFrame(() => allow(() => (history.scrollRestoration = 'auto')));
    if (held !== null) {
      // The reader does not move: neither the browser nor `mindReturn` may bring back the place of the opening.
      event.stopImmediatePropagation();
      const top = held;
      held = null;
      allow(() => history.replaceState({ top }, ''));
      dispatchEvent(new Event('scroll'));
      return;
    }
    const last = stack.at(-1);
    const closes = left.closes === undefined ? null : document.getElementById(left.closes);
    const details = closes?.querySelector<HTMLDetailsElement>(':scope > details[open]');
    if (details) close(details);
    if (last && left.closes === address(last)) {
      stack.pop();
      leaveClosed();
    } else stack = [];
  };
  addEventListener('popstate', cameBack, { signal });
  return {
    push(details) {
      allow(() => {
        history.replaceState({ ...state(), top: scrollY, closes: address(details) } satisfies Left, '');
        history.scrollRestoration = 'manual';
        history.pushState({ top: scrollY } satisfies Left, '', `#${address(details)}`);
        history.scrollRestoration = 'auto';
        stack.push(details);
      });
    },
    mark(details) {
      allow(() => history.replaceState({ ...state(), closes: address(details) } satisfies Left, ''));
    },
    drop(details) {
      if (stack.includes(details)) leaveClosed();
    },
  };
}

/** Does what a browser may refuse. */
function allow(act: () => unknown): void {
  try {
    act();
  } catch {
    // The page reads on without.
  }
}
