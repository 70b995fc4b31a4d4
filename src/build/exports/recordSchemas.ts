/** The records around events and claims: zod schemas. */
import { z } from 'zod';
import { aliases, citation, claimId, edtf, id, ids, orNull, prose, span, text } from './schemaParts';

const degrees = z.number();
const bounding = z.strictObject({ west: degrees, south: degrees, east: degrees, north: degrees });
const map = z
  .strictObject({
    reach: bounding.describe('As far as maps are drawn at most.'),
    focus: bounding.describe('What they show in any case.'),
    towns: ids.describe('Places for orientation, those that matter most first.'),
    sea: z.strictObject({ name: text, within: bounding }).nullable(),
  })
  .describe('What the maps of this edition show, in degrees.');

export const edition = z.strictObject({
  id,
  title: text,
  subtitle: text,
  description: text,
  edition: text,
  date: edtf.describe('The day this edition was closed.'),
  language: text.describe('BCP 47'),
  when: span,
  notice: text.describe('A content note.'),
  map: map.nullable(),
});

const ink = z.strictObject({ light: text, dark: text }).describe('Colours on light and on dark ground.');
export const voice = z.strictObject({
  id,
  name: text,
  short: text,
  shape: z.enum(['square', 'triangle', 'diamond', 'circle', 'hexagon', 'plus', 'dot']),
  ink,
});
export const theme = z.strictObject({ id, name: text });
export const scopeTerm = z.strictObject({
  id,
  facet: z.enum(['counted', 'method']),
  label: text,
  within: ids.describe('Wider scopes: everyone counted by this one is counted by them.'),
});

const camera = z.strictObject({ from: z.number(), to: z.number() }).describe('Milliseconds.');
const figure = z
  .strictObject({
    show: z.enum(['range', 'count', 'accounts', 'coverage', 'names', 'place', 'provenance']),
    title: orNull(text, 'Of a running count.'),
    questions: z.array(text).describe('Addresses: event.question'),
    event: orNull(id, 'The event whose places are shown.'),
    term: orNull(id, 'The thing whose names are shown.'),
    until: orNull(z.number(), 'Only what had been stated by this moment is shown; milliseconds.'),
  })
  .nullable()
  .describe('The figure that stands beside the text in place of the timeline.');
const step = z.strictObject({
  id,
  event: orNull(id, 'The event told.'),
  question: orNull(id, 'The question told.'),
  camera,
  figure,
  title: text.nullable(),
  text: prose,
});
export const chapter = z.strictObject({
  id,
  title: text,
  number: orNull(z.number().int(), 'null for prologue and end matter.'),
  when: span,
  figure,
  opening: prose,
  steps: z.array(step),
  close: prose,
});

export const claimant = z.strictObject({
  id,
  aliases,
  name: text,
  short: text,
  inText: text.describe('Its name inside a sentence.'),
  voice: id,
  speaksFor: orNull(id, 'The claimant whose account it gives.'),
  relays: z.boolean().describe('Passes on what others say.'),
  about: text,
  citations: z.array(citation).describe('What `about` rests on.'),
});

const name = z.strictObject({
  family: text.exactOptional(),
  given: text.exactOptional(),
  literal: text.exactOptional(),
});
const issued = z.strictObject({
  'date-parts': z.array(z.array(z.number())),
  circa: z.boolean().exactOptional(),
});
export const source = z.strictObject({
  id,
  aliases,
  kind: text,
  access: z
    .enum(['read', 'opening', 'cited'])
    .describe('Read whole, its opening only, or known through another.'),
  standpoint: text,
  voice: orNull(id, 'The voice in which the work itself speaks.'),
  reprints: orNull(id, 'The work of which it is a copy.'),
  citedBy: ids.describe('Sources through which it is known.'),
  note: text.nullable(),
  published: edtf.nullable(),
  described: z.boolean().describe('Its title was written by us.'),
  type: text.describe('The CSL type.'),
  title: text,
  author: z.array(name),
  issued: issued.nullable(),
  'container-title': text.nullable(),
  publisher: text.nullable(),
  URL: text.nullable(),
});

export const place = z.strictObject({
  id,
  aliases,
  name: text,
  within: orNull(id, 'The place in which it lies.'),
  precision: z.enum(['site', 'town', 'district', 'province', 'country', 'region']),
  lat: orNull(z.number(), 'Degrees, WGS 84.'),
  lon: orNull(z.number(), 'Degrees, WGS 84.'),
  gazetteer: orNull(text, 'The entry that gives the position, of a district that of its seat.'),
  outline: orNull(text, 'The area drawn for it.'),
});
const use = z.strictObject({
  word: text,
  claimant: id,
  note: text.nullable(),
  stated: edtf.nullable(),
  citations: z.array(citation),
});
export const term = z.strictObject({
  id,
  thing: text.describe('In the least contested words.'),
  uses: z.array(use),
});

export const glossaryEntry = z.strictObject({
  id,
  aliases,
  term: text,
  forms: z.array(text).describe('Other ways in which texts write it.'),
  means: text.describe('One neutral sentence.'),
  citations: z.array(citation).describe('What the sentence rests on.'),
});
export const methodSection = z.strictObject({
  id,
  title: text,
  text: prose,
  then: z
    .enum(['words', 'access', 'balance', 'corrections'])
    .nullable()
    .describe('What the method page works out and prints below it.'),
});
export const avoided = z.strictObject({
  word: text.describe('A * at its end stands for any ending.'),
  instead: text,
});
export const spelling = z.strictObject({ word: text, also: z.array(text).min(1) });
export const correction = z.strictObject({
  date: edtf,
  event: orNull(id, 'The event, or that of the claim.'),
  claim: orNull(claimId, 'The claim that was corrected.'),
  what: text.describe('What was changed.'),
  why: text,
});
