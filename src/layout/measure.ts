/**
 * Text width without a DOM: advance widths of Libre Franklin in thousandths of an em, by class of letter. Errs on the wide
 * side, so that labels keep clear of each other in a fallback face too.
 */
const WIDE = /[mwMWQO@%—]/;
const NARROW = /[iljtfrI.,:;’'!|() ]/;

/** Below this width (px) a figure is a phone's: names stand in short and are set small. */
export const COMPACT = 560;

/** The width in px of a line of text. @param size in px @param bold semibold or bolder */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const ch of text) {
    if (NARROW.test(ch)) em += 320;
    else if (WIDE.test(ch)) em += 900;
    else if (ch >= 'A' && ch <= 'Z') em += 680;
    else em += 585;
  }
  return (em / 1000) * size * (bold ? 1.06 : 1);
}

/** A text cut to a width (px) and ended by "…" where it is longer. */
export function fitted(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, size, bold) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
