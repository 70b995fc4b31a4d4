import type { Claim, EventRecord, Position, Question } from '../../model/archive';
import type { AccountsFigure, AccountsGroup } from '../../model/figure/accounts';
import { shortReference } from '../../model/reference';
import { spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { statedWords } from '../claims';
import type { Lookup } from '../lookup';
import { originWords, relationWords } from '../relations';
import { claimsOf, readOf } from './parts';

/** The accounts given on a question that is answered in words, side by side by position. */
export function accountsFigure(event: EventRecord, question: Question, look: Lookup): AccountsFigure {
  const claims = claimsOf(question, look);
  const groups = groupsOf(claims, question, look);
  return {
    kind: 'accounts',
    id: `${event.id}.${question.id}`,
    title: question.asks,
    subtitle: `${relationWords(question)} ${originWords(question)}.`,
    summary: groups.map((g) => `${g.label}: ${g.holders.map((h) => h.who).join(', ')}.`).join(' '),
    read: readOf(claims, look),
    table: {
      head: ['Claimant', 'Answer', 'In words', 'Stated'],
      rows: claims.map((claim) => [
        look.claimants.get(claim.claimant)?.name ?? claim.claimant,
        positionOf(claim, question)?.label ?? '',
        claim.says.text,
        statedWords(claim),
      ]),
    },
    rule: question.several
      ? 'More than one answer can be true. In the order in which they were first given.'
      : 'In the order in which they were first given.',
    groups,
  };
}

/** Groups in the order of their first claim, those that take no side after the others, answers of their own last. */
function groupsOf(claims: readonly Claim[], question: Question, look: Lookup): AccountsGroup[] {
  const by = new Map<Position | null, Claim[]>();
  for (const claim of claims) {
    const position = positionOf(claim, question);
    by.set(position, [...(by.get(position) ?? []), claim]);
  }
  const rank = (p: Position | null): number => (p === null ? 2 : p.neutral ? 1 : 0);
  return [...by]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([position, held]) => ({
      label: position?.label ?? 'In other words',
      note: noteOf(position, question),
      holders: held.map((claim) => holderOf(claim, look)),
    }));
}

function positionOf(claim: Claim, question: Question): Position | null {
  return question.positions.find((p) => p.id === claim.says.position) ?? null;
}

function noteOf(position: Position | null, question: Question): string | null {
  if (position?.neutral) return 'takes no side';
  const wider = question.positions.find((p) => p.id === position?.within);
  return wider ? `lies within “${wider.label}”` : null;
}

function holderOf(claim: Claim, look: Lookup): AccountsGroup['holders'][number] {
  const claimant = look.claimants.get(claim.claimant);
  const stated = spanOrNull(claim.stated);
  const via = claim.citations[0]?.via[0];
  const through = via === undefined ? undefined : look.sources.get(via);
  return {
    claim: claim.id,
    voice: claimant?.voice ?? '',
    who: claimant?.short ?? claim.claimant,
    notes: [
      stated ? spanWords(stated) : 'day not known',
      through && `known through ${shortReference(through)}`,
      claim.standing === 'asserted' ? null : `later ${claim.standing}`,
    ]
      .filter(Boolean)
      .join(', '),
  };
}
