import type { Id, Relation, Standing } from '../archive';
import { openContradictions } from '../contradictions';
import { accountFinder, countOrigins, countReports } from '../origin';
import { claimsIn, type LensClaim, type LensEvent, type LensQuestion, type LensRecord } from './record';

/** A record as it stood at the end of a day, and how much of the whole is not in it. */
export interface Known {
  record: LensRecord;
  hidden: {
    /** Claims stated later. */
    later: number;
    /** Claims whose day is not known. */
    undated: number;
    /** Events that had not begun, or of which nobody had spoken. */
    events: number;
  };
}

/** The days on which something was stated, in order: the only stops of the control. */
export function statedDays(record: LensRecord): string[] {
  const days = record.events.flatMap(claimsIn).flatMap(({ day }) => day ?? []);
  return [...new Set(days)].sort();
}

/** The last of the days that is not after a given one; `null` before the first. @param days in order */
export function stopAt(days: readonly string[], day: string): string | null {
  return days.findLast((stop) => stop <= day) ?? null;
}

/**
 * The record as of the end of a day. Only what had been stated by then is in it; disputes, reports and origins are worked out anew
 * from that. What is known by month or year counts from its last day. A claim read in works that came later stands without them.
 * A claim counts as revised or withdrawn only once its account has spoken again on the question: the day of the change is not
 * recorded otherwise.
 * @param day ISO day
 */
export function knownOn(record: LensRecord, day: string): Known {
  const sources = record.sources.filter((source) => isBy(source.day, day));
  const published = new Set(sources.map(({ id }) => id));
  const accounts = accountFinder(record.claimants);
  const reprints = new Map(record.sources.map(({ id, reprints }) => [id, reprints]));
  const events = record.events
    .filter(({ begins }) => begins === null || begins <= day)
    .map((event): LensEvent => ({
      ...event,
      mentions: event.mentions.filter((source) => published.has(source)),
      questions: event.questions
        .map((q) => questionOn(q, day, published, accounts, (id) => reprints.get(id) ?? null))
        .filter(({ claims }) => claims.length > 0),
    }))
    .filter(({ mentions, questions }) => mentions.length + questions.length > 0);
  const all = record.events.flatMap(claimsIn);
  const shown = events.flatMap(claimsIn);
  const undated = all.filter((claim) => claim.day === null).length;
  const speaking = new Set(shown.map(({ claimant }) => claimant));
  const told = new Set(events.map(({ chapter }) => chapter));
  return {
    record: {
      ...record,
      sources,
      claimants: record.claimants.filter(({ id }) => speaking.has(id)),
      chapters: record.chapters.filter(({ id }) => told.has(id)),
      events,
    },
    hidden: {
      undated,
      later: all.length - undated - shown.length,
      events: record.events.length - events.length,
    },
  };
}

function isBy(stated: string | null, day: string): boolean {
  return stated !== null && stated <= day;
}

function questionOn(
  q: LensQuestion,
  day: string,
  published: ReadonlySet<Id>,
  accountOf: (claimant: Id) => Id,
  reprintOf: (source: Id) => Id | null,
): LensQuestion {
  const by = q.claims.filter((claim) => isBy(claim.day, day));
  const claims = by.map((claim): LensClaim => ({
    ...claim,
    standing: standingAmong(claim, by, accountOf),
    sources: claim.sources.filter((id) => published.has(id)),
    via: claim.via.filter((id) => published.has(id)),
  }));
  const place = new Map(claims.map(({ id }, i) => [id, i]));
  const relations = q.relations.flatMap(([a, b, kind, ratio]): LensQuestion['relations'] => {
    const [x, y] = [place.get(q.claims[a]?.id ?? ''), place.get(q.claims[b]?.id ?? '')];
    return x === undefined || y === undefined ? [] : [[x, y, kind, ratio]];
  });
  const carried = claims.map((c) => ({ citations: c.sources.map((source) => ({ source, via: c.via })) }));
  return {
    ...q,
    claims,
    relations,
    reports: countReports(carried, reprintOf),
    origins: countOrigins(claims),
    ...disputeIn({ claims, relations }),
  };
}

/** Its standing among what had been stated: changed only where its account has spoken again since. */
function standingAmong(claim: LensClaim, by: readonly LensClaim[], accountOf: (id: Id) => Id): Standing {
  const again = by.some(
    (c) =>
      c.id !== claim.id &&
      accountOf(c.claimant) === accountOf(claim.claimant) &&
      (c.day ?? '') >= (claim.day ?? ''),
  );
  return again ? claim.standing : 'asserted';
}

/** Whether claims contradict each other today, and by what factor at most. */
export function disputeIn(q: Pick<LensQuestion, 'claims' | 'relations'>): {
  disputed: boolean;
  ratio: number | null;
} {
  const open = openIn(q);
  const ratios = open.map(({ ratio }) => ratio).filter((ratio) => ratio !== null);
  return { disputed: open.length > 0, ratio: ratios.length ? Math.max(...ratios) : null };
}

/** The contradictions between claims that still stand. */
export function openIn({ claims, relations }: Pick<LensQuestion, 'claims' | 'relations'>): Relation[] {
  const id = (i: number): Id => claims[i]?.id ?? '';
  const pairs = relations.map(([a, b, relation, ratio]): Relation => ({
    a: id(a),
    b: id(b),
    relation,
    ratio,
    differs: [],
  }));
  return openContradictions(pairs, new Map(claims.map((claim) => [claim.id, claim])));
}
