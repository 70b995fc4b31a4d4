/** `balance.json` and its schema: what the record holds much of and what it lacks. */
import { z } from 'zod';
import type { Archive } from '../../model/archive';
import { balanceOf, type Balance } from '../../model/balance';
import { json } from './archiveJson';
import { FORMAT, schemaJson } from './archiveSchema';
import { id, ids, orNull, text } from './schemaParts';

const count = z.number().int().min(0);
const tally = z.strictObject({
  events: count,
  claims: count,
  questions: count,
  disputed: count.describe('Questions on which claims that still stand contradict each other.'),
});

const balance = z.strictObject({
  totals: tally.extend({ claimants: count.describe('Those who claim something.'), sources: count }),
  voices: z.array(z.strictObject({ voice: id, claimants: count, claims: count })),
  claimants: z.array(z.strictObject({ claimant: id, voice: id, events: count, claims: count })),
  kinds: z
    .array(z.strictObject({ kind: text, sources: count, claims: count }))
    .describe('A claim that was read in documents of two kinds counts in both.'),
  access: z
    .array(z.strictObject({ access: z.enum(['read', 'opening', 'cited']), sources: count, claims: count }))
    .describe('Of a claim, the best-read of its documents.'),
  decades: z.array(
    tally.extend({
      decade: orNull(
        z.number().int(),
        'Its first year; events count where they began. null: those of more than ten years.',
      ),
    }),
  ),
  chapters: z.array(tally.extend({ chapter: id })),
  oneVoice: ids.describe('Events of which claimants of one voice alone speak.'),
  oneOrigin: ids.describe('Events whose claims have at most one known origin.'),
  unread: ids.describe('Events none of whose claims was read in a document that was read whole.'),
});

const file = z
  .strictObject({ $schema: z.literal('balance.schema.json'), format: z.literal(FORMAT), ...balance.shape })
  .meta({
    title: 'Balance',
    description: 'Counts over the records of one edition. Every field is explained in data/EXPORTS.md.',
  });

/** Fails to compile if the schema and the type of the model part. */
export const fits: [Balance, z.infer<typeof balance>] extends [z.infer<typeof balance>, Balance]
  ? true
  : never = true;

/** @throws ZodError if the counts do not fit the schema that is published beside them */
export function balanceJson(archive: Archive): string {
  return json(file.parse({ $schema: 'balance.schema.json', format: FORMAT, ...balanceOf(archive) }));
}

/** The JSON Schema (draft-07) of `balance.json`. */
export function balanceSchemaJson(): string {
  return schemaJson(file);
}
