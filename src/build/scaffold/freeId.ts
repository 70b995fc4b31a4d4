import type { z } from 'zod';
import { firstFree, slug } from '../import/ids';
import { unpack } from '../messages';
import { ScaffoldError } from './change';

/**
 * Checks that an id is well formed and free.
 * @param what for example `event` @param shape `id`, or `anchor` for addresses on the page @param taken ids and where they stand
 * @throws ScaffoldError that proposes the nearest one that is both
 */
export function freeId(
  id: string,
  what: string,
  shape: z.ZodString,
  taken: ReadonlyMap<string, string>,
): string {
  const isTaken = (each: string): boolean => taken.has(each) || !shape.safeParse(each).success;
  const checked = shape.safeParse(id);
  if (!checked.success) {
    const why = unpack(checked.error.issues[0]?.message ?? '')?.what ?? 'it is not well formed';
    const base = shape.safeParse(slug(id)).success ? slug(id) : `${what}-${slug(id)}`;
    throw new ScaffoldError(`\`${id}\` cannot be an id: ${why} — \`${firstFree(base, isTaken)}\` is free`);
  }
  const where = taken.get(id);
  if (where === undefined) return id;
  throw new ScaffoldError(`there is \`${id}\` already, in ${where} — \`${firstFree(id, isTaken)}\` is free`);
}
