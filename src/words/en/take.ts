/** The words of what can be copied, shared, cited and taken away on the main page; fetched when first wanted. */
export const take = {
  open: 'Copy, cite, share',
  what: 'What',
  question: 'All answers in short',
  claim: 'Claim:',
  link: 'Copy link',
  sentence: 'Copy as a sentence',
  share: 'Share …',
  cite: 'Cite as',
  copy: 'Copy citation',
  copied: 'Copied.',
  failed: 'The browser did not allow copying. Select the text below and copy it.',
  missing: 'The texts could not be fetched. The page of the event has them.',
  svg: 'SVG',
  png: 'PNG',
  csv: 'CSV',
  figure: 'Take this figure away',
  source: 'Read in',
} as const;

export type TakeWords = typeof take;
