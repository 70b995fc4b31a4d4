import { mount } from 'svelte';
import { note } from '../browser/entry';
import { addSheet } from '../browser/sheet';
import Search from '../components/search/Search.svelte';
import { addressOf } from '../model/address';
import { LENSES } from '../model/lens/table';
import { parseParameters, printParameters } from '../model/parameters';
import type { SearchFile } from '../search/file';
import { searchParameters } from '../search/parameter';
import { unpackSearch, type Searchable } from '../search/unpack';
import styles from '../styles/search.css?inline';

/** How long (ms) typing must have rested before the address is changed: browsers refuse to change it too often. */
const REST = 400;
const DAY = 86_400_000;

let shown: Shown | null = null;
let index: Promise<Searchable> | null = null;

/** What the component offers. */
interface Shown {
  /** @param day only what was known by the end of this day (since 1970, UTC) is found; `null`: all */
  open: (query: string, day: number | null) => Promise<void>;
}

/** Opens the search with what the address asks for, or with what was asked last. */
export function openSearch(): void {
  shown ??= show();
  const { query } = parseParameters(searchParameters, location.search, LENSES).state;
  const { known } = parseParameters(LENSES, location.search, searchParameters).state;
  void shown.open(query, known === null ? null : Date.parse(known) / DAY);
}

function show(): Shown {
  addSheet(styles);
  const props = { load, asked: inAddress(), to: addressOf('') };
  return mount(Search, { target: document.body, props }) as unknown as Shown;
}

/** Fetches the index and makes it ready, once; what failed may be asked for again. */
function load(): Promise<Searchable> {
  index ??= fetch('data/search.json')
    .then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} for the index of the search`);
      return answer.json() as Promise<SearchFile>;
    })
    .then((file) => unpackSearch(file, () => new Promise((done) => setTimeout(done))));
  index.catch(() => (index = null));
  return index;
}

/** Keeps in the address what is asked; what else stands there stays. */
function inAddress(): (query: string, now: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (query, now) => {
    clearTimeout(timer);
    if (now) write(query);
    else timer = setTimeout(write, REST, query);
  };
}

function write(query: string): void {
  const search = printParameters(searchParameters, { query }, location.search, LENSES);
  if (search !== location.search) note(location.pathname + search + location.hash);
}
