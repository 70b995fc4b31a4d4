import type { Span } from '../model/archive';
import { parseSpan } from '../model/span';
import { spanParts, type EndParts } from '../model/spanParts';
import { spanWords } from '../model/spanWords';

/**
 * When something was said, inside a sentence: "on 5 February 2026", "in March 2025", "around 2024", "perhaps in May 2020",
 * "between 12 and 31 July 2025", "on 14 or 15 March 2025", "by 1954", "in or after 1990".
 */
export function atTime(edtf: string): string {
  const { interval, start, end } = spanParts(edtf);
  if (!interval) return start ? oneTime(edtf, start) : edtf;
  const [from = '', to = ''] = edtf.split('/');
  if (start && end) {
    const both = ends(from, to, start, end);
    return adjacent(from, to) ? `on ${both.join(' or ')}` : `between ${both.join(' and ')}`;
  }
  if (end) return `by ${words(to)}`;
  return start ? `${start.precision === 'day' ? 'on' : 'in'} or after ${the(start)}${words(from)}` : edtf;
}

/** A stretch of time that a count is limited to: "in 2025", "on 4 and 5 January 2025", "from about 2005 to 2025", "since about 2000", "until 1973". */
export function overTime(edtf: string): string {
  const { interval, start, end } = spanParts(edtf);
  if (!interval) return atTime(edtf);
  if (!start || !end) return words(edtf);
  const [from = '', to = ''] = edtf.split('/');
  const both = ends(from, to, start, end);
  return adjacent(from, to) ? `on ${both.join(' and ')}` : `from ${both.join(' to ')}`;
}

const words = (edtf: string): string => spanWords(parseSpan(edtf));

/** Before a decade or a century. */
const the = ({ precision }: EndParts): string =>
  precision === 'decade' || precision === 'century' ? 'the ' : '';

function oneTime(edtf: string, at: EndParts): string {
  const bare = the(at) + words(edtf.replace(/[~?%]$/, ''));
  const told = at.approximate ? `around ${bare}` : `${at.precision === 'day' ? 'on' : 'in'} ${bare}`;
  return at.uncertain ? `perhaps ${told}` : told;
}

/** Whether these are a day and the next, without a mark of doubt. */
function adjacent(from: string, to: string): boolean {
  const [a, b] = [from, to].map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN));
  return (b ?? NaN) - (a ?? NaN) === 86_400_000;
}

/** Both ends of a stretch of time; the first without the month and year that it shares with the second. */
function ends(from: string, to: string, a: EndParts, b: EndParts): [string, string] {
  const [x, y] = [the(a) + words(from), the(b) + words(to)];
  if (a.approximate || a.uncertain || a.precision !== b.precision || a.year !== b.year) return [x, y];
  if (a.precision === 'day') return [a.month === b.month ? String(a.day) : x.replace(/ \d{4}$/, ''), y];
  return [a.precision === 'month' ? x.replace(/ \d{4}$/, '') : x, y];
}

/** What is not known of a date or a place, as far as this record goes: `null` where nothing is missing. */
export function missingOf(span: Span, placed: boolean): string | null {
  const { interval, start } = spanParts(span.edtf);
  const finer = { day: null, month: 'day', year: 'date', decade: 'year', century: 'year' };
  const lacks = [interval || !start ? null : finer[start.precision], placed ? null : 'place'].filter(Boolean);
  return lacks.length ? `no nearer ${lacks.join(' or ')} is recorded` : null;
}
