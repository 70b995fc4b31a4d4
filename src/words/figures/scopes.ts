import type { Claim, Facet, Scope } from '../../model/archive';
import { compareScopes, scopeOrder } from '../../model/scope';
import type { Lookup } from '../lookup';

/** How a group differs from those before it: where it is a part of each of them, holds each of them, or neither. */
const DIFFERS: Record<Facet, Record<'narrower' | 'wider' | 'incomparable', string>> = {
  counted: {
    narrower: 'counts a part of them',
    wider: 'counts them and others',
    incomparable: 'counts others',
  },
  where: { narrower: 'smaller place', wider: 'larger place', incomparable: 'another place' },
  during: { narrower: 'shorter time', wider: 'longer time', incomparable: 'another time' },
  method: {
    narrower: 'counted another way',
    wider: 'counted another way',
    incomparable: 'counted another way',
  },
};

/** In words, in what the claims of a group differ in scope from those before it. */
export function differsFrom(claims: readonly Claim[], before: readonly Claim[], look: Lookup): string[] {
  const order = scopeOrder([...look.scopes.values()], [...look.places.values()]);
  return FACETS.flatMap((facet) => {
    const found = new Set(
      claims.flatMap((a) =>
        before.map((b) => compareScopes(only(a.scope, facet), only(b.scope, facet), order).order),
      ),
    );
    found.delete('equal');
    const [first = 'equal'] = found;
    if (first === 'equal') return [];
    return DIFFERS[facet][found.size === 1 ? first : 'incomparable'];
  });
}

const FACETS: readonly Facet[] = ['counted', 'where', 'during', 'method'];

function only(scope: Scope, facet: Facet): Scope {
  const value = scope[facet];
  return value === undefined ? {} : { [facet]: value };
}
