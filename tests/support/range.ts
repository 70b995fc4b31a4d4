import type { RangeFigure, RangeGroup, RangeRow } from '../../src/model/figure/range';

/** A row of a range plot: an exact figure of the state, unless more is said. */
export function rangeRow(claim: string, more: Partial<RangeRow> = {}): RangeRow {
  return {
    claim,
    voice: 'state',
    who: 'Government',
    notes: '3 March 2025',
    says: '10',
    form: 'exact',
    min: 10,
    max: 10,
    past: false,
    ...more,
  };
}

/** A range plot of amounts, of nothing but its groups. */
export function rangeOf(groups: RangeGroup[]): RangeFigure {
  const table = { head: [], rows: [] };
  return {
    kind: 'range',
    id: 'x.y',
    title: 'How many?',
    subtitle: '',
    summary: '',
    read: [],
    table,
    scale: 'amount',
    groups,
  };
}
