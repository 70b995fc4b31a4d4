/** The language of the words in this folder (BCP 47). */
export const tag = 'en-GB';
