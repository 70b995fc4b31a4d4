import type { Id } from '../archive';
import type { FigureHead } from './head';

/** Text answers, grouped by the position that they take. */
export interface AccountsFigure extends FigureHead {
  kind: 'accounts';
  /** The rule by which the groups are ordered, and how they stand to each other. */
  rule: string;
  groups: AccountsGroup[];
}

export interface AccountsGroup {
  label: string;
  /** "within …" a wider answer, or that it takes no side. */
  note: string | null;
  holders: { claim: Id; voice: Id; who: string; notes: string }[];
}
