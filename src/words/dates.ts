import type { Span } from '../model/archive';
import { parseSpan } from '../model/span';
import { spanParts } from '../model/spanParts';
import { spanWords } from '../model/spanWords';

/** When something was said, inside a sentence: "on 5 February 2026", "in March 2025", "in about 2024", "since 2017". */
export function atTime(edtf: string): string {
  const { interval, start, end } = spanParts(edtf);
  const words = spanWords(parseSpan(edtf));
  if (interval && !(start && end)) return words;
  if (start?.approximate) return `${start.precision === 'day' ? '' : 'in '}${words}`;
  return `${start?.precision === 'day' ? 'on' : start?.precision === 'decade' ? 'in the' : 'in'} ${words}`;
}

/** A stretch of time that a count is limited to: "in 2025", "from about 2005 to 2025", "since about 2000". */
export function overTime(edtf: string): string {
  const { interval, start, end } = spanParts(edtf);
  if (!interval || !start || !end || start.precision === 'day') return atTime(edtf);
  const one = (text: string): string => spanWords(parseSpan(text));
  const [from = '', to = ''] = edtf.split('/');
  return `from ${one(from)} to ${one(to)}`;
}

/** What is not known of a date or a place, as far as this record goes: `null` where nothing is missing. */
export function missingOf(span: Span, placed: boolean): string | null {
  const { interval, start } = spanParts(span.edtf);
  const finer = { day: null, month: 'day', year: 'date', decade: 'year', century: 'year' };
  const lacks = [interval || !start ? null : finer[start.precision], placed ? null : 'place'].filter(Boolean);
  return lacks.length ? `no nearer ${lacks.join(' or ')} is recorded` : null;
}
