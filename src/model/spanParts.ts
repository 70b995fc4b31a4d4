/**
 * The parts of an EDTF string that has already been accepted by `parseSpan`, read off its text alone, so that
 * the page can word and draw dates without shipping the EDTF grammar.
 */
import type { Precision } from './archive';

/** One end of a span (or the whole of a single date). */
export interface EndParts {
  /** Four characters; `X` for digits that are not known. */
  year: string;
  /** 1–12, or `null` where it is not given (or written `XX`). */
  month: number | null;
  /** 1–31, or `null` where it is not given (or written `XX`). */
  day: number | null;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

export interface SpanParts {
  interval: boolean;
  /** `null` where the span is open. For a single date `start` and `end` are the same. */
  start: EndParts | null;
  end: EndParts | null;
}

const END = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/;

/** Reads one date such as `2025-03-11~`; `null` if the text does not have that form. */
export function endParts(text: string): EndParts | null {
  const found = END.exec(text);
  if (!found) return null;
  const [, year = '', month, day, mark] = found;
  const number = (digits: string | undefined) => (digits && digits !== 'XX' ? Number(digits) : null);
  const parts = { year, month: number(month), day: number(day) };
  return {
    ...parts,
    precision: precisionOf(parts),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

function precisionOf({ year, month, day }: Pick<EndParts, 'year' | 'month' | 'day'>): Precision {
  if (year.endsWith('XX')) return 'century';
  if (year.endsWith('X')) return 'decade';
  if (month === null) return 'year';
  return day === null ? 'month' : 'day';
}

/** Splits an accepted EDTF string into its ends. An end written `..` or left empty is open (`null`). */
export function spanParts(edtf: string): SpanParts {
  const [left = '', right] = edtf.split('/');
  const start = endParts(left);
  return right === undefined
    ? { interval: false, start, end: start }
    : { interval: true, start, end: endParts(right) };
}
