import { latest } from '../../model/span';
import { SpanError, spanOrNull } from '../../model/span';
import type { RawEvent, RawSource } from '../shapes';
import { accountQuestion } from './account';
import { chaptersByTime } from './chapters';
import type { Draft } from './draft';
import type { EditionWords } from './edition';
import { chaptersOfEras, type Era } from './eras';
import { htmlText, oneLine, shorten } from './plain';
import { slideDate, type Parts } from './slideDates';
import { titleOf } from './titles';
import { remarkRest, titleWords } from './titleSlide';

/** A slide of TimelineJS3, as its spreadsheet and its JSON have it. `headline` and `text` may hold HTML. */
export interface Slide {
  /** The row of the sheet, or the number of the slide. */
  row: number;
  type: 'event' | 'title' | 'era';
  id: string;
  start: Parts | null;
  end: Parts | null;
  display: string;
  headline: string;
  text: string;
  group: string;
  /** Media, background, time of day and what else it holds, a line each. */
  notes: string[];
  /** All it holds, for the report. */
  all: string[];
}

/** What the slides share. */
export interface Slides {
  slides: readonly Slide[];
  /** The name of the file. */
  file: string;
  /** Where a slide is found: `table row 5`, `§ slide 5`. */
  locator: (row: number) => string;
  source: Partial<RawSource>;
}

/**
 * Enters the slides of a timeline: each is an event, what it tells is the account of the timeline, eras are chapters.
 * @returns what its title says of the whole
 */
export function enterSlides({ slides, file, locator, source }: Slides, draft: Draft): EditionWords {
  const words = titleWords(slides, file, draft);
  const closing = spanOrNull(words.date === undefined ? null : String(words.date));
  const closed = closing && latest(closing);
  const name = shorten(oneLine(source.title ?? words.title), 300);
  const from = (): { source: string; claimant: string } => timeline(name, file, source, draft);
  const eras: Era[] = [];
  for (const slide of slides) {
    if (slide.type === 'title') continue;
    try {
      if (!slide.start)
        throw new SpanError(
          'it has no date',
          'write its year: without one TimelineJS does not show it either',
        );
      const { when, unsaid } = slideDate(slide.start, slide.end, slide.display, closed);
      if (slide.type === 'era') {
        eras.push({ row: slide.row, when, headline: slide.headline, text: slide.text });
        remarkRest({ ...slide, display: unsaid ?? '' }, [], draft);
      } else draft.events.push(eventOf(slide, when, unsaid, from(), locator, draft));
    } catch (e) {
      if (!(e instanceof SpanError)) throw e;
      draft.remark(slide.row, e.message, e.hint, slide.all);
    }
  }
  draft.chapters = eras.length ? chaptersOfEras(eras, draft) : chaptersByTime(draft.events);
  return words;
}

function eventOf(
  slide: Slide,
  when: string,
  unsaid: string | null,
  from: { source: string; claimant: string },
  locator: (row: number) => string,
  draft: Draft,
): RawEvent {
  const headline = htmlText(slide.headline);
  const { title, short, kept } = titleOf(headline, 'An entry of the timeline', when, slide.row, draft);
  const text = [kept ? '' : headline, htmlText(slide.text)].filter(Boolean).join('\n\n');
  const cite = { source: from.source, at: locator(slide.row) };
  const notes = [...(unsaid === null ? [] : [`Date as shown: ${unsaid}`]), ...slide.notes];
  const question = accountQuestion({
    claimant: from.claimant,
    cite,
    text,
    notes,
    asks: 'What does the timeline tell of it?',
  });
  return {
    id: draft.ids.events.give(slide.id || headline || 'entry'),
    title,
    ...(short ? { short } : {}),
    when,
    places: [],
    themes: [draft.theme(slide.group ? htmlText(slide.group) : 'Entries')],
    chapter: '',
    summary: `As {source:${from.source}} has it.`,
    ...(question ? {} : { mentions: [cite] }),
    questions: question ? [question] : [],
  };
}

function timeline(
  name: string,
  file: string,
  more: Partial<RawSource>,
  draft: Draft,
): { source: string; claimant: string } {
  const source = draft.once('sources', 'timeline', 'timeline', (id) =>
    draft.sources.push({
      id,
      kind: 'web-page',
      access: 'read',
      voice: 'timeline',
      standpoint: 'The timeline from which this record was made; where it stands has not been noted.',
      title: name,
      note: `Imported from ${file}.`,
      ...more,
    }),
  );
  const claimant = draft.once('claimants', 'timeline', 'timeline', (id) =>
    draft.claimants.push({
      id,
      name: `The timeline “${shorten(name, 280)}”`,
      short: 'The timeline',
      'in-text': 'the timeline',
      voice: 'timeline',
      about: 'The timeline from which this record was made.',
    }),
  );
  return { source, claimant };
}
