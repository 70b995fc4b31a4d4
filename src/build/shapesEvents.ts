import { z } from 'zod';
import { say } from './messages';
import { aliases, anchor, edtf, id, ids, LIMIT, line, locator, object, prose, text } from './shapeParts';

/** The shapes of events, their questions, claims and citations. */

export const citation = object({ source: id, at: locator.optional(), via: ids.optional() });
const scope = object({
  counted: id.optional(),
  where: id.optional(),
  during: edtf.optional(),
  method: id.optional(),
});

const UNCITED = 'a claim needs a document in which it was read';
export const claim = object({
  id: id.optional(),
  claimant: id,
  says: z.union([z.number(), text(LIMIT.text)]),
  worded: line.optional(),
  position: id.optional(),
  stated: edtf.optional(),
  standing: z.enum(['asserted', 'revised', 'withdrawn']).optional(),
  scope: scope.optional(),
  note: text(LIMIT.text).optional(),
  origin: id.optional(),
  cite: z.array(citation).min(1, say('NO_CITATION', UNCITED, 'add `cite` with a source and a locator')),
});

const position = z.union([
  line,
  object({ label: line, within: id.optional(), neutral: z.boolean().optional() }),
]);

const UNCLAIMED = 'a question without claims asks nothing';
export const question = object({
  id,
  asks: line,
  unit: line.optional(),
  positions: z.record(id, position).optional(),
  several: z.boolean().optional(),
  claims: z.array(claim).min(1, say('MISSING_KEY', UNCLAIMED, 'add a claim, or take the question out')),
});

export const event = object({
  id: anchor,
  aliases,
  title: line,
  short: text(40).optional(),
  lead: id.optional().describe('The question that stands open first; else the widest dispute.'),
  when: edtf,
  places: ids,
  themes: ids.min(1, say('MISSING_KEY', 'an event needs a theme', 'add one of `themes.yaml`')),
  chapter: id,
  summary: prose,
  mentions: z.array(citation).optional(),
  questions: z.array(question),
});
