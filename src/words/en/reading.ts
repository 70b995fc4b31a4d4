/** Words around claims and steps, printed and in opened dossiers. */
export const reading = {
  read: 'Read in',
  'read.figures': 'Figures read in',
  mentioned: 'Also mentioned, without an answer to these questions, in',
  standpoints: 'Where these sources stand.',
  chapter: 'Chapter',
} as const;
