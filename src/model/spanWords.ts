/** Dates in words, British order, and as values for `<time datetime>`. */
import type { Says, Span } from './archive';
import { earliest, latest } from './spanBounds';
import { spanParts, type EndParts } from './spanParts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A span as printed: "11–12 March 2025", "30 January – 1 February 2026", "1973–77", "about 1958",
 * "1948, uncertain", "2000s", "20th century", "since 2017", "until 1948".
 * What both ends share is said once, but only where both carry the same marks.
 */
export function spanWords(span: Pick<Span, 'edtf'>): string {
  const { interval, start, end } = spanParts(span.edtf);
  if (!interval) return start ? marked(plain(start), start) : span.edtf;
  if (start && !end) return `since ${marked(plain(start), start)}`;
  if (end && !start) return `until ${marked(plain(end), end)}`;
  if (!start || !end) return span.edtf;
  if (start.approximate === end.approximate && start.uncertain === end.uncertain) {
    return marked(joined(start, end), start);
  }
  return `${inside(start)} – ${inside(end)}`;
}

/**
 * The value for `<time datetime>`, or `null` where HTML has none: intervals, decades, `~`, `?`, open ends.
 */
export function spanIso(span: Span): string | null {
  const { interval, start } = spanParts(span.edtf);
  if (interval || !start || start.approximate || start.uncertain || start.year.includes('X')) return null;
  return [start.year, start.month, start.day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * A date answer as `Says`: `position` is its EDTF (the key that groups equal answers), `text` its words (or
 * `worded`), `min` and `max` its earliest and latest millisecond (UTC), `null` where open.
 */
export function dateSays(span: Span, worded?: string): Says {
  return {
    form: 'date',
    min: earliest(span),
    max: latest(span),
    text: worded ?? spanWords(span),
    position: span.edtf,
  };
}

function marked(words: string, { approximate, uncertain }: EndParts): string {
  return `${approximate ? 'about ' : ''}${words}${uncertain ? ', uncertain' : ''}`;
}

function inside(end: EndParts): string {
  return `${end.approximate ? 'about ' : ''}${plain(end)}${end.uncertain ? ' (uncertain)' : ''}`;
}

function plain({ year, month, day, precision }: EndParts): string {
  if (precision === 'century') return `${ordinal(Number(year.slice(0, 2)) + 1)} century`;
  if (precision === 'decade') return `${year.slice(0, 3)}0s`;
  return [day, month === null ? null : MONTHS[month - 1], year].filter((part) => part !== null).join(' ');
}

function joined(a: EndParts, b: EndParts): string {
  if (a.precision !== b.precision || a.year.includes('X')) return `${plain(a)} – ${plain(b)}`;
  if (a.precision === 'year') {
    return `${a.year}–${a.year.slice(0, 2) === b.year.slice(0, 2) ? b.year.slice(2) : b.year}`;
  }
  if (a.year !== b.year) return `${plain(a)} – ${plain(b)}`;
  if (a.month !== b.month) return `${plain({ ...a, year: '' }).trim()} – ${plain(b)}`;
  // The same month can only be named twice in forms such as 2025-03/2025-03-XX.
  return a.day === null ? plain(b) : `${a.day}–${plain(b)}`;
}

function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
