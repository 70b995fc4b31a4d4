/** Tells whether the reader wants no motion, now and whenever that changes. @returns stops telling */
export function watchMotion(tell: (still: boolean) => void): () => void {
  const query = matchMedia('(prefers-reduced-motion: reduce)');
  const told = (): void => tell(query.matches);
  told();
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
}
