import type { Only, Sort } from '../../model/facets';
import type { Fault } from '../../model/parameters';

/** The words of the page on which the record is explored. */
export const explore = {
  title: 'Explore',
  lead: 'All events on one timeline, as a list or as a table. Choose what to see; the address keeps it.',
  all: 'All events in the order of time',
  failed: 'The data could not be fetched. All events are listed here.',
  wait: 'Fetching the events …',

  'timeline.label': 'Timeline of the events shown, one lane for each voice',
  'timeline.keys':
    'Arrow keys move, + and − zoom, Home shows the whole span. The list below holds the same events.',
  'timeline.read':
    'A mark: a voice that answers (filled) or only reports it (open). A number: so many events. Click a line to list its events.',
  'timeline.wheel': 'Hold Ctrl or ⌘ while turning the wheel to zoom.',
  'zoom.in': 'Nearer',
  'zoom.out': 'Farther',
  'zoom.whole': 'Whole span',
  'zoom.fit': 'Fit to what is shown',
  'zoom.buttons': 'Zoom',
  'strip.label': 'The whole span; the frame is what the timeline shows. Drag to move.',

  filters: 'Filters',
  only: 'How it is told',
  voices: 'Voices that speak of it',
  themes: 'Themes',
  places: 'Places',
  chapter: 'Chapter',
  'chapter.any': 'Any chapter',
  together: 'Events must meet all that is chosen.',
  clear: 'Clear filters',
  'clear.time': 'Whole span',
  none: 'No event meets all of this.',
  all_shown: 'All events are shown.',

  view: 'Show as',
  list: 'List',
  table: 'Table',
  csv: 'Download as CSV',
  sort: 'Sort by',
  'page.before': 'Earlier in the list',
  'page.after': 'Further in the list',
  pages: 'Parts of the list',
  story: 'in the story',
  voicesOf: 'Voices:',
  mentions: 'only reported by',
  disputed: 'disputed',
  'picked.title': 'Events here',
  'picked.zoom': 'Zoom to these',
  'picked.close': 'Close',
  'picked.more': 'more; zoom in, or see the list',
  'column.time': 'When',
  'column.title': 'Event',
  'column.claims': 'Claims',
  'column.origins': 'Origins',
  'column.ratio': 'Disagreement',
  'column.voices': 'Voices',
  'ratio.about': 'Disagreement: the larger figure over the smaller, where two claims contradict each other.',
} as const;

/** What is asked of the claims, in words. */
export const ONLY_WORDS: Record<Only, string> = {
  disputed: 'Disputed',
  'two-origins': 'Two or more independent origins',
  'single-origin': 'One known origin at most',
  'single-voice': 'One voice only',
  'read-whole': 'In a source read whole',
};

export const SORT_WORDS: Partial<Record<Sort, string>> = {
  time: 'time, earliest first',
  '-time': 'time, latest first',
  title: 'title',
  '-claims': 'most claims',
  '-origins': 'most origins',
  '-ratio': 'widest disagreement',
};

/** "1 claim", "3 claims". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** "×2.3", with at most two digits after the first. */
export function ratioWords(ratio: number): string {
  return `×${ratio >= 10 ? Math.round(ratio) : Math.round(ratio * 10) / 10}`;
}

/** How much is shown and what is not. */
export function shownWords(shown: number, all: number): string {
  if (shown === all) return `All ${counted(all, 'event')}`;
  return `${shown.toLocaleString('en-GB')} of ${counted(all, 'event')}`;
}

/** "1–50 of 143". */
export function partWords(from: number, to: number, all: number): string {
  const n = (value: number): string => value.toLocaleString('en-GB');
  return `${n(from)}–${n(to)} of ${n(all)}`;
}

/** What could not be taken from an address. */
export function faultWords(faults: readonly Fault[]): string {
  const parts = faults.map(({ key, text }) => `${key}=${text}`.slice(0, 60));
  return `Parts of this address could not be read and were left out: ${parts.join(', ')}.`;
}
