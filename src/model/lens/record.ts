import type { Id, RelationKind, Standing } from '../archive';

/**
 * What lenses need of an archive, in words where they only show it: written by the build, fetched when a lens is first opened.
 * Days are ISO days (`2026-02-05`), the last on which something may have been said or published; `null` where that is not known.
 */
export interface LensRecord {
  voices: { id: Id; name: string; short: string; shape: string }[];
  claimants: LensClaimant[];
  sources: LensSource[];
  chapters: { id: Id; number: number | null; title: string }[];
  /** In the order of time. */
  events: LensEvent[];
}

export interface LensClaimant {
  id: Id;
  name: string;
  short: string;
  /** Its name inside a sentence: "the BLA". */
  inText: string;
  voice: Id;
  speaksFor: Id | null;
}

export interface LensSource {
  id: Id;
  /** "Kaplan, Roots of the Escalating Violence in Balochistan". */
  name: string;
  voice: Id | null;
  reprints: Id | null;
  day: string | null;
}

export interface LensEvent {
  id: Id;
  title: string;
  /** When it happened, in words. */
  when: string;
  /** The first day on which it may have begun. */
  begins: string | null;
  chapter: Id;
  /** Sources that mention it without answering a question. */
  mentions: Id[];
  questions: LensQuestion[];
}

export interface LensQuestion {
  id: Id;
  asks: string;
  /** What it counts; `null` where it is answered in words. */
  unit: string | null;
  /** In the stated order. */
  claims: LensClaim[];
  /** Pairs that bear on what is in dispute, by the places of their claims in `claims`; of an `update`, the earlier first. */
  relations: [a: number, b: number, kind: Exclude<RelationKind, 'compatible'>, ratio: number | null][];
  /** Distinct documents that carry its claims, distinct known origins, whether it is in dispute, and by what factor. */
  reports: number;
  origins: number;
  disputed: boolean;
  ratio: number | null;
}

export interface LensClaim {
  /** `event.question.claim`. */
  id: Id;
  claimant: Id;
  /** The answer as printed. */
  answer: string;
  /** What it is limited to, in words. */
  scope: string | null;
  day: string | null;
  /** The day, month or year it was stated, in words; `null` where that is not known. */
  on: string | null;
  standing: Standing;
  /** The documents in which it was read, then those through which they have it. */
  sources: Id[];
  via: Id[];
  /** See `Claim.origin`. */
  origin: string | null;
}

/** All claims of an event. */
export function claimsIn(event: LensEvent): LensClaim[] {
  return event.questions.flatMap((q) => q.claims);
}
