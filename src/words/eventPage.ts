import type { Archive, EventRecord, Inline, Prose } from '../model/archive';
import { plainText } from '../model/plain';
import { earliest } from '../model/span';
import { spanWords } from '../model/spanWords';
import type { CiteView } from './claims';
import { eventView, worksOf, type EventView } from './dossier';
import { sourceViews, type SourceView } from './endMatter';
import { linkedEvent } from './linked';
import { glossed, glosses, glossFinder } from './gloss';
import { lookup } from './lookup';
import { readIn, toldProse, type Told } from './told';
import { whenWhere, type WhenWhere } from './whenWhere';

/** The page of one event, in words. */
export interface EventPageView {
  title: string;
  head: WhenWhere;
  text: Told;
  /** Where the figures of the text were read. */
  read: CiteView[];
  dossier: EventView;
  /** Every work that the event and its text cite, also through others. */
  sources: SourceView[];
  before: Neighbour | null;
  after: Neighbour | null;
}

/** An event next to another in time. */
export interface Neighbour {
  id: string;
  title: string;
  when: string;
}

/** The full record of every event, by its id, as the main page fetches it. */
export function dossierFiles(archive: Archive): [event: string, view: EventView][] {
  const look = lookup(archive);
  const leads = leadsOf(archive);
  return archive.events.map((event) => [event.id, eventView(event, leads.get(event.id) ?? null, look)]);
}

/** The pages of all events, in order of time, each with its id, a few words for previews and the same as JSON-LD. */
export function eventPages(
  archive: Archive,
): (EventPageView & { id: string; description: string; linked: object })[] {
  const look = lookup(archive);
  const works = new Map(sourceViews(archive).map((s) => [s.id, s]));
  const leads = leadsOf(archive);
  const finder = glossFinder(glosses(archive));
  const inTime = [...archive.events].sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  return inTime.map((event, i) => {
    const read = readIn(event.summary, look);
    const cited = new Set([...worksOf(event, look), ...read.map((c) => c.id), ...namedIn(event.summary)]);
    return {
      id: event.id,
      description: plainText(event.summary),
      linked: linkedEvent(event, look, archive),
      title: event.title,
      head: whenWhere(event, look),
      text: glossed(toldProse(event.summary, look), finder, new Set()),
      read,
      dossier: eventView(event, leads.get(event.id) ?? null, look),
      sources: [...cited].flatMap((id) => works.get(id) ?? []),
      before: neighbour(inTime[i - 1]),
      after: neighbour(inTime[i + 1]),
    };
  });
}

/** The works that a text names. */
function namedIn(prose: Prose): string[] {
  const named = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((n) => (n.t === 'em' ? named(n.c) : n.t === 'source' ? [n.id] : []));
  return prose.flatMap(named);
}

/** Event → the question that leads where the story tells it first. */
function leadsOf(archive: Archive): Map<string, string | null> {
  const steps = archive.chapters.flatMap((c) => c.steps.map((s) => ({ ...s, chapter: c.id }))).reverse();
  const chapters = new Map(archive.events.map((e) => [e.id, e.chapter]));
  return new Map(
    steps.flatMap(({ event, question, chapter }) =>
      event !== null && chapters.get(event) === chapter ? [[event, question]] : [],
    ),
  );
}

function start({ when }: EventRecord): number {
  return earliest(when) ?? -Infinity;
}

function neighbour(event: EventRecord | undefined): Neighbour | null {
  return event ? { id: event.id, title: event.title, when: spanWords(event.when) } : null;
}
