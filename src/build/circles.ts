import { findChainCycle } from '../model/origin';
import { findWithinCycle, type Nested } from '../model/scope';
import { ownId } from './claims';
import type { Context } from './context';
import type { Draft } from './events';
import type { Item } from './load';
import { reporter } from './shape';

/** Places, scopes and speakers must not lie within one another in a circle, nor sources reprint one another. */
export function checkCircles(ctx: Context): void {
  const { places, scopes, claimants, sources } = ctx;
  const check = (items: Item<{ id: string }>[], nested: Nested[], key: string): void => {
    const cycle = findWithinCycle(nested);
    if (cycle) reportAt(ctx, items, cycle[0], key, 'CIRCULAR_WITHIN', cycle.join(' → '), 'break the circle');
  };
  const inPlace = places.items.map(({ value: { id, within } }) => ({
    id,
    within: within ? places.present(within) : null,
  }));
  const inScope = scopes.items.map(({ value: { id, within } }) => ({ id, within: within ?? [] }));
  const inAccount = claimants.items.map(({ value: { id } }) => ({ id, within: ctx.speaksFor(id) }));
  check(places.items, inPlace, 'within');
  check(scopes.items, inScope, 'within');
  check(claimants.items, inAccount, 'speaks-for');
  const copies = sources.items.map(({ value: { id } }) => ({ id, within: ctx.reprintOf(id) }));
  const cycle = findWithinCycle(copies);
  const what = cycle?.join(' reprints ') ?? '';
  if (cycle) {
    const mend = 'say which of them came first';
    reportAt(ctx, sources.items, cycle[0], 'reprints', 'CIRCULAR_CHAIN', what, mend);
  }
}

function reportAt(
  ctx: Context,
  items: Item<{ id: string }>[],
  id: string | undefined,
  key: string,
  code: 'CIRCULAR_WITHIN' | 'CIRCULAR_CHAIN',
  what: string,
  mend: string,
): void {
  const item = items.find(({ value }) => value.id === id);
  if (item) reporter(item.file, ctx.problems, item.base)([key], code, what, mend);
}

/** The citation chains of one claim, taken together, must not run in a circle. */
export function checkChains({ item, claims, event }: Draft, ctx: Context): void {
  for (const claim of claims) {
    if (claim.citations.length < 2) continue;
    const chains = claim.citations.map(({ source, via }) => [source, ...via]);
    // A chain that returns to itself has been reported where it stands.
    const cycle = chains.every((chain) => new Set(chain).size === chain.length) && circleOf(chains);
    if (!cycle) continue;
    const q = event.questions.findIndex((x) => x.id === claim.question);
    const raw = item.value.questions[q]?.claims ?? [];
    const c = raw.findIndex((x) => claim.id === `${claim.event}.${claim.question}.${ownId(x, ctx)}`);
    const report = reporter(item.file, ctx.problems, item.base);
    const path = ['questions', q, 'claims', c, 'cite'];
    report(path, 'CIRCULAR_CHAIN', cycle.join(' ← '), 'say which of them came first');
  }
}

function circleOf(chains: string[][]): string[] | null {
  const edges = new Map<string, string[]>();
  for (const chain of chains) {
    chain.slice(1).forEach((next, i) => {
      const from = chain[i] ?? '';
      edges.set(from, [...(edges.get(from) ?? []), next]);
    });
  }
  return findChainCycle(edges);
}
