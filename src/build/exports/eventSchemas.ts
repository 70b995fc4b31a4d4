/** What happened, what is asked about it and who says what: zod schemas of the records. */
import { z } from 'zod';
import {
  aliases,
  citation,
  claimId,
  edtf,
  facet,
  id,
  ids,
  orNull,
  prose,
  says,
  scope,
  span,
  text,
} from './schemaParts';

const position = z.strictObject({
  id,
  label: text,
  within: orNull(id, 'A wider position with which it is compatible.'),
  neutral: z.boolean().describe('Takes no side: compatible with every answer.'),
});
const relation = z.strictObject({
  a: claimId,
  b: claimId,
  relation: z.enum(['same', 'compatible', 'update', 'different-scope', 'contradict']),
  ratio: orNull(z.number(), 'For contradicting figures: the larger over the smaller, at their nearest.'),
  differs: z.array(facet).describe('The facets in which their scopes differ.'),
});
const question = z.strictObject({
  id: id.describe('Unique inside the event.'),
  asks: text,
  answers: z.enum(['amount', 'date', 'text']),
  unit: text.nullable(),
  positions: z.array(position),
  several: z.boolean().describe('More than one answer can be true at once.'),
  claims: z.array(claimId).describe('In the stated order: date stated, then name of the claimant.'),
  relations: z.array(relation).describe('Every pair of its claims.'),
  reports: z.number().int().describe('Distinct documents that carry its claims.'),
  origins: z.number().int().describe('Distinct known origins; unknown ones are not counted.'),
  disputed: z.boolean().describe('Two claims that still stand contradict each other.'),
  ratio: orNull(z.number(), 'The largest ratio among its contradictions.'),
});
export const event = z.strictObject({
  id,
  aliases,
  title: text,
  short: text,
  when: span,
  places: ids,
  themes: ids,
  chapter: id,
  lead: orNull(id, 'The question that stands open first, where the editors chose one.'),
  summary: prose,
  mentions: z.array(citation).describe('Sources that mention it without answering a question.'),
  questions: z.array(question),
});

export const claim = z.strictObject({
  id: claimId,
  event: id,
  question: id,
  claimant: id,
  unit: text.nullable(),
  says,
  scope,
  stated: orNull(edtf, 'When it was claimed.'),
  statedBasis: z.enum(['said', 'published', 'unknown']).describe('Whence `stated` is known.'),
  standing: z.enum(['asserted', 'revised', 'withdrawn']),
  note: orNull(text, 'What the claimant added, in our words.'),
  citations: z.array(citation),
  origin: orNull(text, 'The first known utterance: a claimant, or source: and a source. null: not known.'),
});
