import type { Citation, Claim, EventRecord, Question } from '../model/archive';
import { citedUnder } from '../model/reference';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { answerWords } from './answers';
import { citeWords, type CiteView } from './claims';
import type { Lookup } from './lookup';
import { pairWords } from './pairs';
import { count, originWords, relationWords } from './relations';
import { claimSentence, ended } from './sentence';

/** The full record of an event, in words. */
export interface EventView {
  id: string;
  /** "34 claims, 12 sources, 5 independent origins". */
  counts: string;
  /** All its questions, the leading one first. */
  questions: QuestionView[];
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
  /** Whose claim it is, and of when: "ISPR, 5 February 2026". */
  who: string;
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

/** Puts the record of an event into words. @param question the one that leads; `null`: see `questionsOf` */
export function eventView(event: EventRecord, question: string | null, look: Lookup): EventView {
  return {
    id: event.id,
    counts: countWords(event, look),
    questions: questionsOf(event, question).map((q) => questionView(q, look)),
    mentions: event.mentions.map((m) => citeWords(m, look)),
    standpoints: standpointWords(worksOf(event, look), look),
  };
}

/** How many claims an event has, how many works carry them, and from how many origins: "7 claims, 3 sources, …". */
export function countWords(event: EventRecord, look: Lookup): string {
  const claims = event.questions.flatMap((q) => claimsOf(q, look));
  const origins = new Set(claims.map((c) => c.origin).filter((o) => o !== null));
  const cited = cites(claims.flatMap((c) => c.citations));
  return [
    count(claims.length, 'claim', 'claims'),
    count(cited.length, 'source', 'sources'),
    origins.size ? count(origins.size, 'independent origin', 'independent origins') : 'origins not known',
  ].join(', ');
}

/** Every work that an event cites, itself or through others, each once, in the order in which they are cited. */
export function worksOf(event: EventRecord, look: Lookup): string[] {
  const claims = event.questions.flatMap((q) => claimsOf(q, look));
  return cites([...claims.flatMap((c) => c.citations), ...event.mentions]);
}

function cites(citations: readonly Citation[]): string[] {
  return [...new Set(citations.flatMap((c) => [c.source, ...c.via]))];
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

/**
 * The questions of an event, the leading one first: the one that the step or the event names, else the widest dispute, else the
 * first. The others follow in the order of the data.
 */
export function questionsOf(event: EventRecord, question: string | null): Question[] {
  const named = event.questions.find((q) => q.id === (question ?? event.lead));
  const disputed = event.questions.filter((q) => q.disputed).sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
  const lead = named ?? disputed[0] ?? event.questions[0];
  return lead ? [lead, ...event.questions.filter((q) => q !== lead)] : [];
}

/** How the accounts on a question relate, and how many documents and origins carry them. */
export function questionRelation(q: Question): string {
  return `${relationWords(q)} ${originWords(q)}.`;
}

function questionView(q: Question, look: Lookup): QuestionView {
  return {
    id: q.id,
    asks: q.asks,
    relation: questionRelation(q),
    claims: claimsOf(q, look).map((claim) => claimView(claim, q, look)),
  };
}

function claimView(claim: Claim, q: Question, look: Lookup): ClaimView {
  const voice = look.claimants.get(claim.claimant)?.voice ?? '';
  const text = claim.says.form === 'text';
  const label = q.positions.find((p) => p.id === claim.says.position)?.label;
  const answer = text ? (label ?? '') : answerWords(claim, q);
  return {
    id: claim.id,
    voice,
    who: whoWords(claim, look),
    shape: look.voices.get(voice)?.shape ?? 'dot',
    answer,
    long: text || answer.length > SHORT,
    sentence: claimSentence(claim, q, look),
    pair: pairWords(claim, q, look),
    cites: claim.citations.map((c) => citeWords(c, look)),
  };
}

function whoWords({ claimant, stated }: Claim, look: Lookup): string {
  const name = look.claimants.get(claimant)?.short ?? claimant;
  return stated === null ? name : `${name}, ${spanWords(parseSpan(stated))}`;
}

/** The claims on a question, in the stated order. */
export function claimsOf(q: Question, look: Lookup): Claim[] {
  return q.claims.map((id) => look.claims.get(id)).filter((c) => c !== undefined);
}
