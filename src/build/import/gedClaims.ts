import type { RawClaim } from '../shapes';
import { amountOf, scopeId } from './dataset';
import type { Draft } from './draft';
import { shorten } from './plain';
import type { Row } from './table';

/** The columns that hold counts. */
export const COUNTS = ['best', 'low', 'high', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'];

/** The counts of a row as claims of the programme, each with who is counted and by which estimate. What is no count is reported. */
export function gedClaims(
  row: Row,
  sides: [string, string],
  claimant: string,
  cite: RawClaim['cite'][number],
  draft: Draft,
): RawClaim[] {
  const all = draft.scope('all-dead', 'counted', 'everyone killed');
  // Whoever is counted by the low estimate is by the best one, and so on: a low one above the best contradicts it.
  const high = draft.scope('ucdp-high', 'method', 'high estimate');
  const best = draft.scope('ucdp-best', 'method', 'best estimate', [high]);
  const low = draft.scope('ucdp-low', 'method', 'low estimate', [best]);
  const side = (name: string): string => {
    const label = `people killed on the side of ${shorten(name, 250)}`;
    if (!draft.allows(label, [shorten(name, 250)])) throw new Error(`“${label}” cannot be a label`);
    return draft.scope(scopeId('dead-of', name), 'counted', label, [all]);
  };
  const counts: [column: string, id: string, counted: () => string, method: string][] = [
    ['best', 'best', () => all, best],
    ['low', 'low', () => all, low],
    ['high', 'high', () => all, high],
    ['deaths_a', 'side-a', () => side(sides[0]), best],
    ['deaths_b', 'side-b', () => side(sides[1]), best],
    [
      'deaths_civilians',
      'civilians',
      () => draft.scope('civilians', 'counted', 'civilians killed', [all]),
      best,
    ],
    [
      'deaths_unknown',
      'unknown',
      () => draft.scope('not-said-who', 'counted', 'people killed, not known on which side', [all]),
      best,
    ],
  ];
  return counts.flatMap(([column, id, counted, how]): RawClaim[] => {
    const cell = row.take(column);
    const says = amountOf(cell);
    if (says === null) {
      if (cell) draft.remark(row.number, `${column} is no count: ${cell}`, 'enter the claim by hand');
      return [];
    }
    return [{ id, claimant, says, scope: { counted: counted(), method: how }, cite: [cite] }];
  });
}
