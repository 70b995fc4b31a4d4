import type { Archive, Camera, Id } from './archive';
import { closed, wholeOf } from './camera';
import { facetParameters, factsOf, type Facts } from './facets';
import { oneOf } from './parameters';
import { dayEnd, dayStart, stageEvent, stageLookup } from './stageEvent';

/** An event as the free timeline, the list and the table need it. */
export interface ExploreEvent extends Facts {
  title: string;
  /** A few words for a narrow label. */
  label: string;
  /** When, as EDTF. */
  when: string;
  /** What is drawn (ms, UTC, whole days), closed where its time is open. */
  drawn: Camera;
  lasted: boolean;
  /** Per voice, in lane order: 0 silent, 1 mentions it, 2 answers something about it. */
  lanes: readonly number[];
}

/** A record as it can be explored. Times in ms (UTC). */
export interface ExploreData {
  /** What there is to see. */
  whole: Camera;
  /** What a table of it is to be ascribed to. */
  title: string;
  edition: string;
  voices: { id: Id; name: string; short: string; shape: string }[];
  themes: { id: Id; name: string }[];
  places: { id: Id; name: string; within: Id | null }[];
  chapters: { id: Id; title: string }[];
  /** In the order of time. */
  events: ExploreEvent[];
}

/** The parameters of the page's address. */
export const exploreParameters = { ...facetParameters, view: oneOf('view', ['list', 'table']) };

/** Selects from an archive what can be explored. */
export function exploreData(archive: Archive): ExploreData {
  const { edition } = archive;
  const span = wholeOf(edition);
  const look = stageLookup(archive, span);
  const facts = factsOf(archive);
  const events = archive.events.map((event, i): ExploreEvent => {
    const { label, lasted, lanes } = stageEvent(event, look);
    const { from, to } = closed(event.when, span);
    const drawn = { from: dayStart(from), to: dayEnd(to) };
    return { ...(facts[i] as Facts), title: event.title, label, when: event.when.edtf, drawn, lasted, lanes };
  });
  events.sort((a, b) => a.drawn.from - b.drawn.from || a.drawn.to - b.drawn.to || (a.id < b.id ? -1 : 1));
  return {
    whole: wholeWith(span, events),
    title: edition.title,
    edition: `${edition.edition}, ${edition.date}`,
    voices: archive.voices.map(({ id, name, short, shape }) => ({ id, name, short, shape })),
    themes: archive.themes.map(({ id, name }) => ({ id, name })),
    places: archive.places.map(({ id, name, within }) => ({ id, name, within })),
    chapters: archive.chapters.map(({ id, title }) => ({ id, title })),
    events,
  };
}

/** The span of an edition and of all that is drawn in it, in whole years. */
function wholeWith(span: Camera, events: readonly ExploreEvent[]): Camera {
  let { from, to } = span;
  for (const { drawn } of events) [from, to] = [Math.min(from, drawn.from), Math.max(to, drawn.to)];
  const year = (t: number): number => new Date(t).getUTCFullYear();
  return { from: Date.UTC(year(from), 0), to: Date.UTC(year(to) + 1, 0) - 1 };
}
