import type { Problem } from './problems';
import type { Report } from './shape';

/** Longer than any text of any form, in UTF-16 code units. */
export const LONGEST = 20_000;
/** No form nests this deep: what lies below cannot enter an archive. */
const DEEPEST = 40;

// Bidirectional overrides and isolates, zero-width and other format characters, C0 and C1 controls, lone surrogates
// and tag characters. Joiners (U+200C, U+200D) and combining marks are letters' own and stay.
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/u;
const MARKUP = /<\/?[a-z!][^<>]*>|&(#\d+|#x[0-9a-f]+|[a-z]{2,8});/i;

/** Checks every text of a record for invisible characters, markup and monstrous length. */
export function cleanTexts(value: unknown, report: Report, path: (string | number)[] = []): void {
  if (typeof value === 'string') cleanText(value, report, path);
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') {
      // zod's records drop it without a word.
      report(path, 'UNKNOWN_KEY', '`__proto__` is not a key of this form', 'take it out', { key });
    } else {
      cleanTexts(item, report, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function cleanText(value: string, report: Report, path: (string | number)[]): void {
  if (value.length > LONGEST) {
    report(path, 'TOO_LONG', `the text has ${value.length} characters`, 'shorten it, or split it');
    return;
  }
  const control = CONTROL.exec(value)?.[0];
  if (control !== undefined) {
    const code = control.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    const what = `the text holds the invisible character U+${code}`;
    report(path, 'CONTROL_CHARACTER', what, 'type the text anew', control);
  }
  const markup = MARKUP.exec(value)?.[0];
  if (markup !== undefined) {
    const what = `the text holds markup, ${markup.slice(0, 30)}`;
    report(path, 'HTML_IN_TEXT', what, 'write plain text', markup);
  }
}

/**
 * Overrides of direction outside of texts: in a comment they would show whoever reads the file another file than the
 * one that is compiled ("Trojan Source", Boucher and Anderson 2021).
 */
export function reversedSource(file: string, text: string): Problem[] {
  const at = text.search(/[\u202a-\u202e\u2066-\u2069]/);
  if (at < 0) return [];
  const before = text.slice(0, at).split('\n');
  const place = { file, line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
  const what = 'the file holds a character that reverses the direction of text';
  return [{ ...place, code: 'CONTROL_CHARACTER', what, mend: 'type the line anew' }];
}
