import type { Claim, Question } from '../../model/archive';
import type { FigureHead } from '../../model/figure/head';
import { shortReference } from '../../model/reference';
import type { Lookup } from '../lookup';

/** The claims of a question, in its order. */
export function claimsOf(question: Question, look: Lookup): Claim[] {
  return question.claims.map((id) => look.claims.get(id)).filter((claim) => claim !== undefined);
}

/** The documents in which claims were read, each once, in the order of the claims. */
export function readOf(claims: readonly Pick<Claim, 'citations'>[], look: Lookup): FigureHead['read'] {
  const ids = new Set(claims.flatMap((c) => c.citations.map(({ source }) => source)));
  return [...ids].flatMap((id) => {
    const source = look.sources.get(id);
    return source ? [{ id, text: shortReference(source) }] : [];
  });
}
