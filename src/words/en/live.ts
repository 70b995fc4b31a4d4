/** The page's own words where it is live, by place; what is printed once stands in `printed.ts`. */
export const en = {
  prologue: 'Prologue',
  chapter: 'Chapter',
  search: 'Search',
  'stage.label':
    'Timeline. One lane for each kind of claimant, one thread for each event. The same events and claims stand in the text beside it.',
  'stage.help':
    'A thread is an event; a mark, a voice that answers (filled) or only reports it (open); a number, so many events. Forks: answers contradict.',
  'stage.help.time': 'Marks stand at the event’s time, not the speaker’s.',
  'stage.said': 'speaks in',
  'overview.slider': 'Place in the story, from the first year to the last',
  'figure.missing': 'The figure could not be fetched; its claims stand in the text.',
  'overview.label': 'The whole span; the frame shows the part that the timeline shows.',
  'told.against': 'against',
  'told.claim': 'claim',
  'told.claims': 'claims',
  'picked.events': 'events here',
  'picked.close': 'Close',
  'coverage.order': 'Order of events',
  'coverage.time': 'by time',
  'coverage.told': 'most told first',
  'coverage.disputed': 'disputed first',
  'coverage.others': 'Others',
  'figure.read': 'Read in',
  'figure.table': 'As a table',
  'figure.wait': 'The table is being fetched; its claims stand in the text too.',
  'figure.and': 'and',
  'figure.more': 'more, listed with the table',
  'place.borders': 'Borders: Natural Earth, as drawn there; this page takes no position on them.',
  'place.borders.short': 'Borders: Natural Earth. This page takes no position on them.',
  'place.outside': 'Arrows point to places outside this map.',
  'place.km': 'km',
  'dossier.close': 'Close',
  'dossier.page': 'This event on a page of its own',
  'dossier.missing': 'The claims could not be fetched. They stand on the page of this event.',
} as const;

export type Words = typeof en;
