import type { Claim, EventRecord, Facet, Question } from '../model/archive';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { shortAnswer } from './answers';
import { sourceNumbers } from './bibliography';
import { scopeWords } from './claims';
import { claimsOf, countWords, questionRelation, questionsOf } from './dossier';
import type { Lookup } from './lookup';
import { count } from './relations';
import { capital, ended } from './sentence';

/** The record of an event in short: every claim by its answer, claimant, day and works. */
export interface DigestView {
  id: string;
  /** "34 claims, 12 sources, 5 independent origins". */
  counts: string;
  /** "All 34 claims with their words and sources". */
  all: string;
  lead: QuestionDigest | null;
  rest: QuestionDigest[];
  /** "3 more questions". */
  more: string;
}

export interface QuestionDigest {
  id: string;
  asks: string;
  /** How the accounts relate; `null` of a single one. */
  relation: string | null;
  answers: AnswerDigest[];
}

/** An answer, and all who give it. */
export interface AnswerDigest {
  /** "31", "More than 200", "Killed after the surrender". */
  answer: string;
  /** " (in Gwadar)": what it is limited to, where not all answers are. */
  scope: string;
  /** The voice of all who give it; `null` where they are of several. */
  voice: string | null;
  /** "BLA, 14 March 2025 [12, 40]; Reuters, 15 March 2025 [7]." */
  who: string;
}

/** Puts the record of an event in short into words. @param question the one that leads; `null`: see `questionsOf` */
export function digestView(event: EventRecord, question: string | null, look: Lookup): DigestView {
  const [lead, ...rest] = questionsOf(event, question);
  const claims = event.questions.reduce((n, q) => n + q.claims.length, 0);
  return {
    id: event.id,
    counts: countWords(event, look),
    all:
      claims === 1
        ? 'The claim with its words and source'
        : `All ${claims} claims with their words and sources`,
    lead: lead ? questionDigest(lead, look) : null,
    rest: rest.map((q) => questionDigest(q, look)),
    more: count(rest.length, 'more question', 'more questions'),
  };
}

/** A question in short: equal answers stand together, in the stated order of the first who gave each. */
export function questionDigest(q: Question, look: Lookup): QuestionDigest {
  const claims = claimsOf(q, look);
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([shortAnswer(claim, q), scopeOf(claim, claims, look)]);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return {
    id: q.id,
    asks: q.asks,
    relation: claims.length > 1 ? questionRelation(q) : null,
    answers: [...groups.values()].map((by) => {
      const voices = new Set(by.map((c) => look.claimants.get(c.claimant)?.voice));
      return {
        answer: by[0] ? capital(shortAnswer(by[0], q)) : '',
        scope: by[0] ? scopeOf(by[0], claims, look) : '',
        voice: (voices.size === 1 && [...voices][0]) || null,
        who: ended(by.map((c) => claimDigest(c, look)).join('; ')),
      };
    }),
  };
}

/** What a claim is limited to, of what not all claims beside it share. */
function scopeOf({ scope }: Claim, claims: readonly Claim[], look: Lookup): string {
  const own = (Object.entries(scope) as [Facet, string][]).filter(([facet, value]) =>
    claims.some((c) => c.scope[facet] !== value),
  );
  const words = scopeWords(Object.fromEntries(own), look);
  return words === null ? '' : ` (${words})`;
}

/** Who, on which day, in which works: "ISPR, 5 February 2026 [12, 40]". */
function claimDigest(claim: Claim, look: Lookup): string {
  const day = claim.stated === null ? 'day not known' : spanWords(parseSpan(claim.stated));
  const fate = claim.standing === 'asserted' ? '' : `, later ${claim.standing}`;
  const name = look.claimants.get(claim.claimant)?.short ?? claim.claimant;
  return `${name}, ${day}${fate} [${sourceNumbers(claim.citations, look).join(', ')}]`;
}
