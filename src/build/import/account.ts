import type { RawCitation, RawClaim, RawQuestion } from '../shapes';
import { LIMIT } from '../shapeParts';
import { pieces, tidy } from './plain';

/** What a file tells of an event in words. It is its account, not the narrator’s: so it stands as a claim. */
export interface Account {
  claimant: string;
  cite: RawCitation;
  /** Text of any length; invisible characters are taken away. */
  text: string;
  /** What else the row holds, a line each. */
  notes: readonly string[];
  asks: string;
}

/** The ids of the parts of one account, which sort in their order. */
export const partId = (i: number): string => `part-${String(i + 1).padStart(3, '0')}`;

const SILENT = 'It names the event and tells no more of it in words.';

/**
 * The question that a file’s account answers, in as many claims as its length needs; `null` if it holds nothing.
 * All take one position: they go on from one another.
 */
export function accountQuestion({ claimant, cite, text, notes, asks }: Account): RawQuestion | null {
  const plain = tidy(text);
  const told = plain ? pieces(plain, LIMIT.text) : [];
  const beside = notes.length ? pieces(tidy(notes.join('; ')), LIMIT.text) : [];
  if (!told.length && !beside.length) return null;
  const [note, ...more] = beside;
  const says = [...(told.length ? told : [SILENT]), ...more];
  const claims = says.map((piece, i): RawClaim => ({
    ...(says.length > 1 ? { id: partId(i) } : {}),
    claimant,
    position: 'told',
    says: piece,
    ...(i === 0 && note ? { note } : {}),
    cite: [cite],
  }));
  return { id: 'account', asks, several: true, positions: { told: 'As it tells it' }, claims };
}
