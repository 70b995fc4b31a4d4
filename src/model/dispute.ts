/** What is in dispute on a question today. */
import type { Claim, Relation } from './archive';
import { openContradictions } from './contradictions';
import { relate, type Answer, type Asked, type RelateContext } from './relation';

/** What is needed of the other records to say what is in dispute. */
export type DisputeContext = RelateContext;

export interface Assessment {
  /** Every pair, in the order of the claims. */
  relations: Relation[];
  disputed: boolean;
  /** The largest ratio among the contradictions in dispute; `null` if none of them is between figures. */
  ratio: number | null;
}

/**
 * Relates all pairs of claims and says whether the question is disputed: two claims contradict each other,
 * both still asserted, and neither superseded. A claim is superseded when its claimant, one that it speaks for, or
 * one that speaks for it has since answered otherwise on the same scope (an `update`), unless that later answer has itself been withdrawn or revised.
 */
export function assess(
  question: Asked,
  claims: readonly (Answer & Pick<Claim, 'standing'>)[],
  ctx: DisputeContext,
): Assessment {
  const relations = claims.flatMap((a, i) => claims.slice(i + 1).map((b) => relate(a, b, question, ctx)));
  const open = openContradictions(relations, new Map(claims.map((claim) => [claim.id, claim])));
  const ratios = open.map(({ ratio }) => ratio).filter((ratio) => ratio !== null);
  return {
    relations,
    disputed: open.length > 0,
    ratio: ratios.length > 0 ? Math.max(...ratios) : null,
  };
}
