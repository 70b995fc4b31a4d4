/** The words of the search, which is fetched when it is opened. */
export const searchWords = {
  title: 'Search',
  field: 'Search events, claims, people, places, sources',
  close: 'Close',
  results: 'Results',
  wait: 'The index is being fetched.',
  failed: 'The index could not be fetched. Everything in it stands on these pages:',
  'failed.sources': 'all sources',
  'failed.who': 'who is who',
  examples: 'For example',
  none: 'Nothing in this record has these words.',
  near: 'Did you mean',
  some: 'No entry has all of these words. These have some of them.',
  all: 'Show all',
  page: 'Its own page',
  help: '↑ ↓ choose a result, → its other links, Enter opens it, Esc closes.',
  undated: 'day not known',
  'kind.event': 'Events',
  'kind.claim': 'Claims',
  'kind.who': 'People and bodies',
  'kind.place': 'Places',
  'kind.source': 'Sources',
  'kind.word': 'Words',
  'kind.step': 'In the story',
} as const;

export type SearchWords = typeof searchWords;

/** "1 result", "12 results". */
export function resultCount(n: number): string {
  return n === 1 ? '1 result' : `${n} results`;
}

/** "3 events"; of a place. */
export function eventCount(n: number): string {
  return n === 1 ? '1 event' : `${n} events`;
}

/** "3 claims in 1 event". */
export function claimCount(claims: number, events: number): string {
  return `${claims} ${claims === 1 ? 'claim' : 'claims'} in ${eventCount(events)}`;
}
