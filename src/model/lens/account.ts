import type { Id } from '../archive';
import { accountFinder } from '../origin';
import { claimsIn, type LensClaim, type LensEvent, type LensRecord } from './record';

export type LensKind = 'claimant' | 'source' | 'voice';

/** An account to look through: everything told by a claimant, read in a source, or said in a voice. */
export interface Lens {
  kind: LensKind;
  id: Id;
}

export type Telling = 'told' | 'mentioned' | 'silent';

/** What an account tells of a record. */
export interface Account {
  lens: Lens;
  /** Of every event: `told` where it answers a question, `mentioned` where it only speaks of it, else `silent`. */
  tells: ReadonlyMap<Id, Telling>;
  /** The ids of its claims. */
  claims: ReadonlySet<Id>;
  counts: Record<Telling, number>;
}

/**
 * Says what an account tells, event by event.
 *
 * - a claimant: its own claims and those of whoever speaks for it. It is mentioned where others pass on what it said: a claim of
 *   somebody else has its origin in it.
 * - a source: the claims read in it. It mentions what it says without answering, and what others have through it.
 * - a voice: the claims of its claimants. It mentions an event where a work that speaks in it does.
 */
export function accountOf(record: LensRecord, lens: Lens): Account {
  const { isOwn, isMentioned } = RULES[lens.kind](record, lens.id);
  const tells = new Map<Id, Telling>();
  const claims = new Set<Id>();
  const counts = { told: 0, mentioned: 0, silent: 0 };
  for (const event of record.events) {
    const all = claimsIn(event);
    const own = all.filter(isOwn);
    for (const { id } of own) claims.add(id);
    const telling = own.length ? 'told' : isMentioned(event, all) ? 'mentioned' : 'silent';
    tells.set(event.id, telling);
    counts[telling] += 1;
  }
  return { lens, tells, claims, counts };
}

interface Rule {
  isOwn: (claim: LensClaim) => boolean;
  isMentioned: (event: LensEvent, claims: readonly LensClaim[]) => boolean;
}

const RULES: Record<LensKind, (record: LensRecord, id: Id) => Rule> = {
  claimant({ claimants }, id) {
    const accounts = accountFinder(claimants);
    const own = new Set(speakersOf(claimants, id));
    return {
      isOwn: (claim) => own.has(claim.claimant),
      isMentioned: (_, claims) => accounts(id) === id && claims.some((claim) => claim.origin === id),
    };
  },
  source: (_, id) => ({
    isOwn: (claim) => claim.sources.includes(id),
    isMentioned: ({ mentions }, claims) => mentions.includes(id) || claims.some((c) => c.via.includes(id)),
  }),
  voice({ claimants, sources }, id) {
    const speakers = idsOf(claimants, id);
    const works = idsOf(sources, id);
    return {
      isOwn: (claim) => speakers.has(claim.claimant),
      isMentioned: ({ mentions }, claims) =>
        mentions.some((source) => works.has(source)) ||
        claims.some((claim) => claim.sources.some((source) => works.has(source))),
    };
  },
};

function idsOf(items: readonly { id: Id; voice: Id | null }[], voice: Id): Set<Id> {
  return new Set(items.filter((item) => item.voice === voice).map(({ id }) => id));
}

/** A claimant and all who speak for it, at any remove. */
function speakersOf(claimants: LensRecord['claimants'], id: Id): Id[] {
  const found = [id];
  for (const at of found) {
    for (const c of claimants) if (c.speaksFor === at && !found.includes(c.id)) found.push(c.id);
  }
  return found;
}

/** Whether a record holds what a lens looks through. */
export function holds(record: LensRecord, { kind, id }: Lens): boolean {
  const items = { claimant: record.claimants, source: record.sources, voice: record.voices }[kind];
  return items.some((item) => item.id === id);
}
