import type { Archive, Chapter, Claim, EventRecord, Inline, Prose, Question, Step } from '../model/archive';
import { spanIso, spanWords } from '../model/spanWords';
import { citeWords, scopeWords, statedWords, type CiteView } from './claims';
import { lookup, type Lookup } from './lookup';
import { count, originWords, relationWords } from './relations';

/** The story in words: all that the article prints, with nothing left to work out. */
export interface ChapterView {
  id: string;
  number: number | null;
  title: string;
  when: string;
  opening: Prose;
  read: CiteView[];
  steps: StepView[];
  close: Prose;
}

export interface StepView {
  id: string;
  title: string | null;
  when: string | null;
  iso: string | null;
  places: string;
  text: Prose;
  /** Where the figures of the text were read. */
  read: CiteView[];
  event: EventView | null;
  /** The event whose record stands elsewhere on the page. */
  seeAlso: { id: string; title: string; claims: string } | null;
}

export interface EventView {
  id: string;
  counts: string;
  lead: QuestionView | null;
  rest: QuestionView[];
  restCounts: string;
  mentions: CiteView[];
}

export interface QuestionView {
  id: string;
  asks: string;
  relation: string;
  origins: string;
  textual: boolean;
  claims: ClaimView[];
}

export interface ClaimView {
  id: string;
  voice: string;
  who: string;
  says: string;
  label: string | null;
  note: string | null;
  scope: string | null;
  stated: string;
  standing: string | null;
  cites: CiteView[];
}

/** Puts the whole story of an archive into words. */
export function storyView(archive: Archive): ChapterView[] {
  const look = lookup(archive);
  const told = new Set<string>();
  return archive.chapters.map((chapter) => ({
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    when: spanWords(chapter.when),
    opening: chapter.opening,
    read: readIn(chapter.opening, look),
    steps: chapter.steps.map((step) => stepView(step, chapter, look, told)),
    close: chapter.close,
  }));
}

function stepView(step: Step, chapter: Chapter, look: Lookup, told: Set<string>): StepView {
  const event = step.event === null ? null : (look.events.get(step.event) ?? null);
  const text = step.text.length ? step.text : (event?.summary ?? []);
  const records = event !== null && event.chapter === chapter.id && !told.has(event.id);
  if (event && records) told.add(event.id);
  return {
    id: step.id,
    title: step.title ?? (records ? event.title : null),
    when: event && records ? spanWords(event.when) : null,
    iso: event && records ? spanIso(event.when) : null,
    places: event && records ? event.places.map((id) => look.places.get(id)?.name ?? id).join(', ') : '',
    text,
    read: readIn(text, look),
    event: event && records ? eventView(event, step.question, look) : null,
    seeAlso: event && !records ? { id: event.id, title: event.title, claims: claimsOf(event) } : null,
  };
}

/** The documents in which the claims of a text were read, each once, with all the places; in the order of the text. */
function readIn(prose: Prose, look: Lookup): CiteView[] {
  const ids = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((n) => (n.t === 'em' ? ids(n.c) : n.t === 'claim' ? [n.id] : []));
  const places = new Map<string, Set<string>>();
  for (const { source, at } of prose.flatMap(ids).flatMap((id) => look.claims.get(id)?.citations ?? [])) {
    const known = places.get(source) ?? new Set<string>();
    places.set(source, known);
    for (const place of at?.split(/,\s*/) ?? []) known.add(place);
  }
  return [...places].map(([source, at]) =>
    citeWords({ source, at: at.size ? [...at].join(', ') : null, via: [] }, look),
  );
}

function claimsOf(event: EventRecord): string {
  return count(
    event.questions.reduce((n, q) => n + q.claims.length, 0),
    'claim',
    'claims',
  );
}

function eventView(event: EventRecord, question: string | null, look: Lookup): EventView {
  const lead = leadOf(event, question);
  const rest = event.questions.filter((q) => q !== lead);
  const claims = event.questions.flatMap((q) =>
    q.claims.map((id) => look.claims.get(id)).filter((c) => c !== undefined),
  );
  const sources = new Set(claims.flatMap((c) => c.citations.flatMap((x) => [x.source, ...x.via])));
  const origins = new Set(claims.map((c) => c.origin).filter((o) => o !== null));
  return {
    id: event.id,
    counts: [
      count(claims.length, 'claim', 'claims'),
      count(sources.size, 'source', 'sources'),
      origins.size ? count(origins.size, 'independent origin', 'independent origins') : 'origins not known',
    ].join(', '),
    lead: lead ? questionView(lead, look) : null,
    rest: rest.map((q) => questionView(q, look)),
    restCounts: count(rest.length, 'more question', 'more questions'),
    mentions: event.mentions.map((m) => citeWords(m, look)),
  };
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
    relation: relationWords(q),
    origins: originWords(q),
    textual: q.answers === 'text',
    claims: q.claims.flatMap((id) => {
      const claim = look.claims.get(id);
      return claim ? [claimView(claim, q, look)] : [];
    }),
  };
}

function claimView(claim: Claim, q: Question, look: Lookup): ClaimView {
  const claimant = look.claimants.get(claim.claimant);
  return {
    id: claim.id,
    voice: claimant?.voice ?? '',
    who: claimant?.name ?? claim.claimant,
    says: claim.says.text,
    label: q.positions.find((p) => p.id === claim.says.position)?.label ?? null,
    note: claim.note,
    scope: scopeWords(claim.scope, look),
    stated: statedWords(claim),
    standing: claim.standing === 'asserted' ? null : claim.standing,
    cites: claim.citations.map((c) => citeWords(c, look)),
  };
}
