/**
 * Who or what is counted, where, when, by what method: four facets, each partly ordered from narrow to wide.
 */
import type { Facet, Id, Place, Scope, ScopeTerm } from './archive';
import { findChainCycle } from './origin';
import { spanOrNull } from './span';
import { spanWithin } from './spanBounds';

/** For each id of a facet, itself and everything it lies within. */
export interface ScopeOrder {
  counted: ReadonlyMap<Id, ReadonlySet<Id>>;
  where: ReadonlyMap<Id, ReadonlySet<Id>>;
  method: ReadonlyMap<Id, ReadonlySet<Id>>;
}

export type Order = 'equal' | 'narrower' | 'wider' | 'incomparable';

export interface ScopeComparison {
  order: Order;
  /** The facets in which the two differ, in the order counted, where, during, method. */
  differs: Facet[];
}

const FACETS: readonly Facet[] = ['counted', 'where', 'during', 'method'];

/** Anything with a narrower-than relation: one parent, several, or none. */
export interface Nested {
  id: Id;
  within: Id | readonly Id[] | null;
}

/**
 * The order of the vocabulary and of the places, closed transitively. Safe with cycles (their members equal).
 */
export function scopeOrder(
  terms: readonly ScopeTerm[],
  places: readonly Pick<Place, 'id' | 'within'>[],
): ScopeOrder {
  return {
    counted: closure(terms.filter((term) => term.facet === 'counted')),
    method: closure(terms.filter((term) => term.facet === 'method')),
    where: closure(places),
  };
}

/**
 * Compares two scopes by the product of their facets: `a` is narrower if it is narrower or equal in each. A
 * facet that is absent does not limit, so it is the widest. Ids not in the vocabulary compare only with
 * themselves; `during` by containment of the dates.
 */
export function compareScopes(a: Scope, b: Scope, order: ScopeOrder): ScopeComparison {
  const each = FACETS.map((facet) => ({ facet, order: compareFacet(facet, a[facet], b[facet], order) }));
  const differing = each.filter((entry) => entry.order !== 'equal');
  const first = differing[0]?.order ?? 'equal';
  return {
    order: differing.every((entry) => entry.order === first) ? first : 'incomparable',
    differs: differing.map((entry) => entry.facet),
  };
}

/** A cycle among things that lie within each other, as the path that closes it, or `null`. */
export function findWithinCycle(items: readonly Nested[]): Id[] | null {
  return findChainCycle(new Map(items.map((item) => [item.id, parentsOf(item)])));
}

/** Each id with itself and all it lies within, at any remove. */
export function closure(items: readonly Nested[]): Map<Id, Set<Id>> {
  const parents = new Map(items.map((item) => [item.id, parentsOf(item)]));
  const above = (id: Id): Set<Id> => {
    const reached = new Set([id]);
    for (const at of reached) for (const parent of parents.get(at) ?? []) reached.add(parent);
    return reached;
  };
  return new Map(items.map((item) => [item.id, above(item.id)]));
}

function parentsOf({ within }: Nested): readonly Id[] {
  if (within === null) return [];
  return typeof within === 'string' ? [within] : within;
}

function compareFacet(facet: Facet, a: string | undefined, b: string | undefined, order: ScopeOrder): Order {
  if (a === b) return 'equal';
  if (a === undefined) return 'wider';
  if (b === undefined) return 'narrower';
  const [inside, around] =
    facet === 'during'
      ? [duringWithin(a, b), duringWithin(b, a)]
      : [order[facet].get(a)?.has(b) ?? false, order[facet].get(b)?.has(a) ?? false];
  if (inside && around) return 'equal';
  if (inside) return 'narrower';
  return around ? 'wider' : 'incomparable';
}

function duringWithin(inner: string, outer: string): boolean {
  const [a, b] = [spanOrNull(inner), spanOrNull(outer)];
  return a !== null && b !== null && spanWithin(a, b);
}
