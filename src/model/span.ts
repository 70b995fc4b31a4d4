/**
 * Dates as entered, in EDTF (ISO 8601-2). The grammar and the limits of each unit are those of the `edtf`
 * library; only the forms described in data/README.md are let through, and dates that the library would move
 * (2025-02-29 to 1 March) are refused. The page imports `./spanBounds` instead: it needs no grammar.
 */
import edtfDate, { parse, type ParsedDate } from 'edtf';
import type { Bounds, Precision, Span } from './archive';
import { endParts, spanParts, type EndParts } from './spanParts';

export * from './spanBounds';

/** A date that cannot be used: `message` says what is wrong with it, `hint` how to mend it. */
export class SpanError extends Error {
  override name = 'SpanError';
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

const FORMS = 'write 1948, 2025-03, 2025-03-11, 200X, 1958~, 2025-03?, 2025-03-11/2025-03-12 or 2017/..';
const COARSE: Precision[] = ['day', 'month', 'year', 'decade', 'century'];

/**
 * Reads one date or interval.
 *
 * Bounds: a single date is something that happened somewhere within the unit named, so `start` and `end` both
 * range over the whole unit. For an interval each end ranges over its own unit, tightened so that it cannot
 * end before it begins. An open (`..`) or unknown (empty) end has `null` on its outer side and is bounded on
 * its inner side by the other end: for `2017/..`, `end` is {min: start of 2017, max: null}.
 * `precision` is that of the coarser end; `XX` for a month or day counts as not given.
 * Digits not known may be written `X`, `x` or `u`; `edtf` in the answer has `X` and `..` throughout.
 * @throws SpanError for anything else, nothing else for any string.
 */
export function parseSpan(edtf: string): Span {
  const text = edtf.trim().replace(/(?<=[\dXxu-])[xu]/g, 'X');
  refuseForms(text);
  const sides = text.split('/');
  if (sides.length > 2)
    throw new SpanError(`"${edtf}" has more than two ends`, 'write one / between two dates');
  const [left = '', right] = sides;
  if (right === undefined) {
    const bounds = boundsOf(left);
    return describe(left, bounds, { ...bounds });
  }
  const open = (side: string) => side === '' || side === '..';
  if (open(left) && open(right))
    throw new SpanError(`"${edtf}" is open at both ends`, 'name at least one date');
  if (left === right) throw new SpanError(`"${edtf}" names the same date twice`, `write ${left}`);
  const start = open(left) ? null : boundsOf(left);
  const end = open(right) ? null : boundsOf(right);
  const whole = `${open(left) ? '..' : left}/${open(right) ? '..' : right}`;
  if (!start) return describe(whole, { min: null, max: end?.max ?? null }, end ?? { min: null, max: null });
  if (!end) return describe(whole, start, { min: start.min, max: null });
  if (end.max < start.min) {
    throw new SpanError(`"${edtf}" ends before it begins`, `write the earlier date first: ${right}/${left}`);
  }
  return describe(
    whole,
    { min: start.min, max: Math.min(start.max, end.max) },
    { min: Math.max(start.min, end.min), max: end.max },
  );
}

const known = new Map<string, Span | null>();

/**
 * The span of a date that has been checked elsewhere; `null` if there is none or it cannot be read. Cached.
 */
export function spanOrNull(edtf: string | null | undefined): Span | null {
  if (edtf === null || edtf === undefined) return null;
  let span = known.get(edtf);
  if (span === undefined) {
    try {
      span = parseSpan(edtf);
    } catch (error) {
      if (!(error instanceof SpanError)) throw error;
      span = null;
    }
    known.set(edtf, span);
  }
  return span;
}

function describe(edtf: string, start: Bounds, end: Bounds): Span {
  const parts = spanParts(edtf);
  const ends = [parts.start, parts.end].filter((part): part is EndParts => part !== null);
  const precision = COARSE[Math.max(...ends.map((part) => COARSE.indexOf(part.precision)))] ?? 'century';
  return {
    edtf,
    start,
    end,
    precision,
    interval: parts.interval,
    approximate: ends.some((part) => part.approximate),
    uncertain: ends.some((part) => part.uncertain),
  };
}

function refuseForms(text: string): void {
  const refuse = (what: string, hint: string): never => {
    throw new SpanError(text ? `"${text}" ${what}` : what, hint);
  };
  if (!text) refuse('the date is empty', FORMS);
  if (/[[\]{}]/.test(text)) refuse('is a list or set of dates', 'write one date, or an interval with /');
  if (/\dT|\d:\d/i.test(text)) refuse('has a time of day', 'write the day only, as 2025-03-11');
  if (/^-\d|\/-\d|Y/i.test(text)) refuse('is outside the years 1000 to 2999', 'write a year of four digits');
  if (/^(\d{2}|\d{3})[~?%]?$/.test(text))
    refuse('is too short', 'write 20XX for a century, 200X for a decade');
}

function boundsOf(text: string): { min: number; max: number } {
  const parts = endParts(text);
  if (!parts) throw new SpanError(`"${text}" is not a date`, FORMS);
  if (!/^[12]/.test(parts.year)) {
    throw new SpanError(`"${text}" is outside the years 1000 to 2999`, 'write a year of four digits');
  }
  if (/X.*[\d~?%]/.test(text) || /X-/.test(parts.year + text.slice(4, 5))) {
    throw new SpanError(
      `"${text}" has an X before known digits or a mark`,
      'X may only stand at the end, without ~, ? or %',
    );
  }
  if (parts.month !== null && parts.month > 20 && parts.month <= 41) {
    throw new SpanError(`"${text}" is a season`, 'write the months, as 2025-03/2025-05');
  }
  const parsed = readDate(text);
  if (!parsed || !exists(parts)) {
    throw new SpanError(`"${text}" does not exist in the calendar`, 'check the day and the month');
  }
  const { min, max } = edtfDate(parsed);
  return { min, max };
}

function readDate(text: string): ParsedDate | null {
  try {
    return parse(text, { level: 2, types: ['Date'] });
  } catch {
    return null;
  }
}

/** The library moves 29 February of a common year to 1 March; this asks the calendar itself. */
function exists({ year, month, day }: EndParts): boolean {
  if (month === null) return true;
  const asked = new Date(Date.UTC(Number(year), month - 1, day ?? 1));
  return asked.getUTCMonth() === month - 1 && asked.getUTCDate() === (day ?? 1);
}
