import { spanOrNull } from '../../model/span';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTHS.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)}|\\.)?`).join('|')}|sept\\.?)`;
const two = (n: number | string): string => String(n).padStart(2, '0');
const monthOf = (name: string): string => two(MONTHS.findIndex((m) => m.startsWith(name.slice(0, 3))) + 1);

/**
 * The EDTF of a date in English words, as people and this archive write it: `12 March 2011`, `March 12, 2011`, `March 2011`, `1990s`,
 * `19th century`, `c. 1850`, `about 1958`, `1948, uncertain`, `since 2017`, `until 1948`, `11–12 March 2025`, `1973–77`,
 * `30 January – 1 February 2026`; EDTF itself is passed on.
 * @returns `null` for anything else, and for dates that do not exist or lie outside of what the archive can hold
 */
export function spanOfWords(words: string): string | null {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[–—]/g, '–');
  const found = interval(text) ?? words.trim();
  return spanOrNull(found)?.edtf ?? null;
}

function interval(text: string): string | null {
  const open = /^(since|from|until|till) (.+)$/.exec(text);
  if (open) {
    const date = side(open[2] ?? '');
    return date && (/^(since|from)$/.test(open[1] ?? '') ? `${date}/..` : `../${date}`);
  }
  const [, about = '', bare = '', doubt = ''] =
    /^((?:about|around|circa|ca?\.?) ?(?=\d|[a-z]{3}))?(.*?)(, uncertain)?$/.exec(text) ?? [];
  const both = ends(bare);
  if (!both) return side(text);
  const mark = about ? (doubt ? '%' : '~') : doubt ? '?' : '';
  // Years that stand apart keep their marks to themselves: "about 2000 – 2008", but "about 2000–08".
  if (about && /^\d{4} – \d{4}$/.test(bare)) return `${both[0]}${mark}/${both[1]}`;
  return both.map((date) => date + (/[~?%]$/.test(date) || date.includes('X') ? '' : mark)).join('/');
}

/** The two ends of an interval, of which the first may leave unsaid what the second says. */
function ends(text: string): [string, string] | null {
  const days = new RegExp(`^(\\d{1,2}) ?– ?(\\d{1,2}) ${MONTH} (\\d{4})$`).exec(text);
  if (days)
    return [
      `${days[4]}-${monthOf(days[3] ?? '')}-${two(days[1] ?? '')}`,
      `${days[4]}-${monthOf(days[3] ?? '')}-${two(days[2] ?? '')}`,
    ];
  const years = /^(\d{4})–(\d{2}|\d{4})$/.exec(text);
  if (years) return [years[1] ?? '', (years[2] ?? '').padStart(4, (years[1] ?? '').slice(0, 2))];
  const [left, right, more] = text.split(/ ?– ?/);
  if (left === undefined || right === undefined || more !== undefined) return null;
  const end = side(right);
  const start = side(left) ?? side(`${left} ${/\d{4}/.exec(right)?.[0] ?? ''}`);
  return start && end ? [start, end] : null;
}

function side(text: string): string | null {
  const [, about = '', bare = '', doubt = ''] =
    /^((?:about|around|circa|ca?\.?) ?(?=\d|[a-z]{3}))?(.*?)(, uncertain| \(uncertain\)| ?\?)?$/.exec(text) ??
    [];
  const date = plain(bare.trim());
  return date && date + (date.includes('X') ? '' : about ? (doubt ? '%' : '~') : doubt ? '?' : '');
}

function plain(text: string): string | null {
  const decade = /^(\d{3})0['’]?s$/.exec(text);
  if (decade) return `${decade[1]}X`;
  const century = /^(\d{1,2})(?:st|nd|rd|th) (?:century|c\.)$/.exec(text);
  if (century) return `${two(Number(century[1]) - 1)}XX`;
  const british = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)? )?${MONTH},? (\\d{4})$`).exec(text);
  if (british) return dated(british[3], british[2], british[1]);
  const american = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`).exec(text);
  if (american) return dated(american[3], american[1], american[2]);
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : null;
}

const dated = (year = '', month = '', day?: string): string =>
  `${year}-${monthOf(month)}${day === undefined ? '' : `-${two(day)}`}`;
