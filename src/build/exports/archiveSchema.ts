/**
 * The schema of `archive.json`: the one source of its order of keys, of its JSON Schema and of the check that
 * runs before it is written. The types of `src/model/archive.ts` must fit it; `fits` fails to compile if not.
 */
import { z } from 'zod';
import type { Archive } from '../../model/archive';
import { claim, event } from './eventSchemas';
import {
  avoided,
  chapter,
  claimant,
  correction,
  edition,
  glossaryEntry,
  methodSection,
  place,
  scopeTerm,
  source,
  spelling,
  term,
  theme,
  voice,
} from './recordSchemas';

/** The number of the form of the exports. It rises only if a name or a meaning documented so far changes. */
export const FORMAT = 1;

const records = z.strictObject({
  edition,
  voices: z.array(voice),
  themes: z.array(theme),
  scopes: z.array(scopeTerm),
  chapters: z.array(chapter),
  events: z.array(event),
  claims: z.array(claim),
  claimants: z.array(claimant),
  sources: z.array(source),
  places: z.array(place),
  terms: z.array(term),
  glossary: z.array(glossaryEntry),
  method: z.array(methodSection),
  avoided: z.array(avoided).describe('Words that the narrator does not use.'),
  corrections: z.array(correction).describe('The latest first.'),
  spellings: z.array(spelling).describe('Words in several spellings, for a search.'),
});

/** The whole file: the records, after the address of their schema and the number of their form. */
export const archiveFile = z
  .strictObject({ $schema: z.literal('archive.schema.json'), format: z.literal(FORMAT), ...records.shape })
  .meta({
    title: 'Archive',
    description: 'All records of one edition. Every field is explained in data/EXPORTS.md.',
  });

/** Fails to compile if the schema and the types of the model part. */
export const fits: [Archive, z.infer<typeof records>] extends [z.infer<typeof records>, Archive]
  ? true
  : never = true;

/** The JSON Schema (draft-07, which most validators read) of `archive.json`. */
export function archiveSchemaJson(): string {
  return schemaJson(archiveFile);
}

/** A JSON Schema (draft-07) as it is published, with a newline at its end. */
export function schemaJson(file: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(file, { target: 'draft-7' }), null, 1)}\n`;
}
