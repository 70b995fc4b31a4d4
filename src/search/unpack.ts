import MiniSearch, { type AsPlainObject } from 'minisearch';
import { unpackNumbers, unpackWords } from './codec';
import { bordersOf, FIELDS, shownTexts, type SearchFile } from './file';
import { isSought, spellingsOf, tokens, type Spellings } from './fold';

/** A file of the search made ready. */
export interface Searchable {
  file: SearchFile;
  borders: readonly number[];
  index: MiniSearch;
  /** All words that stand somewhere, in order. */
  terms: readonly string[];
  stop: ReadonlySet<string>;
  spellings: Spellings;
  /** Of each claim the numbers of its event and of its question. */
  homes: readonly Home[];
}

interface Home {
  event: number;
  question: number;
}

/** Where each word stands: field → entry → how often (which is not told apart), as the library stores it. */
type Stands = Map<string, Record<number, Record<number, number>>>;

/** So many entries are done in one go. */
const AT_ONCE = 300;

/**
 * Puts the index together: what the build has packed, the words of what results show, and those of places at their events.
 * @param pause is waited for now and then, so that a slow machine can do something else in between
 */
export async function unpackSearch(
  file: SearchFile,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Searchable> {
  const spellings = spellingsOf(file.spellings);
  const stop = new Set(file.stop.split(' '));
  const borders = bordersOf(file);
  const entries = borders.at(-1) ?? 0;
  const lengths = Array.from({ length: entries }, () => FIELDS.map(() => 0));
  const stands: Stands = new Map();

  const packed = file.stands.split('\n');
  unpackWords(file.terms).forEach((term, i) => {
    for (const at of unpackNumbers(packed[i] ?? '')) add(term, at % entries, Math.floor(at / entries));
  });
  for (const [number, entry] of shownTexts(file).entries()) {
    FIELDS.forEach((field, f) => addAll(entry[field], number, f));
    if (number % AT_ONCE === 0) await pause();
  }
  file.places.name.forEach((name, place) => {
    for (const event of file.places.events[place] ?? []) addAll(name, event, FIELDS.indexOf('more'));
  });
  await pause();
  const index = await MiniSearch.loadJSAsync(stored(stands, lengths), OPTIONS);
  return { file, borders, index, terms: [...stands.keys()].sort(), stop, spellings, homes: homesOf(file) };

  function addAll(text: string | undefined, number: number, field: number): void {
    if (!text) return;
    for (const { term } of tokens(text, spellings)) {
      if (isSought(term) && !stop.has(term)) add(term, number, field);
    }
  }

  function add(term: string, number: number, field: number): void {
    let fields = stands.get(term);
    if (!fields) stands.set(term, (fields = {}));
    const numbers = (fields[field] ??= {});
    const length = lengths[number];
    if (numbers[number] || !length) return;
    numbers[number] = 1;
    length[field] = (length[field] ?? 0) + 1;
  }
}

/** The words come ready. */
const OPTIONS = {
  fields: [...FIELDS],
  tokenize: (text: string) => [text],
  processTerm: (term: string) => term,
};

function homesOf({ questions }: SearchFile): Home[] {
  const eventOf = questions.perEvent.flatMap((n, event) => Array<number>(n).fill(event));
  return questions.claims.flatMap((n, question) =>
    Array.from({ length: n }, () => ({ event: eventOf[question] ?? 0, question })),
  );
}

/** The index in the form in which the library stores it. */
function stored(stands: Stands, lengths: readonly number[][]): AsPlainObject {
  const entries = lengths.length;
  return {
    documentCount: entries,
    nextId: entries,
    documentIds: Object.fromEntries(lengths.map((_, i) => [i, i])),
    fieldIds: Object.fromEntries(FIELDS.map((field, f) => [field, f])),
    fieldLength: Object.fromEntries(lengths.map((length, i) => [i, length])),
    averageFieldLength: FIELDS.map((_, f) => lengths.reduce((n, l) => n + (l[f] ?? 0), 0) / (entries || 1)),
    storedFields: {},
    dirtCount: 0,
    index: [...stands],
    serializationVersion: 2,
  };
}
