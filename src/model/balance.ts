/**
 * What a record holds much of and what it lacks: who speaks in it, through which documents, on which years. Counted over
 * the compiled archive, so that its blind spots are told by the same build that has them.
 */
import type { Archive, Claim, EventRecord, Id, Source } from './archive';
import { decadesOf, groupBy } from './decades';
import { countOrigins } from './origin';

/** Events with their claims and questions, and how many of the questions are disputed. */
export interface Tally {
  events: number;
  claims: number;
  questions: number;
  disputed: number;
}

export interface Balance {
  totals: Tally & { claimants: number; sources: number };
  /** In the order of the lanes. */
  voices: { voice: Id; claimants: number; claims: number }[];
  /** Most claims first, then by id. */
  claimants: { claimant: Id; voice: Id; events: number; claims: number }[];
  /** What the documents are in which claims were read; a claim read in two kinds counts in both. Most claims first. */
  kinds: { kind: string; sources: number; claims: number }[];
  /** How far sources were read; of a claim, the best-read of its documents. */
  access: { access: Source['access']; sources: number; claims: number }[];
  /** By the first year of the decade in which events began; `null`: they lasted longer than ten years, or still do. */
  decades: (Tally & { decade: number | null })[];
  chapters: (Tally & { chapter: Id })[];
  /** Events of which claimants of one voice alone speak. */
  oneVoice: Id[];
  /** Events whose claims have at most one known origin. */
  oneOrigin: Id[];
  /** Events none of whose claims was read in a document that was read whole. */
  unread: Id[];
}

const ACCESS = ['read', 'opening', 'cited'] as const;

/** Counts what an archive holds. */
export function balanceOf(archive: Archive): Balance {
  const { claims, events } = archive;
  const sources = new Map(archive.sources.map((s) => [s.id, s]));
  const voices = new Map(archive.claimants.map((c) => [c.id, c.voice]));
  const voiceOf = (claim: Claim): Id => voices.get(claim.claimant) ?? '';
  const worksOf = (claim: Claim): Source[] =>
    claim.citations.map((c) => sources.get(c.source)).filter((s) => s !== undefined);
  const accessOf = (claim: Claim) => ACCESS.find((a) => worksOf(claim).some((s) => s.access === a));
  const of = groupBy(claims, (claim) => [claim.event]);
  const claimsOf = (event: EventRecord): Claim[] => of.get(event.id) ?? [];
  const told = events.filter((event) => claimsOf(event).length > 0);
  const ids = (test: (claims: Claim[]) => boolean): Id[] =>
    told.filter((event) => test(claimsOf(event))).map(({ id }) => id);
  const tally = (some: readonly EventRecord[]): Tally => ({
    events: some.length,
    claims: sum(some, (event) => claimsOf(event).length),
    questions: sum(some, (event) => event.questions.length),
    disputed: sum(some, (event) => event.questions.filter((q) => q.disputed).length),
  });
  const byClaimant = groupBy(claims, (claim) => [claim.claimant]);
  const byVoice = groupBy(claims, (claim) => [voiceOf(claim)]);
  const byKind = groupBy(claims, (claim) => [...new Set(worksOf(claim).map((s) => s.kind))]);
  const kinds = [...new Set(archive.sources.map((s) => s.kind))];
  const count = (map: ReadonlyMap<string, readonly Claim[]>, key: string): number =>
    map.get(key)?.length ?? 0;
  const most = <T extends { claims: number }>(rows: T[], id: (row: T) => string): T[] =>
    rows.sort((a, b) => b.claims - a.claims || (id(a) < id(b) ? -1 : 1));

  return {
    totals: { ...tally(events), claimants: byClaimant.size, sources: sources.size },
    voices: archive.voices.map(({ id }) => ({
      voice: id,
      claimants: new Set(byVoice.get(id)?.map((c) => c.claimant)).size,
      claims: count(byVoice, id),
    })),
    claimants: most(
      [...byClaimant].map(([id, own]) => ({
        claimant: id,
        voice: voices.get(id) ?? '',
        events: new Set(own.map((c) => c.event)).size,
        claims: own.length,
      })),
      (row) => row.claimant,
    ),
    kinds: most(
      kinds.map((kind) => ({
        kind,
        sources: archive.sources.filter((s) => s.kind === kind).length,
        claims: count(byKind, kind),
      })),
      (row) => row.kind,
    ),
    access: ACCESS.map((access) => ({
      access,
      sources: archive.sources.filter((s) => s.access === access).length,
      claims: claims.filter((claim) => accessOf(claim) === access).length,
    })),
    decades: decadesOf(events).map(([decade, some]) => ({ decade, ...tally(some) })),
    chapters: archive.chapters.map(({ id }) => ({
      chapter: id,
      ...tally(events.filter((event) => event.chapter === id)),
    })),
    oneVoice: ids((own) => new Set(own.map(voiceOf)).size === 1),
    oneOrigin: ids((own) => countOrigins(own) < 2),
    unread: ids((own) => !own.some((claim) => accessOf(claim) === 'read')),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((n, item) => n + of(item), 0);
}
