import type { Archive, EventRecord } from '../model/archive';
import { plainText } from '../model/plain';
import { earliest } from '../model/span';
import { spanWords } from '../model/spanWords';
import type { CiteView } from './claims';
import { eventView, worksOf, type EventView } from './dossier';
import { sourceViews, type SourceView } from './endMatter';
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
  /** Every work that the event cites, also through others. */
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

/** The pages of all events, in order of time, each with its id and one sentence for previews. */
export function eventPages(archive: Archive): (EventPageView & { id: string; description: string })[] {
  const look = lookup(archive);
  const works = new Map(sourceViews(archive).map((s) => [s.id, s]));
  const leads = new Map(archive.chapters.flatMap((c) => c.steps.map((s) => [s.event, s.question])));
  const inTime = [...archive.events].sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  return inTime.map((event, i) => ({
    id: event.id,
    description: plainText(event.summary),
    title: event.title,
    head: whenWhere(event, look),
    text: toldProse(event.summary, look),
    read: readIn(event.summary, look),
    dossier: eventView(event, leads.get(event.id) ?? null, look),
    sources: worksOf(event, look).flatMap((id) => works.get(id) ?? []),
    before: neighbour(inTime[i - 1]),
    after: neighbour(inTime[i + 1]),
  }));
}

function start({ when }: EventRecord): number {
  return earliest(when) ?? -Infinity;
}

function neighbour(event: EventRecord | undefined): Neighbour | null {
  return event ? { id: event.id, title: event.title, when: spanWords(event.when) } : null;
}
