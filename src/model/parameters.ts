/** One parameter of an address: everything about it in one place. */
export interface Parameter<T> {
  /** What it is called in the address. */
  key: string;
  /** Reads its text; `null` where the text means nothing. */
  parse: (text: string) => T | null;
  print: (value: T) => string;
  /** Its value where the address does not give one; it is not printed. */
  fallback: T;
  /** Whether a change of it is an entry of its own in the history (Back undoes it) or replaces the present one. */
  history: 'push' | 'replace';
}

/** Parameters by the names of their values in the state. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each parameter has a type of its own
export type Table = Readonly<Record<string, Parameter<any>>>;

/** The values of all parameters of a table. */
export type StateOf<T extends Table> = { [K in keyof T]: T[K] extends Parameter<infer V> ? V : never };

/** What could not be taken from an address; the rest of it holds. */
export interface Fault {
  kind: 'unknown' | 'broken' | 'twice';
  key: string;
  text: string;
}

/** Parameters that other services append to links; they are left alone. */
const OTHERS = /^(utm_\w+|fbclid|gclid|mc_\w+|ref|amp)$/;

/**
 * Reads the part of an address after `?`. Never fails: what is unknown or broken falls back and is reported.
 * @param search with or without `?`
 * @param beside the other tables of the same page, whose parameters are left alone
 */
export function parseParameters<T extends Table>(
  table: T,
  search: string,
  beside: Table = {},
): { state: StateOf<T>; faults: Fault[] } {
  const given = new URLSearchParams(search);
  const faults: Fault[] = [];
  const state: Record<string, unknown> = {};
  const keys = new Set(keysOf(table, beside));
  for (const key of new Set(given.keys())) {
    if (!keys.has(key) && !OTHERS.test(key))
      faults.push({ kind: 'unknown', key, text: given.get(key) ?? '' });
  }
  for (const [name, { key, parse, fallback }] of Object.entries(table)) {
    const [text, ...more] = given.getAll(key);
    const value = text === undefined ? undefined : (parse(text) as unknown);
    if (value === null) faults.push({ kind: 'broken', key, text: text ?? '' });
    else if (more.length) faults.push({ kind: 'twice', key, text: more.join(', ') });
    state[name] = value ?? (fallback as unknown);
  }
  return { state: state as StateOf<T>, faults };
}

/**
 * Prints a state as the part of an address after `?`, in the order of the table; what has its fallback value is left out.
 * @param search an address whose parameters of other kinds are kept, behind
 * @param beside the other tables of the same page: their parameters are of the kinds that are kept
 * @returns empty, or with `?` before it
 */
export function printParameters<T extends Table>(
  table: T,
  state: StateOf<T>,
  search = '',
  beside: Table = {},
): string {
  const kept = new Set(keysOf(beside));
  const printed = new URLSearchParams();
  for (const [name, { key, print, fallback }] of Object.entries(table)) {
    const text = print(state[name]);
    if (text !== print(fallback)) printed.set(key, text);
  }
  for (const [key, text] of new URLSearchParams(search))
    if (OTHERS.test(key) || kept.has(key)) printed.append(key, text);
  // Signs that an address may hold as they are stay readable.
  const text = printed.toString().replace(/%3A/g, ':').replace(/%2C/g, ',');
  return text && `?${text}`;
}

/** What the parameters of some tables are called. */
function keysOf(...tables: Table[]): string[] {
  return tables.flatMap((table) => Object.values(table).map(({ key }) => key));
}

/** Whether going from one state to another is an entry of its own in the history. */
export function isNewEntry<T extends Table>(table: T, from: StateOf<T>, to: StateOf<T>): boolean {
  return Object.entries(table).some(
    ([name, { print, history }]) => history === 'push' && print(from[name]) !== print(to[name]),
  );
}

/** A parameter that holds one of a few words. */
export function oneOf<W extends string>(
  key: string,
  words: readonly [W, ...W[]],
  history: 'push' | 'replace' = 'push',
): Parameter<W> {
  return {
    key,
    parse: (text) => words.find((w) => w === text) ?? null,
    print: (w) => w,
    fallback: words[0],
    history,
  };
}

/** A parameter that holds several ids, each once, in the order given; broken where one is no id. */
export function idList(key: string, history: 'push' | 'replace' = 'push'): Parameter<readonly string[]> {
  return {
    key,
    parse: (text) => {
      const ids = text.split(',');
      return ids.every((id) => ID.test(id)) ? [...new Set(ids)] : null;
    },
    print: (ids) => ids.join(','),
    fallback: [],
    history,
  };
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
