/**
 * Tells when what a canvas has drawn looks otherwise in the style sheets: another theme, or fonts that have come.
 * @returns stops telling
 */
export function watchLooks(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    dark.removeEventListener('change', changed);
    document.fonts.removeEventListener('loadingdone', changed);
  };
}
