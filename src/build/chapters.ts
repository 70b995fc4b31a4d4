import type { Camera, Chapter, EventRecord, Prose, Step } from '../model/archive';
import { closed, defaultCamera } from '../model/camera';
import type { BothSides } from './bothSides';
import type { Context } from './context';
import { spanOf } from './dates';
import { narrator } from './editorial';
import { compileFigure } from './figures';
import { compileProse, type Resolve } from './prose';
import { reporter } from './shape';
import { compileStep, type Telling } from './steps';
import { inTime } from './stepOrder';
import { checkLength } from './wordCount';

/** Compiles the chapters in the order of their files; events without a step of their own get one, in order of time. */
export function compileChapters(
  events: EventRecord[],
  whole: Camera,
  ctx: Context,
  resolve: Resolve,
  bothSides: BothSides,
): Chapter[] {
  const telling = tellingOf(events, whole, ctx, resolve, bothSides);
  const chapters = ctx.chapters.items.map((item) => {
    const report = reporter(item.file, ctx.problems, item.base);
    return (item.value.steps ?? []).map((s, i) => compileStep(s, ['steps', i], item, report, telling));
  });
  const untold = new Map<string, EventRecord[]>();
  ctx.chapters.items.forEach(({ value }, i) => {
    const told = new Set(chapters[i]?.map((s) => s.event));
    const own = events.filter((e) => e.chapter === value.id && !told.has(e.id));
    untold.set(value.id, own);
    for (const { id } of own) telling.reportTaken(id);
  });
  let number = 0;
  return ctx.chapters.items.map(({ value: raw, file, base }, i) => {
    const report = reporter(file, ctx.problems, base);
    narrator(raw.title, ['title'], report, ctx.editorial);
    const prose = (key: 'opening' | 'close'): Prose => {
      const text = compileProse(raw[key], [key], report, ctx.editorial, resolve);
      bothSides(text, [key], report);
      if (key === 'opening') checkLength(text, 'opening', [key], report);
      return text;
    };
    const own = (untold.get(raw.id) ?? []).map((e) => eventStep(e, telling.cameraOf(e)));
    return {
      id: raw.id,
      title: raw.title,
      number: raw.numbered === false ? null : ++number,
      when: spanOf(raw.when),
      figure: compileFigure(raw.figure, ['figure'], {}, report, telling),
      opening: prose('opening'),
      steps: inTime(chapters[i] ?? [], own, telling.events),
      close: prose('close'),
    };
  });
}

function tellingOf(
  events: EventRecord[],
  whole: Camera,
  ctx: Context,
  resolve: Resolve,
  bothSides: BothSides,
): Telling {
  const centres = events
    .map((e) => closed(e.when, whole))
    .map((c) => (c.from + c.to) / 2)
    .sort((a, b) => a - b);
  const taken = new Map<string, () => void>();
  return {
    events: new Map(events.map((e) => [e.id, e])),
    whole,
    ctx,
    resolve,
    bothSides,
    taken,
    cameraOf: (event) => defaultCamera(event.when, centres, whole),
    reportTaken: (id) => taken.get(id)?.(),
  };
}

function eventStep(event: EventRecord, camera: Camera): Step {
  return { id: event.id, event: event.id, question: null, camera, figure: null, title: null, text: [] };
}
