/** Tells whether the reader, or the reader's system, wants no motion, now and whenever that changes. @returns stops telling */
export function watchMotion(tell: (still: boolean) => void): () => void {
  const root = document.documentElement;
  const query = matchMedia('(prefers-reduced-motion: reduce)');
  const told = (): void => tell(query.matches || root.dataset.motion === 'reduced');
  told();
  query.addEventListener('change', told);
  const chosen = new MutationObserver(told);
  chosen.observe(root, { attributeFilter: ['data-motion'] });
  return () => {
    query.removeEventListener('change', told);
    chosen.disconnect();
  };
}
