import type { Citation, Claim, Scope } from '../model/archive';
import { shortReference } from '../model/reference';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import type { Lookup } from './lookup';

/** A citation in words: the document read, where in it, and through which works it has the claim. */
export interface CiteView {
  id: string;
  text: string;
  at: string | null;
  via: { id: string; text: string }[];
}

export function citeWords(citation: Citation, look: Lookup): CiteView {
  const text = (id: string): string => {
    const source = look.sources.get(id);
    return source ? shortReference(source) : id;
  };
  return {
    id: citation.source,
    text: text(citation.source),
    at: citation.at,
    via: citation.via.map((id) => ({ id, text: text(id) })),
  };
}

/** When a claim was made, or what is known of it. */
export function statedWords(claim: Pick<Claim, 'stated' | 'statedBasis'>): string {
  if (claim.stated === null) return 'Day not known';
  const words = spanWords(parseSpan(claim.stated));
  return claim.statedBasis === 'said' ? `Stated ${words}` : `In a document of ${words}`;
}

/** What a claim is limited to: "everyone killed except the attackers; in Gwadar; 31 January 2026". */
export function scopeWords(scope: Scope, look: Lookup): string | null {
  const parts = [
    scope.counted && look.scopes.get(scope.counted)?.label,
    scope.where && `in ${look.places.get(scope.where)?.name ?? scope.where}`,
    scope.during && spanWords(parseSpan(scope.during)),
    scope.method && look.scopes.get(scope.method)?.label,
  ].filter(Boolean);
  return parts.length ? parts.join('; ') : null;
}
