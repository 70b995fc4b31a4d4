/**
 * A ratio of two figures as it is printed: whole from ten on, else one decimal; two where one would print "1.0" of
 * figures that differ.
 */
export function factorWords(ratio: number): string {
  if (ratio >= 9.95) return String(Math.round(ratio));
  return ratio.toFixed(ratio < 1.05 ? 2 : 1);
}
