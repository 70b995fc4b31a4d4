import type { Archive, Chapter, EventRecord, Prose, Step } from '../model/archive';
import { spanWords } from '../model/spanWords';
import type { CiteView } from './claims';
import { digestView, type DigestView } from './digest';
import { glossed, glosses, glossFinder } from './gloss';
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
  const finder = glossFinder(glosses(archive));
  return archive.chapters.map((chapter) => {
    const seen = new Set<string>();
    const tell: Tell = (prose) => glossed(toldProse(prose, look), finder, seen);
    const opening = tell(chapter.opening);
    const steps = chapter.steps.map((step) => stepView(step, chapter, look, told, tell));
    return {
      id: chapter.id,
      number: chapter.number,
      title: chapter.title,
      when: spanWords(chapter.when),
      opening,
      read: readIn(chapter.opening, look),
      steps,
      close: tell(chapter.close),
    };
  });
}

/** Puts a text of one chapter into words, in the order of reading: the first mention of a name or word is linked. */
type Tell = (prose: Prose) => Told;

function stepView(step: Step, chapter: Chapter, look: Lookup, told: Set<string>, tell: Tell): StepView {
  const event = step.event === null ? null : (look.events.get(step.event) ?? null);
  const text = step.text.length ? step.text : (event?.summary ?? []);
  const records = event !== null && event.chapter === chapter.id && !told.has(event.id);
  if (event && records) told.add(event.id);
  return {
    id: step.id,
    title: step.title ?? (records ? event.title : null),
    head: event && records ? whenWhere(event, look) : null,
    text: tell(text),
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
