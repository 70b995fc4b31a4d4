/**
 * Where a claim was first uttered, and how many independent utterances and documents there are.
 * A reprint never raises a count, an unknown origin never counts, and a cycle is an error found elsewhere.
 */
import type { Citation, Claimant, Id } from './archive';

/** What is needed of the other records to find an origin. */
export interface OriginContext {
  /** The account a claimant gives: the root of its `speaksFor`. */
  accountOf(claimant: Id): string;
  /** Whether a claimant passes on what others say. */
  relays(claimant: Id): boolean;
  /** The work of which a source is a reprint. */
  reprintOf(source: Id): Id | null;
  isClaimant(id: Id): boolean;
  isSource(id: Id): boolean;
}

/**
 * What a claim says of its origin: `null` if nothing, `own`, `unknown`, or the id of a claimant or source.
 */
export interface OriginClaim {
  claimant: Id;
  declared: 'own' | 'unknown' | Id | null;
}

/** Follows `next` to its end. In a cycle every member has the same root: the least id of the cycle. */
export function rootOf(id: Id, next: (id: Id) => Id | null): Id {
  const seen = new Set<Id>();
  let here = id;
  for (let onward = next(here); onward !== null; onward = next(here)) {
    if (seen.has(here)) {
      const cycle = [here];
      for (let at = next(here); at !== null && at !== here; at = next(at)) cycle.push(at);
      return cycle.reduce((least, at) => (at < least ? at : least));
    }
    seen.add(here);
    here = onward;
  }
  return here;
}

/**
 * A lookup from a claimant's id to its account, following `speaksFor` to its root. Unknown ids are their own.
 */
export function accountFinder(claimants: readonly Pick<Claimant, 'id' | 'speaksFor'>[]): (id: Id) => Id {
  const speaksFor = new Map(claimants.map((claimant) => [claimant.id, claimant.speaksFor]));
  return (id) => rootOf(id, (at) => speaksFor.get(at) ?? null);
}

/**
 * The first known utterance behind a claim, as a key: an account's id, `source:` and the id of the root of
 * its reprints, or `null` when it is not known. Undeclared: a claimant that relays has no known origin, any
 * other is its own. A declared id that is neither claimant nor source is not known.
 */
export function originOf({ claimant, declared }: OriginClaim, ctx: OriginContext): string | null {
  if (declared === 'unknown') return null;
  if (declared === 'own') return ctx.accountOf(claimant);
  if (declared === null) return ctx.relays(claimant) ? null : ctx.accountOf(claimant);
  if (ctx.isClaimant(declared)) return ctx.accountOf(declared);
  return ctx.isSource(declared) ? `source:${rootOf(declared, ctx.reprintOf)}` : null;
}

/**
 * Whether what one of two claimants says later can replace what the other said: they are the same, or one speaks, at whatever remove,
 * for the other. Two who both speak for a third do not speak for each other.
 */
export function speaksWith(a: Id, b: Id, speaksFor: (id: Id) => Id | null): boolean {
  const reaches = (from: Id, to: Id): boolean => {
    const seen = new Set<Id>();
    for (let at: Id | null = from; at !== null && !seen.has(at); at = speaksFor(at)) {
      if (at === to) return true;
      seen.add(at);
    }
    return false;
  };
  return reaches(a, b) || reaches(b, a);
}

/** How many distinct known origins stand behind the claims. */
export function countOrigins(claims: readonly { origin: string | null }[]): number {
  return new Set(claims.map((claim) => claim.origin).filter((origin) => origin !== null)).size;
}

/**
 * How many distinct documents carry the claims, those in `via` included, reprints counted as their original.
 */
export function countReports(
  claims: readonly { citations: readonly Pick<Citation, 'source' | 'via'>[] }[],
  reprintOf: (source: Id) => Id | null,
): number {
  const documents = claims.flatMap((claim) => claim.citations.flatMap(({ source, via }) => [source, ...via]));
  return new Set(documents.map((id) => rootOf(id, reprintOf))).size;
}

/**
 * A cycle in a directed graph, as the path that closes it (`['a', 'b', 'a']`), or `null` if there is none.
 * Depth-first with an explicit stack, in the order of the map, so that the same data name the same cycle.
 */
export function findChainCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  for (const from of edges.keys()) {
    const path: { id: string; next: number }[] = [];
    const onPath = new Set<string>();
    let step: string | undefined = from;
    while (step !== undefined || path.length > 0) {
      if (step !== undefined && !done.has(step)) {
        if (onPath.has(step)) {
          const ids = path.map(({ id }) => id);
          return [...ids.slice(ids.indexOf(step)), step];
        }
        path.push({ id: step, next: 0 });
        onPath.add(step);
      }
      const top = path.at(-1);
      step = top && (edges.get(top.id) ?? [])[top.next++];
      if (top && step === undefined) {
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      }
    }
  }
  return null;
}
