/** The stated order of claims, the same for all sides. */
import type { Claim, Id } from './archive';
import { spanOrNull } from './span';

const code = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Compares two dates (EDTF) by earliest start, then latest end: negative if `a` comes first, 0 if neither
 * does. `null` if the order is not known: one of them is missing or cannot be read.
 */
export function compareStated(a: string | null, b: string | null): number | null {
  const [x, y] = [spanOrNull(a), spanOrNull(b)];
  if (!x || !y) return null;
  const sign = (m: number, n: number) => (m < n ? -1 : m > n ? 1 : 0);
  return (
    sign(x.start.min ?? -Infinity, y.start.min ?? -Infinity) ||
    sign(x.end.max ?? Infinity, y.end.max ?? Infinity)
  );
}

/**
 * Sorts claims by the day stated (unknown last), then by the claimant's name, then by id. Names and ids are
 * compared by UTF-16 code units, without a collator, so that every machine agrees.
 */
export function claimOrder(
  a: Pick<Claim, 'id' | 'claimant' | 'stated'>,
  b: Pick<Claim, 'id' | 'claimant' | 'stated'>,
  nameOf: (claimant: Id) => string,
): number {
  const unknown = (stated: string | null) => (spanOrNull(stated) ? 0 : 1);
  return (
    unknown(a.stated) - unknown(b.stated) ||
    (compareStated(a.stated, b.stated) ?? 0) ||
    code(nameOf(a.claimant), nameOf(b.claimant)) ||
    code(a.id, b.id)
  );
}
