import type { Archive, Claim, EventRecord, Id, Source } from '../model/archive';
import { shortReference } from '../model/reference';
import { earliest, parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { bibliography } from './bibliography';
import { sourceViews, type SourceView } from './endMatter';
import { linkedSource } from './linked';
import { lookup, type Lookup } from './lookup';
import { count } from './relations';
import { shortAnswer } from './answers';
import { capital } from './sentence';

/** The page of one work, in words. */
export interface SourcePageView {
  source: SourceView;
  /** "News, 4 February 2026". */
  kind: string;
  /** The voice in which the work itself speaks. */
  voice: { id: string; name: string } | null;
  copyOf: WorkLink | null;
  copies: WorkLink[];
  cites: WorkLink[];
  /** "12 claims in 3 events", or `null`. */
  counts: string | null;
  /** The claims read in it, and those that other works have from it; by event, in order of time. */
  carries: CarriedEvent[];
  passed: CarriedEvent[];
  mentions: { id: string; title: string }[];
  before: WorkLink | null;
  after: WorkLink | null;
}

export interface WorkLink {
  id: string;
  text: string;
}

export interface CarriedEvent {
  id: string;
  title: string;
  when: string;
  questions: {
    id: string;
    asks: string;
    answers: { id: string; voice: string; text: string }[];
    /** "3 more from other works", where others answer too. */
    others: number;
  }[];
}

/** The pages of all works in the order of the bibliography, each with a few words for previews and the same as JSON-LD. */
export function sourcePages(
  archive: Archive,
): (SourcePageView & { id: string; title: string; description: string; linked: object })[] {
  const look = lookup(archive);
  const views = new Map(sourceViews(archive).map((view) => [view.id, view]));
  const inTime = [...archive.events].sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  const read = claimsBy(archive.claims, (claim) => claim.citations.map((c) => c.source));
  const passed = claimsBy(archive.claims, (claim) => claim.citations.flatMap((c) => c.via));
  const listed = bibliography(archive.sources);
  return listed.flatMap((source, i) => {
    const view = views.get(source.id);
    if (!view) return [];
    const own = read.get(source.id) ?? new Set();
    const carries = carried(inTime, own, look);
    const counts = own.size
      ? `${count(own.size, 'claim', 'claims')} in ${count(carries.length, 'event', 'events')}`
      : null;
    const voice = source.voice === null ? null : look.voices.get(source.voice);
    const links = (works: Source[]): WorkLink[] => works.flatMap((s) => workLink(s) ?? []);
    return {
      id: source.id,
      title: source.title,
      description: [view.who + view.title + view.where, counts && `${counts}.`].filter(Boolean).join(' '),
      linked: linkedSource(source, archive),
      source: view,
      kind: kindWords(source),
      voice: voice ? { id: voice.id, name: voice.name } : null,
      copyOf: workLink(look.sources.get(source.reprints ?? '')),
      copies: links(archive.sources.filter((s) => s.reprints === source.id)),
      cites: links(archive.sources.filter((s) => s.citedBy.includes(source.id))),
      counts,
      carries,
      passed: carried(inTime, passed.get(source.id) ?? new Set(), look),
      mentions: inTime
        .filter((e) => e.mentions.some((m) => m.source === source.id || m.via.includes(source.id)))
        .map(({ id, title }) => ({ id, title })),
      before: workLink(listed[i - 1]),
      after: workLink(listed[i + 1]),
    };
  });
}

function claimsBy(claims: readonly Claim[], works: (claim: Claim) => Id[]): Map<Id, Set<Id>> {
  const found = new Map<Id, Set<Id>>();
  for (const claim of claims)
    for (const work of works(claim)) found.set(work, (found.get(work) ?? new Set()).add(claim.id));
  return found;
}

/** Those of some claims that each event holds, under their questions. */
function carried(events: readonly EventRecord[], ids: ReadonlySet<Id>, look: Lookup): CarriedEvent[] {
  if (!ids.size) return [];
  return events.flatMap((event) => {
    const questions = event.questions.flatMap((q) => {
      const own = q.claims.filter((id) => ids.has(id));
      if (!own.length) return [];
      const answers = own.flatMap((id) => {
        const claim = look.claims.get(id);
        const claimant = look.claimants.get(claim?.claimant ?? '');
        if (!claim || !claimant) return [];
        return [{ id, voice: claimant.voice, text: `${claimant.short}: ${shortAnswer(claim, q)}` }];
      });
      return [{ id: q.id, asks: q.asks, answers, others: q.claims.length - own.length }];
    });
    return questions.length
      ? [{ id: event.id, title: event.title, when: spanWords(event.when), questions }]
      : [];
  });
}

function workLink(source: Source | undefined): WorkLink | null {
  return source ? { id: source.id, text: shortReference(source) } : null;
}

/** "News, 4 February 2026": what kind of work it is, and of when. */
function kindWords({ kind, published }: Source): string {
  const name = capital(kind.replace(/^un-/, 'UN ').replaceAll('-', ' '));
  return published === null ? name : `${name}, ${spanWords(parseSpan(published))}`;
}

function start({ when }: EventRecord): number {
  return earliest(when) ?? -Infinity;
}
