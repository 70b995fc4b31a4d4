/** `corrections.json` and its schema: what was changed after an edition had been published, for pages that show a part of it. */
import { z } from 'zod';
import type { Archive } from '../../model/archive';
import { json } from './archiveJson';
import { FORMAT, schemaJson } from './archiveSchema';
import { correction } from './recordSchemas';
import { edtf, id, text } from './schemaParts';

const file = z
  .strictObject({
    $schema: z.literal('corrections.schema.json'),
    format: z.literal(FORMAT),
    archive: id.describe('The id of the edition.'),
    edition: text,
    date: edtf.describe('The day the edition was closed.'),
    corrections: z.array(correction).describe('The latest first.'),
  })
  .meta({
    title: 'Corrections',
    description: 'All corrections of one archive. Every field is explained in data/EXPORTS.md.',
  });

/** @throws ZodError if a correction does not fit the schema that is published beside it */
export function correctionsJson({ edition, corrections }: Archive): string {
  return json(
    file.parse({
      $schema: 'corrections.schema.json',
      format: FORMAT,
      archive: edition.id,
      edition: edition.edition,
      date: edition.date,
      corrections,
    }),
  );
}

/** The JSON Schema (draft-07) of `corrections.json`. */
export function correctionsSchemaJson(): string {
  return schemaJson(file);
}
