/** How two claims on the same question stand to each other. The rules are tried in the order written here. */
import type { Claim, Id, Position, Question, Relation, RelationKind } from './archive';
import { amountsMeet, covers, isAbove, ratioOf, sameAmount } from './amountInterval';
import { compareStated } from './order';
import { compareScopes, type ScopeOrder } from './scope';
import { spanOrNull } from './span';
import { spansMeet } from './spanBounds';

/** What is needed of the other records to relate claims. */
export interface RelateContext {
  order: ScopeOrder;
  /** Whether two claimants are one, or one of them speaks for the other: see `speaksWith`. */
  speaksWith(a: Id, b: Id): boolean;
}

/** What is needed of the question. */
export type Asked = Pick<Question, 'answers' | 'positions' | 'several'>;

/** What is needed of a claim. */
export type Answer = Pick<Claim, 'id' | 'claimant' | 'unit' | 'says' | 'scope' | 'stated'>;

type Verdict = [kind: RelationKind, ratio?: number | null];

/**
 * Relates two claims on question `q`. In an `update`, `a` is the earlier claim and `b` the later; otherwise
 * they stand as given. Kind, ratio and differing facets do not depend on the order in which the two are
 * given. `withdrawn` and `revised` claims are related like any other (see `assess` for what is in dispute
 * today).
 */
export function relate(a: Answer, b: Answer, q: Asked, ctx: RelateContext): Relation {
  const { order, differs } = compareScopes(a.scope, b.scope, ctx.order);
  const turn = ctx.speaksWith(a.claimant, b.claimant) ? compareStated(a.stated, b.stated) : null;
  const later = turn !== null && turn !== 0;
  const [kind, ratio = null]: Verdict =
    q.answers === 'text'
      ? relateTexts(a, b, q, order === 'equal', later)
      : q.answers === 'date'
        ? relateDates(a, b, order === 'equal', later)
        : order === 'equal'
          ? relateAmounts(a, b, later ? turn : null)
          : relateNested(a, b, order);
  const [first, second] = kind === 'update' && turn !== null && turn > 0 ? [b, a] : [a, b];
  return { a: first.id, b: second.id, relation: kind, ratio, differs };
}

function relateTexts(a: Answer, b: Answer, q: Asked, sameScope: boolean, later: boolean): Verdict {
  const [x, y] = [a.says.position, b.says.position];
  if (x === null || y === null) return ['compatible'];
  if (x === y) return ['same'];
  const positions = new Map(q.positions.map((position) => [position.id, position]));
  if (positions.get(x)?.neutral || positions.get(y)?.neutral) return ['compatible'];
  if (!sameScope) return ['different-scope'];
  if (liesWithin(x, y, positions) || liesWithin(y, x, positions)) return ['compatible'];
  if (q.several) return ['compatible'];
  return later ? ['update'] : ['contradict'];
}

function liesWithin(inner: Id, outer: Id, positions: ReadonlyMap<Id, Position>): boolean {
  const seen = new Set<Id>();
  let at = positions.get(inner)?.within ?? null;
  while (at !== null && !seen.has(at)) {
    if (at === outer) return true;
    seen.add(at);
    at = positions.get(at)?.within ?? null;
  }
  return false;
}

function relateDates(a: Answer, b: Answer, sameScope: boolean, later: boolean): Verdict {
  const [x, y] = [dateOf(a), dateOf(b)];
  if (!x || !y) return ['compatible'];
  if (x.edtf === y.edtf) return ['same'];
  if (!sameScope) return ['different-scope'];
  if (spansMeet(x, y)) return ['compatible'];
  return later ? ['update'] : ['contradict'];
}

/** The EDTF of a date answer is kept as its position (see `dateSays`). */
function dateOf({ says }: Answer) {
  return spanOrNull(says.position ?? says.text);
}

/** `turn` is the order in which the two were stated by those who speak for each other. Saying the same again less finely replaces nothing. */
function relateAmounts(a: Answer, b: Answer, turn: number | null): Verdict {
  if (sameAmount(a.says, b.says)) return ['same'];
  const [first, second] = turn !== null && turn > 0 ? [b, a] : [a, b];
  if (turn !== null && !covers(second.says, first.says)) return ['update'];
  return amountsMeet(a.says, b.says) ? ['compatible'] : ['contradict', ratioOf(a.says, b.says)];
}

/**
 * Of two nested scopes the narrower cannot hold more than the wider. Shares ("per cent", "per day") do not
 * add up in that way, so they are never compared across scopes.
 */
function relateNested(a: Answer, b: Answer, order: 'narrower' | 'wider' | 'incomparable'): Verdict {
  if (order === 'incomparable' || [a, b].some(({ unit }) => /\bper\b/.test(unit ?? '')))
    return ['different-scope'];
  const [narrow, wide] = order === 'narrower' ? [a, b] : [b, a];
  return isAbove(narrow.says, wide.says) ? ['contradict', ratioOf(a.says, b.says)] : ['different-scope'];
}
