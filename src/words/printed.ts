/** The page's own words that are printed into the article, or on the share image, and not sent again. */
export const printed = {
  skip: 'Skip to the story',
  contents: 'Contents',
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
  'share.note':
    'Each line is one event, each mark a kind of claimant. Where their answers contradict, the line forks.',
} as const;
