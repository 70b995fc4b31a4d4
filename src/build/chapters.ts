import type { Camera, Chapter, EventRecord, Inline, Step } from '../model/archive';
import { closed, defaultCamera } from '../model/camera';
import { earliest, parseSpan } from '../model/span';
import type { Context } from './context';
import { narrator } from './events';
import type { Item } from './load';
import { compileProse } from './prose';
import { reporter, type Report } from './shape';
import type { RawChapter, RawStep } from './shapes';

type Resolve = (ref: string) => Inline | { what: string; mend: string };

/** Compiles the chapters in the order of their files; events without a step of their own get one, in order of time. */
export function compileChapters(events: EventRecord[], whole: Camera, ctx: Context, resolve: Resolve): Chapter[] {
  const centres = events
    .map((e) => closed(e.when, whole))
    .map((c) => (c.from + c.to) / 2)
    .sort((a, b) => a - b);
  const cameraOf = (event: EventRecord): Camera => defaultCamera(event.when, centres, whole);
  const byId = new Map(events.map((e) => [e.id, e]));
  const stepIds = new Map<string, string>();
  let number = 0;
  return ctx.chapters.items.map((item) => {
    const raw = item.value;
    const report = reporter(item.file, ctx.problems, item.base);
    narrator(raw.title, ['title'], report, ctx);
    const prose = (key: 'opening' | 'close') => compileProse(raw[key], [key], report, ctx.editorial, resolve);
    const told = (raw.steps ?? []).map((s, i) => compileStep(s, ['steps', i], item, report));
    const own = events.filter((e) => e.chapter === raw.id && !told.some((s) => s.event === e.id));
    return {
      id: raw.id,
      title: raw.title,
      number: raw.numbered === false ? null : ++number,
      when: parseSpan(String(raw.when)),
      opening: prose('opening'),
      steps: inTime([...told, ...own.map(eventStep)], byId),
      close: prose('close'),
    };
  });

  function compileStep(raw: RawStep, path: (string | number)[], item: Item<RawChapter>, report: Report): Step {
    if (stepIds.has(raw.id)) report([...path, 'id'], 'DUPLICATE_ID', `another step is called \`${raw.id}\``, 'choose another id');
    stepIds.set(raw.id, item.value.id);
    narrator(raw.title, [...path, 'title'], report, ctx);
    const event = raw.event === undefined ? undefined : byId.get(ctx.events.resolve(raw.event, [...path, 'event'], report));
    if (raw.question && event && !event.questions.some((q) => q.id === raw.question)) {
      const known = event.questions.map((q) => q.id).join(', ');
      report([...path, 'question'], 'UNKNOWN_ID', `the event has no question \`${raw.question}\``, `choose one of: ${known}`);
    }
    const span = raw.camera === undefined ? null : parseSpan(String(raw.camera));
    return {
      id: raw.id,
      event: event?.id ?? null,
      question: raw.question ?? null,
      camera: span ? closed(span, whole) : event ? cameraOf(event) : closed(parseSpan(String(item.value.when)), whole),
      title: raw.title ?? null,
      text: compileProse(raw.text, [...path, 'text'], report, ctx.editorial, resolve),
    };
  }

  function eventStep(event: EventRecord): Step {
    return { id: event.id, event: event.id, question: null, camera: cameraOf(event), title: null, text: [] };
  }
}

/** Puts generated steps where their time belongs, leaving the told ones in their order. */
function inTime(steps: Step[], events: Map<string, EventRecord>): Step[] {
  const told = steps.filter((s) => s.id !== s.event);
  const start = (s: Step): number => {
    const event = s.event ? events.get(s.event) : undefined;
    return (event && earliest(event.when)) ?? -Infinity;
  };
  const generated = steps.filter((s) => s.id === s.event).sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  const result = [...told];
  for (const step of generated) {
    const before = result.findIndex((s) => s.event !== null && start(s) > start(step));
    result.splice(before < 0 ? result.length : before, 0, step);
  }
  return result;
}
