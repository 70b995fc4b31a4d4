/** Every word of the page's own that is not the archive's, by place. */
export const en = {
  skip: 'Skip to the story',
  contents: 'Contents',
  prologue: 'Prologue',
  chapter: 'Chapter',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.system': 'System',
  'theme.label': 'Theme',
  'stage.label':
    'Timeline. One lane for each kind of claimant, one thread for each event. The same events and claims stand in the text beside it.',
  'stage.help':
    'A thread is an event; a mark, a voice that answers (filled) or only reports it (open); a number, so many events. Forks: answers contradict.',
  'stage.help.time': 'Marks stand at the event’s time, not the speaker’s.',
  'stage.said': 'speaks in',
  'overview.slider': 'Place in the story, from the first year to the last',
  'figure.loading': 'The figure is being fetched.',
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
  'share.note':
    'Each line is one event, each mark a kind of claimant. Where their answers contradict, the line forks.',
  'figure.read': 'Read in',
  'figure.table': 'As a table',
  'place.borders': 'Borders: Natural Earth, as drawn there; this page takes no position on them.',
  'place.borders.short': 'Borders: Natural Earth. This page takes no position on them.',
  'place.outside': 'Arrows point to places outside this map.',
  'place.km': 'km',
  'names.title': 'What each side calls it',
  'names.lead':
    'The same thing bears different names, and the name is often the claim. Each word stands here with whoever uses it and where.',
  'method.title': 'How this record is made',
  method: [
    'A claim is what one claimant answers to one question, on a day, in a document. It belongs to whoever makes it, not to the document that carries it.',
    'This page compares claims; it does not decide between them. Two claims contradict each other when both cannot be true of the same people, place and time. A later count by the same claimant replaces its earlier one. Counts of different people are not compared, unless the smaller group is said to be larger than the one that holds it.',
    'Documents that repeat one statement have one origin. An origin that is not named is not counted. Claims are ordered by the day they were made, then by the name of the claimant.',
    'A word such as “dozens” stays that word. “Read whole” means that we read the document; a work that we know only because another cites it is marked so. Private persons are not named. Outlets of armed groups are not linked.',
  ],
  'sources.title': 'Sources',
  'sources.lead': 'Works read for this record, then works known only because one of those cites them.',
  edition: 'Edition',
  data: 'All of it as data:',
} as const;

export type Words = typeof en;
