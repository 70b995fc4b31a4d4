import type { Claim, EventRecord, Question } from '../model/archive';
import { citedUnder } from '../model/reference';
import { citeWords, type CiteView } from './claims';
import type { Lookup } from './lookup';
import { pairWords } from './pairs';
import { count, originWords, relationWords } from './relations';
import { answerWords, claimSentence, ended } from './sentence';

/** The opened record of an event, in words. */
export interface EventView {
  id: string;
  counts: string;
  lead: QuestionView | null;
  rest: QuestionView[];
  restCounts: string;
  mentions: CiteView[];
  /** Where the works cited in it stand, each once: "The Guardian: British newspaper." */
  standpoints: string;
}

export interface QuestionView {
  id: string;
  asks: string;
  /** How the accounts relate, and how many documents and origins carry them. */
  relation: string;
  claims: ClaimView[];
}

export interface ClaimView {
  id: string;
  voice: string;
  shape: string;
  /** The answer in few words: the figure, the date, or the position of an answer in words. */
  answer: string;
  /** Too long to stand beside the sentence. */
  long: boolean;
  sentence: string;
  /** How it stands to the other claims, if that matters. */
  pair: string | null;
  cites: CiteView[];
}

/** Up to so many characters an answer stands beside its sentence. */
const SHORT = 14;

/** Puts the record of an event into words. @param question the one that stands open; `null`: see `leadOf` */
export function eventView(event: EventRecord, question: string | null, look: Lookup): EventView {
  const lead = leadOf(event, question);
  const rest = event.questions.filter((q) => q !== lead);
  const claims = event.questions.flatMap((q) => claimsOf(q, look));
  const origins = new Set(claims.map((c) => c.origin).filter((o) => o !== null));
  const sources = sourcesOf(claims, event);
  const cited = sourcesOf(claims);
  return {
    id: event.id,
    counts: [
      count(claims.length, 'claim', 'claims'),
      count(cited.length, 'source', 'sources'),
      origins.size ? count(origins.size, 'independent origin', 'independent origins') : 'origins not known',
    ].join(', '),
    lead: lead ? questionView(lead, look) : null,
    rest: rest.map((q) => questionView(q, look)),
    restCounts: count(rest.length, 'more question', 'more questions'),
    mentions: event.mentions.map((m) => citeWords(m, look)),
    standpoints: standpointWords(sources, look),
  };
}

function sourcesOf(claims: readonly Claim[], event?: EventRecord): string[] {
  const cited = [...claims.flatMap((c) => c.citations), ...(event?.mentions ?? [])];
  return [...new Set(cited.flatMap((c) => [c.source, ...c.via]))];
}

/** The standpoints of sources, each once, in the order in which they are cited. */
export function standpointWords(sources: readonly string[], look: Lookup): string {
  const names = new Map<string, Set<string>>();
  for (const source of sources.map((id) => look.sources.get(id))) {
    if (!source?.standpoint) continue;
    const outlet = ['news', 'feature', 'overview', 'social-post'].includes(source.kind);
    const name = (outlet && source['container-title']) || citedUnder(source);
    names.set(source.standpoint, (names.get(source.standpoint) ?? new Set()).add(name));
  }
  return [...names].map(([standpoint, by]) => `${[...by].join(', ')}: ${ended(standpoint)}`).join(' ');
}

/** The question that stands open under a step: the one that it or its event names, else the widest dispute, else the first. */
function leadOf(event: EventRecord, question: string | null): Question | null {
  const named = event.questions.find((q) => q.id === (question ?? event.lead));
  const disputed = event.questions.filter((q) => q.disputed).sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
  return named ?? disputed[0] ?? event.questions[0] ?? null;
}

function questionView(q: Question, look: Lookup): QuestionView {
  return {
    id: q.id,
    asks: q.asks,
    relation: `${relationWords(q)} ${originWords(q)}.`,
    claims: claimsOf(q, look).map((claim) => claimView(claim, q, look)),
  };
}

function claimView(claim: Claim, q: Question, look: Lookup): ClaimView {
  const voice = look.claimants.get(claim.claimant)?.voice ?? '';
  const text = claim.says.form === 'text';
  const label = q.positions.find((p) => p.id === claim.says.position)?.label;
  const answer = text ? (label ?? '') : answerWords(claim);
  return {
    id: claim.id,
    voice,
    shape: look.voices.get(voice)?.shape ?? 'dot',
    answer,
    long: text || answer.length > SHORT,
    sentence: claimSentence(claim, q, look),
    pair: pairWords(claim, q, look),
    cites: claim.citations.map((c) => citeWords(c, look)),
  };
}

function claimsOf(q: Question, look: Lookup): Claim[] {
  return q.claims.map((id) => look.claims.get(id)).filter((c) => c !== undefined);
}
