import type { Archive, Claim, EventRecord } from '../model/archive';
import { openContradictions } from '../model/contradictions';
import { questionsOf, claimsOf } from './dossier';
import { type Lookup } from './lookup';
import { relationWords } from './relations';
import { shortAnswer } from './answers';
import { whenWhere } from './whenWhere';

/** What the preview image of an event shows: its widest dispute, both sides of it. */
export interface DisputePreview {
  title: string;
  when: string;
  asks: string;
  sides: [PreviewSide, PreviewSide];
  /** How the accounts relate. */
  relation: string;
  /** "Contested Record, edition 0.1". */
  record: string;
}

export interface PreviewSide {
  voice: string;
  who: string;
  answer: string;
}

/** @returns `null` for an event without a dispute */
export function disputePreview(
  event: EventRecord,
  look: Lookup,
  { edition }: Archive,
): DisputePreview | null {
  const disputed = event.questions.filter((q) => q.disputed);
  const lead = questionsOf(event, null).find((q) => q.disputed);
  const figures = disputed.filter((q) => q.ratio !== null).sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
  const question = figures[0] ?? lead;
  if (!question) return null;
  const claims = new Map(claimsOf(question, look).map((claim) => [claim.id, claim]));
  const widest = openContradictions(question.relations, claims).sort(
    (a, b) => (b.ratio ?? 0) - (a.ratio ?? 0),
  )[0];
  const [a, b] = [claims.get(widest?.a ?? ''), claims.get(widest?.b ?? '')];
  if (!a || !b) return null;
  const side = (claim: Claim): PreviewSide => {
    const claimant = look.claimants.get(claim.claimant);
    return {
      voice: claimant?.voice ?? '',
      who: claimant?.short ?? claim.claimant,
      answer: shortAnswer(claim, question),
    };
  };
  const { when, where } = whenWhere(event, look);
  return {
    title: event.title,
    when: where ? `${when} · ${where}` : when,
    asks: question.asks,
    sides: [side(a), side(b)],
    relation: relationWords(question),
    record: `${edition.title}, edition ${edition.edition}`,
  };
}
