import type { Archive, Camera, EventRecord, Id, Step } from './archive';
import { closed, wholeOf } from './camera';
import type { CountOnStage } from './figure/count';
import { figureRef, type FigureRef } from './figure/ref';
import { forkOf, type Fork } from './fork';
import { dayEnd, dayStart, stageEvent, stageLookup, type StageEvent, type StageLookup } from './stageEvent';

export type { Fork } from './fork';
export type { StageEvent } from './stageEvent';

/** What the stage needs of the archive, and nothing else: it is sent to every reader. Times in ms (UTC). */
export interface StageData {
  from: number;
  to: number;
  voices: { id: Id; name: string; short: string; shape: string }[];
  chapters: { id: Id; number: number | null; title: string }[];
  events: StageEvent[];
  /** The opening of each chapter, then its steps. */
  steps: StageStep[];
  /** The running counts that the steps show, by key. */
  counts: Record<string, CountOnStage>;
}

export interface StageStep {
  id: Id;
  chapter: number;
  event: number | null;
  from: number;
  to: number;
  /** The contradiction on the question that the step names; left out where it names none. */
  fork?: Fork | null;
  /** The figure that stands here in place of the timeline. */
  figure?: FigureRef;
}

/** Selects the data of the stage from an archive, but for the running counts, which hold words. */
export function stageData(archive: Archive): Omit<StageData, 'counts'> {
  const whole = wholeOf(archive.edition);
  const look = stageLookup(archive, whole);
  const index = new Map(archive.events.map((e, i) => [e.id, i]));
  return {
    ...whole,
    voices: archive.voices.map(({ id, name, short, shape }) => ({ id, name, short, shape })),
    chapters: archive.chapters.map(({ id, number, title }) => ({ id, number, title })),
    events: archive.events.map((e) => stageEvent(e, look)),
    steps: archive.chapters.flatMap((c, chapter) => [
      {
        id: `chapter-${c.id}`,
        chapter,
        event: null,
        ...padded(closed(c.when, whole)),
        ...(c.figure && { figure: figureRef(c.figure, null) }),
      },
      ...c.steps.map((s) => ({
        id: s.id,
        chapter,
        event: s.event === null ? null : (index.get(s.event) ?? null),
        ...wholeDays(s.camera),
        ...(s.figure && {
          figure: figureRef(s.figure, s.event && s.question && `${s.event}.${s.question}`),
        }),
        ...stepFork(s, archive.events[index.get(s.event ?? '') ?? -1], look),
      })),
    ]),
  };
}

/** A chapter's camera: its time, with a little air on either side. */
function padded({ from, to }: Camera): Camera {
  const air = (to - from) * 0.04;
  return wholeDays({ from: from - air, to: to + air });
}

function wholeDays({ from, to }: Camera): Camera {
  return { from: dayStart(from), to: dayEnd(to) };
}

function stepFork(step: Step, event: EventRecord | undefined, look: StageLookup): Pick<StageStep, 'fork'> {
  return event && step.question !== null ? { fork: forkOf(event, step.question, look) } : {};
}
