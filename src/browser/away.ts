/**
 * Takes what was printed out of the document, so that something else can stand in its place, and puts it back. The contents lead
 * only to what is there.
 */
export function printedParts(): {
  away: (chapters: readonly string[]) => HTMLElement | null;
  back: () => void;
} {
  const main = document.querySelector<HTMLElement>('main');
  const list = document.querySelector<HTMLElement>('.contents ol');
  const entries = [...(list?.children ?? [])];
  let kept: { nodes: ChildNode[]; top: number } | null = null;
  return {
    away(chapters) {
      kept ??= { nodes: [...(main?.childNodes ?? [])], top: scrollY };
      const there = new Set(chapters.map((id) => `#chapter-${id}`));
      main?.replaceChildren();
      list?.replaceChildren(
        ...entries.filter((e) => there.has(e.querySelector('a')?.getAttribute('href') ?? '')),
      );
      return main;
    },
    back() {
      if (!kept) return;
      main?.replaceChildren(...kept.nodes);
      list?.replaceChildren(...entries);
      scrollTo({ top: kept.top, behavior: 'instant' });
      kept = null;
    },
  };
}

/** Calls back when there is time, at the latest in a moment. */
export function later(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 16);
}
