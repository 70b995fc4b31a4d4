import type { Archive, Chapter, EventRecord, Step } from '../model/archive';
import { spanWords } from '../model/spanWords';
import type { CiteView } from './claims';
import { digestView, type DigestView } from './digest';
import { lookup, type Lookup } from './lookup';
import { count } from './relations';
import { readIn, toldProse, type Told } from './told';
import { whenWhere, type WhenWhere } from './whenWhere';

/** The story in words: all that the article prints, with nothing left to work out. */
export interface ChapterView {
  id: string;
  number: number | null;
  title: string;
  when: string;
  opening: Told;
  read: CiteView[];
  steps: StepView[];
  close: Told;
}

export interface StepView {
  id: string;
  title: string | null;
  /** Time and place of the event that is recorded here. */
  head: WhenWhere | null;
  text: Told;
  /** Where the figures of the text were read. */
  read: CiteView[];
  event: DigestView | null;
  /** The event whose record stands elsewhere on the page. */
  seeAlso: { id: string; title: string; claims: string } | null;
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
    opening: toldProse(chapter.opening, look),
    read: readIn(chapter.opening, look),
    steps: chapter.steps.map((step) => stepView(step, chapter, look, told)),
    close: toldProse(chapter.close, look),
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
    head: event && records ? whenWhere(event, look) : null,
    text: toldProse(text, look),
    read: readIn(text, look),
    event: event && records ? digestView(event, step.question, look) : null,
    seeAlso: event && !records ? { id: event.id, title: event.title, claims: claimsOf(event) } : null,
  };
}

function claimsOf(event: EventRecord): string {
  return count(
    event.questions.reduce((n, q) => n + q.claims.length, 0),
    'claim',
    'claims',
  );
}
