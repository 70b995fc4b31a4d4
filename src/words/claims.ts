import type { Citation, Claim, Scope } from '../model/archive';
import { shortReference } from '../model/reference';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { sourceNumber } from './bibliography';
import { atTime } from './dates';
import type { Lookup } from './lookup';

/** A work in few words, with its number in the bibliography. */
export interface WorkView {
  id: string;
  n: number;
  text: string;
}

/** A citation in words: the document read, where in it, and through which works it has the claim. */
export interface CiteView extends WorkView {
  at: string | null;
  /** Less than the whole document was read. */
  part: string | null;
  via: WorkView[];
}

/** Puts a citation into words. A source that is not in the archive keeps its id. */
export function citeWords(citation: Citation, look: Lookup): CiteView {
  const work = (id: string): WorkView => {
    const source = look.sources.get(id);
    return { id, n: sourceNumber(id, look), text: source ? shortReference(source) : id };
  };
  const access = look.sources.get(citation.source)?.access;
  return {
    ...work(citation.source),
    at: citation.at,
    part: access === 'opening' ? 'its opening only' : access === 'cited' ? 'not read itself' : null,
    via: citation.via.map(work),
  };
}

/** When a claim was made, or what is known of it. */
export function statedWords(claim: Pick<Claim, 'stated' | 'statedBasis'>): string {
  if (claim.stated === null) return 'Day not known';
  return claim.statedBasis === 'said'
    ? `Stated ${atTime(claim.stated)}`
    : `In a document of ${spanWords(parseSpan(claim.stated))}`;
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
