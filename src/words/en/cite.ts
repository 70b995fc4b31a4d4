/** The words of citations. */
export const cite = {
  title: 'Cite',
  edition: 'edition',
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
} as const;

/** The forms in which a thing is cited. */
export type CiteForm = 'apa' | 'mla' | 'chicago' | 'bibtex' | 'ris' | 'csl';
/** A citation in each form, as text. */
export type CiteTexts = Record<CiteForm, string>;
export const CITE_FORMS: readonly CiteForm[] = ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl'];
