/** The words of the feed and of the preview images. */
export const feed = {
  title: 'corrections and additions',
  correction: 'Correction',
  added: 'In the record since edition',
  against: 'against',
} as const;
