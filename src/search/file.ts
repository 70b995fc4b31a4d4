/**
 * The file of the search, as the build writes it: what results show, column by column, and which words stand where. An entry is
 * known by its number: first all events, then claims, claimants, sources, places, words, steps, and last the questions, which are
 * no results but lend their words to their claims.
 */
export interface SearchFile {
  /** Words that are not looked for. */
  stop: string;
  /** Groups of spellings, folded, the word under which all are found first. */
  spellings: string[];
  /** Dates in words, and the last day (since 1970, UTC) that each may mean; `null`: not known. */
  days: { words: string[]; last: (number | null)[] };
  voices: string[];
  voiceIds: string[];
  /** Queries to begin with. */
  examples: string[];
  events: { id: string[]; title: string[]; when: string[] };
  /** In the order of the events: how many each event has, and how many claims each question. */
  questions: { perEvent: number[]; claims: number[]; id: string[]; asks: string[] };
  /** In the order of the questions. `own`: the last part of its id, empty where that is the claimant's. */
  claims: { claimant: number[]; answer: string[]; day: number[]; own: string[] };
  who: { id: string[]; name: string[]; voice: number[] };
  sources: { id: string[]; title: string[]; by: string[]; day: number[] };
  places: { name: string[]; events: number[][] };
  /** Things with several names, then words of the glossary. */
  words: { anchor: string[]; title: string[]; detail: string[]; day: number[] };
  steps: { id: string[]; title: string[]; chapter: string[] };
  /**
   * The words of all that results do not show, in order, each as the number of letters it shares with the one before and the rest.
   * Those that they do show are not told twice: `shownTexts`.
   */
  terms: string;
  /** For each of these words, in the same order, where it stands (`field × entries + entry`): see `codec.ts`. */
  stands: string;
}

/** The fields of an entry: its name, what else is said of it, what the narrator says of it and bears no date. */
export const FIELDS = ['name', 'more', 'told'] as const;
export type Field = (typeof FIELDS)[number];
/** What is said of one entry, by field. */
export type Texts = Partial<Record<Field, string>>;

/** The kinds of results, in the order of their numbers. */
export const KINDS = ['event', 'claim', 'who', 'source', 'place', 'word', 'step'] as const;
export type Kind = (typeof KINDS)[number];

/** The number of the first entry of each kind, of the first question, and of all. */
export function bordersOf(file: Columns): number[] {
  const { events, claims, who, sources, places, words, steps, questions } = file;
  const lengths = [
    events.id,
    claims.own,
    who.id,
    sources.id,
    places.name,
    words.anchor,
    steps.id,
    questions.id,
  ].map((column) => column.length);
  return lengths.reduce<number[]>((borders, length) => [...borders, (borders.at(-1) ?? 0) + length], [0]);
}

/** The columns alone, without the index. */
export type Columns = Omit<SearchFile, 'stop' | 'spellings' | 'terms' | 'stands'>;

/** What results show of each entry, in the order of their numbers. */
export function shownTexts(file: Columns): Texts[] {
  const { events, claims, who, sources, places, words, steps, questions } = file;
  const names = (column: readonly string[]): Texts[] => column.map((name) => ({ name }));
  const both = (column: readonly string[], other: readonly string[]): Texts[] =>
    column.map((name, i) => ({ name, more: other[i] ?? '' }));
  return [
    ...both(events.title, events.when),
    ...names(claims.answer),
    ...names(who.name),
    ...both(sources.title, sources.by),
    ...names(places.name),
    ...both(words.title, words.detail),
    ...names(steps.title),
    ...names(questions.asks),
  ];
}
