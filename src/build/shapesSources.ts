import { z } from 'zod';
import { say } from './messages';
import { address, aliases, edtf, id, LIMIT, line, object, text } from './shapeParts';
import { citation } from './shapesEvents';

/** The shapes of claimants, sources, terms and the glossary. */

export const claimant = object({
  id,
  aliases,
  name: line,
  short: text(40),
  'in-text': text(60).optional(),
  person: z.boolean().optional().describe('One person, not a body or a document.'),
  voice: id,
  'speaks-for': id.optional(),
  relays: z.boolean().optional(),
  about: line,
  cite: z.array(citation).optional(),
});

/** What a source is, and the CSL type that says so in citations. */
export const KINDS = {
  news: 'article-newspaper',
  feature: 'article-newspaper',
  opinion: 'article',
  commentary: 'article',
  brief: 'report',
  overview: 'post-weblog',
  'rights-report': 'report',
  'official-statement': 'document',
  'un-statement': 'document',
  report: 'report',
  dataset: 'dataset',
  'fact-finding': 'report',
  scholarship: 'article-journal',
  book: 'book',
  archive: 'document',
  'social-post': 'post',
  encyclopedia: 'entry-encyclopedia',
  'web-page': 'webpage',
} as const;

/** What is printed on a work, as far as it is known. */
export const imprint = {
  authors: z.array(line).optional(),
  in: line.optional(),
  publisher: line.optional(),
  published: edtf.optional(),
  url: address.optional(),
  note: text(LIMIT.text).optional(),
};

export const source = object({
  id,
  aliases,
  kind: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
  access: z.enum(['read', 'opening', 'cited']),
  'cited-by': z.array(citation).optional(),
  voice: id.optional(),
  standpoint: line,
  title: line,
  described: z.boolean().optional(),
  ...imprint,
  reprints: id.optional(),
});

const UNCITED = say('NO_CITATION', 'a use of a word needs a document', 'add `cite`');
const use = object({
  word: line,
  claimant: id,
  note: text(LIMIT.text).optional(),
  stated: edtf.optional(),
  cite: z.array(citation).min(1, UNCITED),
});
export const term = object({
  id,
  thing: line,
  uses: z.array(use).min(1, say('MISSING_KEY', 'the thing has no word', 'add one under `uses`')),
});

const UNEXPLAINED = say(
  'NO_CITATION',
  'an explanation needs a document',
  'add `cite`, or leave the word out',
);
export const glossaryEntry = object({
  id,
  aliases,
  term: text(60),
  forms: z.array(text(60)).optional(),
  means: line,
  cite: z.array(citation).min(1, UNEXPLAINED),
});
