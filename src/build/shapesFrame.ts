import { z } from 'zod';
import { say } from './messages';
import { aliases, anchor, edtf, id, ids, LIMIT, line, object, prose, text } from './shapeParts';

/** The shapes of what frames the events: edition, editorial rules, vocabularies, chapters. */

const degrees = (max: number): z.ZodNumber => {
  const message = say('WRONG_TYPE', `not a number of degrees from -${max} to ${max}`, 'check it');
  return z.number().min(-max, message).max(max, message);
};
/** A text of one given form. */
function reference(form: RegExp, example: string): z.ZodOptional<z.ZodString> {
  return z
    .string()
    .regex(form, say('WRONG_TYPE', 'not an entry of a known work', `write it like \`${example}\``))
    .optional();
}

export const place = object({
  id,
  aliases,
  name: line,
  within: id.optional(),
  precision: z.enum(['site', 'town', 'district', 'province', 'country', 'region']),
  lat: degrees(90).optional(),
  lon: degrees(180).optional(),
  gazetteer: reference(/^geonames:\d+$/, 'geonames:1177446'),
  outline: reference(/^natural-earth:([A-Z][A-Za-z .'-]+|[A-Z]{3}\.[A-Z]{2}\d{2})$/, 'natural-earth:Iran'),
});

export const theme = object({ id, name: line });

const COLOUR = say('WRONG_TYPE', 'a colour is # and six hex digits', 'write it like "#2c5d8f"');
const ink = z.string().regex(/^#[0-9a-f]{6}$/, COLOUR);
export const voice = object({
  id,
  name: line,
  short: line,
  shape: z.enum(['square', 'triangle', 'diamond', 'circle', 'hexagon', 'plus', 'dot']),
  ink: object({ light: ink, dark: ink }),
});

export const scopeTerm = object({
  id,
  facet: z.enum(['counted', 'method']),
  label: line,
  within: ids.optional(),
});

const questionAddress = z
  .string()
  .regex(
    /^[a-z0-9-]+\.[a-z0-9-]+$/,
    say('BAD_ID', 'not the address of a question', 'write it like `jaffar-express.people-killed`'),
  );
export const figure = object({
  show: z.enum(['range', 'count', 'accounts', 'coverage', 'names', 'place', 'provenance']),
  title: line.optional(),
  questions: z.array(questionAddress).min(1).optional(),
  event: id.optional(),
  term: id.optional(),
  until: edtf.optional(),
});

const step = object({
  id: anchor,
  event: id.optional(),
  question: id.optional(),
  camera: edtf.optional(),
  figure: figure.optional(),
  title: line.optional(),
  text: prose.optional(),
});
export const chapter = object({
  id,
  title: line,
  numbered: z.boolean().optional(),
  when: edtf,
  figure: figure.optional(),
  opening: prose.optional(),
  steps: z.array(step).optional(),
  close: prose.optional(),
});

const bounding = object({ west: degrees(180), south: degrees(85), east: degrees(180), north: degrees(85) })
  .refine(({ west, south, east, north }) => west < east && south < north, {
    error: say('WRONG_TYPE', 'not a stretch of the earth', 'west comes before east, south before north'),
  })
  .describe('Degrees.');
const sea = object({ name: line, within: bounding });
const map = object({ reach: bounding, focus: bounding, towns: ids.optional(), sea: sea.optional() });

export const edition = object({
  id,
  title: line,
  subtitle: line,
  description: text(500),
  edition: line,
  date: edtf,
  language: line,
  when: edtf,
  notice: text(LIMIT.text),
  map: map.optional(),
});

const HASH = say('WRONG_TYPE', 'not sixteen hex digits', 'take the first sixteen of the SHA-256');
export const editorial = object({
  words: z.array(object({ word: line, instead: line, attributed: z.boolean().optional() })),
  deeds: z.array(
    object({
      active: z.array(line).optional(),
      passive: line.optional(),
      'not-of': z.array(line).optional(),
    }),
  ),
  charges: object({ does: z.array(line), is: z.array(line) }),
  people: z.array(line),
  names: z.array(line),
  'forbidden-hosts': z.array(line),
  'private-names': z.array(z.string().regex(/^[0-9a-f]{16}$/, HASH)),
});

/** How the record is made, section by section, and what was corrected. */
export const methodSection = object({
  id,
  title: line,
  text: prose,
  then: z.enum(['words', 'access', 'balance', 'corrections']).optional(),
});

const word = line
  .max(60)
  .regex(
    /^[\p{L}\p{M}'’]+$/u,
    say('WRONG_TYPE', 'not one word', 'write letters only, without spaces or hyphens'),
  );
/** One word in several spellings, for the search. */
export const spelling = object({ word, also: z.array(word).min(1) });

const claimAddress = z
  .string()
  .regex(
    /^[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+$/,
    say('BAD_ID', 'not the address of a claim', 'write it like `jaffar-express.people-killed.the-army`'),
  );
export const correction = object({
  date: edtf,
  event: id.optional(),
  claim: claimAddress.optional(),
  what: text(LIMIT.text),
  why: text(LIMIT.text),
});
