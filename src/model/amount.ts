/** Amounts as claimed: what was stated, how it is printed, and which figures it leaves possible. */
import type { AnswerForm, Says } from './archive';
import { formatNumber } from './number';
export * from './amountInterval';

/** An amount that cannot be used: `message` says what is wrong with it, `hint` how to mend it. */
export class AmountError extends Error {
  override name = 'AmountError';
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/**
 * Soft bands for words, set wide on purpose: a word should only contradict a figure that nobody would
 * describe so. They are a convention of this archive, not a finding. `null` is no upper end.
 */
export const WORD_BANDS: Readonly<Record<string, readonly [number, number | null]>> = {
  few: [2, 9],
  'a few': [2, 9],
  several: [3, 15],
  dozens: [20, 199],
  scores: [40, 299],
  hundreds: [150, 1999],
  thousands: [1500, 19999],
  'tens of thousands': [15000, 199999],
  many: [2, null],
};

const SIGNS: Readonly<Record<string, AnswerForm>> = {
  '>=': 'at-least',
  '>': 'more-than',
  '<=': 'at-most',
  '<': 'less-than',
  '~': 'about',
};
const PRINTED: Partial<Record<AnswerForm, string>> = {
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
  about: 'about ',
};
const FORMS =
  'write 31, ">= 92", "> 70", "<= 5", "< 5", "~ 400", "34..41" or one of: ' +
  Object.keys(WORD_BANDS).join(', ');

/**
 * Reads an amount in one of the forms of data/README.md. `worded` replaces the printed text.
 * `min`/`max` are the figures as stated: both alike for exact and about, `null` on the side that is not
 * stated, the soft band for words.
 * @throws AmountError for anything else: negatives, reversed ranges, digit grouping, unknown words.
 */
export function parseAmount(says: number | string, worded?: string): Says {
  const made = (form: AnswerForm, min: number | null, max: number | null, text: string): Says => ({
    form,
    min,
    max,
    text: worded?.trim() || text,
    position: null,
  });
  if (typeof says === 'number') {
    const n = checked(says, String(says));
    return made('exact', n, n, formatNumber(n));
  }
  const text = says.trim().replace(/\s+/g, ' ');
  const band = Object.hasOwn(WORD_BANDS, text.toLowerCase()) ? WORD_BANDS[text.toLowerCase()] : undefined;
  if (band) return made('word', band[0], band[1], text.toLowerCase());
  const range = /^(\S+?) ?\.\. ?(\S+)$/.exec(text);
  if (range) {
    const [a, b] = [figure(range[1] ?? '', says), figure(range[2] ?? '', says)];
    if (a > b) throw new AmountError(`the range "${says}" is reversed`, `write "${b}..${a}"`);
    if (a === b) throw new AmountError(`the range "${says}" has two equal ends`, `write ${a}`);
    return made('range', a, b, `${formatNumber(a)} to ${formatNumber(b)}`);
  }
  const signed = /^(>=|<=|>|<|~) ?(.+)$/.exec(text);
  const form = signed ? (SIGNS[signed[1] ?? ''] ?? 'exact') : 'exact';
  const n = figure(signed ? (signed[2] ?? '') : text, says);
  if (form === 'less-than' && n === 0) throw new AmountError('nothing is less than 0', 'write 0');
  const from = form === 'at-most' || form === 'less-than' ? null : n;
  const to = form === 'at-least' || form === 'more-than' ? null : n;
  return made(form, from, to, `${PRINTED[form] ?? ''}${formatNumber(n)}`);
}

function figure(text: string, says: string): number {
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(text)) return checked(Number(text), says);
  throw new AmountError(`"${says}" is not an amount`, hintFor(text));
}

function hintFor(text: string): string {
  const bare = text.replace(/(\d)[, ](?=\d{3}(\D|$))/g, '$1');
  if (bare !== text && /^\d+(\.\d+)?$/.test(bare)) return `write it without a comma or space: ${bare}`;
  if (/^-/.test(text)) return 'an amount cannot be negative';
  const dash = /^(\d+) ?[-–—] ?(\d+)$/.exec(text);
  if (dash) return `write a range with two points: "${dash[1]}..${dash[2]}"`;
  const plus = /^(\d+) ?\+$/.exec(text);
  if (plus) return `write ">= ${plus[1]}"`;
  return FORMS;
}

function checked(n: number, says: string): number {
  if (!Number.isFinite(n)) throw new AmountError(`"${says}" is not a finite number`, FORMS);
  if (n < 0) throw new AmountError(`"${says}" is negative`, 'an amount cannot be negative');
  if (n > Number.MAX_SAFE_INTEGER || String(n).includes('e')) {
    throw new AmountError(
      `"${says}" cannot be held exactly`,
      'write fewer digits, in a larger or smaller unit',
    );
  }
  return n + 0;
}
