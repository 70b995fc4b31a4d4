import type { Camera, EventRecord, Step } from '../model/archive';
import { closed } from '../model/camera';
import type { BothSides } from './bothSides';
import type { Context } from './context';
import { spanOf } from './dates';
import { narrator } from './editorial';
import { compileFigure } from './figures';
import type { Item } from './load';
import { compileProse, type Resolve } from './prose';
import type { Report } from './shape';
import type { RawChapter, RawStep } from './shapes';
import { checkLength } from './wordCount';

/** What the steps of all chapters share. */
export interface Telling {
  events: Map<string, EventRecord>;
  whole: Camera;
  ctx: Context;
  resolve: Resolve;
  bothSides: BothSides;
  /** Step id → reports that it is taken. */
  taken: Map<string, () => void>;
  cameraOf: (event: EventRecord) => Camera;
  /** Reports a written step that has the id of a step that is made for an event. */
  reportTaken: (id: string) => void;
}

type Path = (string | number)[];

/** Compiles a step that a chapter tells; its id must be its own on the whole page. */
export function compileStep(
  raw: RawStep,
  path: Path,
  chapter: Item<RawChapter>,
  report: Report,
  telling: Telling,
): Step {
  const { ctx, whole } = telling;
  const taken = (): void =>
    report([...path, 'id'], 'DUPLICATE_ID', `another step is called \`${raw.id}\``, 'choose another id');
  if (telling.taken.has(raw.id)) taken();
  telling.taken.set(raw.id, taken);
  narrator(raw.title, [...path, 'title'], report, ctx.editorial);
  const id = raw.event === undefined ? null : ctx.events.resolve(raw.event, [...path, 'event'], report);
  const event = id === null ? undefined : telling.events.get(id);
  checkQuestion(raw, event, path, report);
  const text = compileProse(raw.text, [...path, 'text'], report, ctx.editorial, telling.resolve);
  telling.bothSides(text, [...path, 'text'], report);
  checkLength(text, 'step', [...path, 'text'], report);
  const shown = raw.camera ?? (event ? null : chapter.value.when);
  return {
    id: raw.id,
    event: event?.id ?? null,
    question: raw.question ?? null,
    camera:
      event && shown === null ? telling.cameraOf(event) : closed(spanOf(shown ?? chapter.value.when), whole),
    figure: compileFigure(raw.figure, [...path, 'figure'], raw, report, telling),
    title: raw.title ?? null,
    text,
  };
}

function checkQuestion(raw: RawStep, event: EventRecord | undefined, path: Path, report: Report): void {
  if (raw.question === undefined) return;
  if (raw.event === undefined) {
    report([...path, 'question'], 'MISSING_KEY', '`event` is missing', 'name the event of the question');
  } else if (event && !event.questions.some((q) => q.id === raw.question)) {
    const known = event.questions.map((q) => q.id).join(', ');
    const mend = known ? `choose one of: ${known}` : 'take it out: the event has no questions';
    report([...path, 'question'], 'UNKNOWN_ID', `the event has no question \`${raw.question}\``, mend);
  }
}
