import type { Archive, Chapter, EventRecord } from '../../model/archive';
import { earliest, latest } from '../../model/spanBounds';
import { spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { json } from './archiveJson';
import { lookups } from './lookups';
import { eraDates, slideDates, type TimelineDate, type TimelineDates } from './timelineDates';
import { html, slideWriter, unmarked } from './timelineText';

interface Words {
  headline: string;
  text?: string;
}

export interface TimelineSlide extends TimelineDates {
  unique_id: string;
  display_date: string;
  group: string;
  text: Words;
  autolink: false;
}

export interface TimelineEra {
  start_date: TimelineDate;
  end_date: TimelineDate;
  text: Words;
}

export interface TimelineFile {
  scale: 'human';
  title: { unique_id: string; text: Words; autolink: false };
  events: TimelineSlide[];
  eras: TimelineEra[];
}

/**
 * `timeline.json`: the archive in the form of TimelineJS3 (timeline.knightlab.com/docs/json-format.html).
 * Events are grouped by their first theme, chapters are eras. The ids of slides are those of the events; that
 * of the title starts with `_`, which no event's does. No media.
 */
export function timelineJs(archive: Archive): string {
  return json(timelineFile(archive));
}

/** The same as data. */
export function timelineFile(archive: Archive): TimelineFile {
  const { edition } = archive;
  const find = lookups(archive);
  const write = slideWriter(archive);
  const closing = spanOrNull(edition.date);
  const closed = closing && latest(closing);
  const slide = (event: EventRecord): TimelineSlide => ({
    unique_id: event.id,
    ...slideDates(event.when, closed),
    display_date: unmarked(spanWords(event.when)),
    group: unmarked(event.themes[0] === undefined ? '' : find.theme(event.themes[0]).name),
    text: { headline: html(event.title), text: write(event) },
    autolink: false,
  });
  return {
    scale: 'human',
    title: { unique_id: `_${edition.id}`, text: titleWords(archive), autolink: false },
    events: archive.events.map(slide),
    eras: archive.chapters.flatMap((chapter) => era(chapter, { from: earliest(edition.when), to: closed })),
  };
}

function titleWords({ edition }: Archive): Words {
  const closed = spanOrNull(edition.date);
  const lines = [
    edition.subtitle,
    edition.description,
    edition.notice,
    `Edition ${edition.edition}, ${closed ? spanWords(closed) : edition.date}.`,
  ];
  return { headline: html(edition.title), text: lines.map((line) => `<p>${html(line.trim())}</p>`).join('') };
}

function era(chapter: Chapter, whole: { from: number | null; to: number | null }): TimelineEra[] {
  const dates = eraDates(chapter.when, whole);
  const number = chapter.number === null ? '' : `${chapter.number}. `;
  return dates ? [{ ...dates, text: { headline: html(number + chapter.title) } }] : [];
}
