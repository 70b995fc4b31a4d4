/** The parts of which the records of `archive.json` are built, as zod schemas. Keys in the order written. */
import { z } from 'zod';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ id: 'Id', description: 'Kebab-case, chosen once, never derived from a title or an index.' });

export const claimId = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+$/)
  .meta({ id: 'ClaimId', description: 'event.question.claim' });

export const ids = z.array(id);
export const aliases = ids.describe('Earlier ids of the same record.');
export const text = z.string();
export const orNull = <T extends z.ZodType>(inner: T, description: string) =>
  inner.nullable().describe(description);
export const edtf = z.string().min(4).meta({ id: 'Edtf', description: 'A date in EDTF (ISO 8601-2).' });

const milliseconds = z.number().nullable();
const bounds = z.strictObject({ min: milliseconds, max: milliseconds }).meta({
  id: 'Bounds',
  description: 'A closed stretch of time, milliseconds since 1970-01-01T00:00:00Z; null where it is open.',
});

export const span = z
  .strictObject({
    edtf,
    start: bounds.describe('The earliest and latest moment at which it may have begun.'),
    end: bounds.describe('The earliest and latest moment at which it may have ended.'),
    precision: z.enum(['day', 'month', 'year', 'decade', 'century']).describe('Of the coarser end.'),
    interval: z.boolean(),
    approximate: z.boolean(),
    uncertain: z.boolean(),
  })
  .meta({ id: 'Span', description: 'When something happened and how finely that is known.' });

const FORMS = [
  'exact',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'range',
  'word',
  'date',
  'text',
];

export const says = z
  .strictObject({
    form: z.enum(FORMS as [Form, ...Form[]]),
    min: orNull(z.number(), 'The lower figure; milliseconds for dates; for a word the band we read into it.'),
    max: orNull(z.number(), 'The upper figure; likewise. null if there is none.'),
    text: text.describe('The answer in words, as it is printed.'),
    position: orNull(
      text,
      'What equal answers have in common: a position of the question, or the EDTF of a date.',
    ),
  })
  .meta({ id: 'Says', description: 'What a claim answers.' });

type Form =
  'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'range' | 'word' | 'date' | 'text';

export const facet = z.enum(['counted', 'where', 'during', 'method']);

export const scope = z
  .strictObject({
    counted: id.describe('Who or what is counted: an id of `scopes`.').exactOptional(),
    where: id.describe('An id of `places`.').exactOptional(),
    during: edtf.exactOptional(),
    method: id.describe('How it was counted: an id of `scopes`.').exactOptional(),
  })
  .meta({
    id: 'Scope',
    description: 'To what a claim is limited. A facet that is absent does not limit it.',
  });

export const citation = z
  .strictObject({
    source: id.describe('The document in which it was read: an id of `sources`.'),
    at: orNull(text, 'Locator inside the document: ¶8, table row 2, fn 3, ref 4, title, p. 12.'),
    via: ids.describe('Ids of sources through which the document has it, nearest first.'),
  })
  .meta({ id: 'Citation' });

type Inline =
  | { t: 'text'; v: string }
  | { t: 'em'; c: Inline[] }
  | { t: 'claim'; id: string; v: string }
  | { t: 'event'; id: string; v: string }
  | { t: 'source'; id: string; v: string }
  | { t: 'date'; v: string };

const inline: z.ZodType<Inline> = z
  .discriminatedUnion('t', [
    z.strictObject({ t: z.literal('text'), v: text }),
    z.strictObject({ t: z.literal('em'), c: z.array(z.lazy(() => inline)) }),
    z.strictObject({ t: z.literal('claim'), id: claimId, v: text }),
    z.strictObject({ t: z.literal('event'), id, v: text }),
    z.strictObject({ t: z.literal('source'), id, v: text }),
    z.strictObject({ t: z.literal('date'), v: text }),
  ])
  .meta({
    id: 'Inline',
    description:
      'A piece of prose: text, emphasis (c: its pieces), a date, or a reference (id) with its words (v).',
  });

export const prose = z.array(z.array(inline)).meta({
  id: 'Prose',
  description: 'Paragraphs of the narrator. Every figure in them is a reference to a claim.',
});
