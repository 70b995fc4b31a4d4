/** The facets in an address: `?theme=attacks&place=quetta&only=disputed&from=2006&to=2012-03-01&sort=-ratio`. */
import { idList, oneOf, type Parameter } from './parameters';

/** What is asked of the claims of an event. */
export const ONLY = ['disputed', 'two-origins', 'single-origin', 'single-voice', 'read-whole'] as const;

/**
 * `disputed`: a question about it is in dispute today. `two-origins`: its claims have two independent known origins or more;
 * `single-origin`: one at most. `single-voice`: claimants of one voice alone speak of it. `read-whole`: a document that was read
 * whole carries one of its claims. An event without claims is none of these.
 */
export type Only = (typeof ONLY)[number];

/** What events may be sorted by, rising; with `-` before it, falling. */
export const SORTS = ['time', 'title', 'claims', 'origins', 'ratio'] as const;
type SortWord = (typeof SORTS)[number];
export type Sort = SortWord | `-${SortWord}`;

/** The parameters of the facets and of the order of events; a page may add its own to the table. */
export const facetParameters = {
  themes: idList('theme'),
  places: idList('place'),
  voices: idList('voice'),
  only: onlyList(),
  chapter: oneId('chapter'),
  from: dateParameter('from'),
  to: dateParameter('to'),
  sort: oneOf<Sort>('sort', ['time', ...SORTS.slice(1), ...SORTS.map((by) => `-${by}` as const)]),
};

function onlyList(): Parameter<readonly Only[]> {
  const list = idList('only');
  return {
    key: 'only',
    parse: (text) => {
      const words = list.parse(text) as readonly Only[] | null;
      return words?.every((word) => ONLY.includes(word)) ? words : null;
    },
    print: (words) => words.join(','),
    fallback: [],
    history: 'push',
  };
}

function oneId(key: string): Parameter<string | null> {
  const list = idList(key);
  return {
    key,
    parse: (text) => {
      const ids = list.parse(text);
      return ids?.length === 1 ? (ids[0] ?? null) : null;
    },
    print: (id) => id ?? '',
    fallback: null,
    history: 'push',
  };
}

const DAY = 86_400_000;
const DATE = /^[12]\d{3}(-\d\d-\d\d)?$/;

/**
 * A moment as the year or day that it begins (`from`) or ends (`to`): the first or last millisecond of it, UTC. Changes of it come
 * in streams, so they replace the present entry of the history.
 */
function dateParameter(key: 'from' | 'to'): Parameter<number | null> {
  return {
    key,
    parse: (text) => {
      if (!DATE.test(text)) return null;
      const year = Number(text.slice(0, 4));
      if (text.length === 4) return key === 'from' ? Date.UTC(year, 0) : Date.UTC(year + 1, 0) - 1;
      const day = Date.parse(text);
      // A day that the calendar does not have is moved or refused; neither is what was asked for.
      if (Number.isNaN(day) || isoDay(day) !== text) return null;
      return key === 'from' ? day : day + DAY - 1;
    },
    print: (t) => {
      if (t === null) return '';
      const day = isoDay(t);
      return day.endsWith(key === 'from' ? '-01-01' : '-12-31') ? day.slice(0, 4) : day;
    },
    fallback: null,
    history: 'replace',
  };
}

function isoDay(t: number): string {
  return new Date(t).toISOString().slice(0, 10);
}
