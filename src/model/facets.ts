/**
 * What a reader may ask of the events of a record, all at once: every facet narrows (they are joined by "and"), also two values of
 * the same one. Pure; `facetFacts.ts` takes the facts from an archive, `facetParameters.ts` puts the facets into an address.
 */
import type { Id } from './archive';
import { ONLY, type Only } from './facetParameters';

export { factsOf } from './facetFacts';
export { facetParameters, ONLY, SORTS, type Only, type Sort } from './facetParameters';

/** What to show; empty lists and `null` ask nothing. */
export interface Facets {
  themes: readonly Id[];
  /** A place includes what lies in it. */
  places: readonly Id[];
  /** Voices of which a claimant answers something about the event. */
  voices: readonly Id[];
  only: readonly Only[];
  chapter: Id | null;
  /** First and last moment (ms, UTC) of what is looked at: the event must have a part in it. */
  from: number | null;
  to: number | null;
}

/** What facets need to know of an event. */
export interface Facts {
  id: Id;
  themes: readonly Id[];
  /** Its places and all in which they lie. */
  places: readonly Id[];
  voices: readonly Id[];
  chapter: Id;
  /** The first and last moment (ms, UTC) at which it may have been; infinite where open. */
  from: number;
  to: number;
  claims: number;
  /** Distinct known origins of its claims. */
  origins: number;
  disputed: boolean;
  /** The largest ratio among its contradictions between figures. */
  ratio: number | null;
  /** A document that was read whole carries one of its claims. */
  readWhole: boolean;
}

/** Asks nothing: every event meets it. */
export const NO_FACETS: Facets = {
  ...{ themes: [], places: [], voices: [], only: [] },
  ...{ chapter: null, from: null, to: null },
};

const TESTS: Record<Only, (facts: Facts) => boolean> = {
  disputed: ({ disputed }) => disputed,
  'two-origins': ({ origins }) => origins >= 2,
  'single-origin': ({ origins, claims }) => claims > 0 && origins < 2,
  'single-voice': ({ voices }) => voices.length === 1,
  'read-whole': ({ readWhole }) => readWhole,
};

/** Whether something is so of the claims of an event. */
export function isOnly(facts: Facts, only: Only): boolean {
  return TESTS[only](facts);
}

/** Whether an event meets all facets. */
export function meets(facts: Facts, facets: Facets): boolean {
  const { themes, places, voices, only, chapter, from, to } = facets;
  return (
    (from === null || facts.to >= from) &&
    (to === null || facts.from <= to) &&
    (chapter === null || facts.chapter === chapter) &&
    themes.every((id) => facts.themes.includes(id)) &&
    voices.every((id) => facts.voices.includes(id)) &&
    places.every((id) => facts.places.includes(id)) &&
    only.every((word) => TESTS[word](facts))
  );
}

/** Whether facets ask anything. */
export function asks(facets: Facets): boolean {
  const { themes, places, voices, only, chapter, from, to } = facets;
  return (
    [themes, places, voices, only].some((list) => list.length > 0) ||
    [chapter, from, to].some((one) => one !== null)
  );
}

/** How many events would be left with each value; what would leave none is missing. */
export interface FacetCounts {
  /** How many are left now. */
  total: number;
  themes: ReadonlyMap<Id, number>;
  places: ReadonlyMap<Id, number>;
  voices: ReadonlyMap<Id, number>;
  only: ReadonlyMap<Only, number>;
  /** Given the other facets: one chapter stands in the place of another. */
  chapters: ReadonlyMap<Id, number>;
}

/** Counts, for each value of each facet, the events that would be left if it were asked for too. */
export function countFacets(all: readonly Facts[], facets: Facets): FacetCounts {
  const [themes, places, voices, chapters] = [tally<Id>(), tally<Id>(), tally<Id>(), tally<Id>()];
  const only = tally<Only>();
  const anyChapter = { ...facets, chapter: null };
  let total = 0;
  for (const facts of all) {
    if (!meets(facts, anyChapter)) continue;
    add(chapters, facts.chapter);
    if (facets.chapter !== null && facts.chapter !== facets.chapter) continue;
    total++;
    for (const id of facts.themes) add(themes, id);
    for (const id of facts.places) add(places, id);
    for (const id of facts.voices) add(voices, id);
    for (const word of ONLY) if (TESTS[word](facts)) add(only, word);
  }
  return { total, themes, places, voices, only, chapters };
}

function tally<K>(): Map<K, number> {
  return new Map();
}

function add<K>(to: Map<K, number>, key: K): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}
