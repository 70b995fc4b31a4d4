import type { Archive, Camera, EventRecord, Id, Question, Relation, Step } from './archive';
import { closed, wholeOf } from './camera';
import { openContradictions } from './dispute';
import { drawnBounds } from './spanBounds';
import { typeset } from './typeset';

/** What the stage needs of the archive, and nothing else: it is sent to every reader. Times in ms (UTC). */
export interface StageData {
  from: number;
  to: number;
  voices: { id: Id; name: string; short: string; shape: string }[];
  chapters: { id: Id; number: number | null; title: string }[];
  events: StageEvent[];
  /** The opening of each chapter, then its steps. */
  steps: StageStep[];
}

export interface StageEvent {
  id: Id;
  label: string;
  /** What is drawn as certain: a point where both are nearly one, else a bar. */
  from: number;
  to: number;
  /** How far the ink fades beyond it on either side. */
  fadeFrom: number;
  fadeTo: number;
  /** It lasted from `from` to `to`; otherwise it happened at some moment between them. */
  lasted: boolean;
  /** Per voice, in lane order: 0 silent, 1 mentions it, 2 answers something about it. */
  lanes: number[];
  claims: number;
  fork: Fork | null;
}

/** Where two accounts contradict each other most: the question, their lanes, their answers, the factor. */
export interface Fork {
  asks: string;
  a: number;
  b: number;
  says: [string, string];
  ratio: number | null;
  unit: string | null;
}

export interface StageStep {
  id: Id;
  chapter: number;
  event: number | null;
  from: number;
  to: number;
  /** The contradiction on the question that the step names; left out where it names none. */
  fork?: Fork | null;
}

/** Selects the data of the stage from an archive. */
export function stageData(archive: Archive): StageData {
  const whole = wholeOf(archive.edition);
  const index = new Map(archive.events.map((e, i) => [e.id, i]));
  const lookups = lookupsOf(archive);
  return {
    ...whole,
    voices: archive.voices.map(({ id, name, short, shape }) => ({ id, name, short, shape })),
    chapters: archive.chapters.map(({ id, number, title }) => ({ id, number, title })),
    events: archive.events.map((e) => stageEvent(e, lookups, whole)),
    steps: archive.chapters.flatMap((c, chapter) => [
      { id: `chapter-${c.id}`, chapter, event: null, ...padded(closed(c.when, whole)) },
      ...c.steps.map((s) => ({
        id: s.id,
        chapter,
        event: s.event === null ? null : (index.get(s.event) ?? null),
        from: Math.round(s.camera.from),
        to: Math.round(s.camera.to),
        ...stepFork(s, archive.events[index.get(s.event ?? '') ?? -1], lookups),
      })),
    ]),
  };
}

/** A chapter's camera: its time, with a little air on either side. */
function padded({ from, to }: Camera): Camera {
  const air = (to - from) * 0.04;
  return { from: Math.round(from - air), to: Math.round(to + air) };
}

interface Lookups {
  voices: number;
  laneOfClaimant: Map<Id, number>;
  laneOfSource: Map<Id, number>;
  claims: Map<Id, Archive['claims'][number]>;
}

function lookupsOf(archive: Archive): Lookups {
  const lane = new Map(archive.voices.map((v, i) => [v.id, i]));
  const voiceLane = (voice: Id | null): number => (voice === null ? -1 : (lane.get(voice) ?? -1));
  return {
    voices: archive.voices.length,
    laneOfClaimant: new Map(archive.claimants.map((c) => [c.id, voiceLane(c.voice)])),
    laneOfSource: new Map(archive.sources.map((s) => [s.id, voiceLane(s.voice)])),
    claims: new Map(archive.claims.map((c) => [c.id, c])),
  };
}

function stageEvent(event: EventRecord, look: Lookups, whole: { from: number; to: number }): StageEvent {
  const drawn = drawnBounds(event.when);
  const lanes = new Array<number>(look.voices).fill(0);
  const mark = (lane: number | undefined, level: number): void => {
    if (lane !== undefined && lane >= 0) lanes[lane] = Math.max(lanes[lane] ?? 0, level);
  };
  for (const m of event.mentions) mark(look.laneOfSource.get(m.source), 1);
  for (const q of event.questions) {
    for (const id of q.claims) {
      const claim = look.claims.get(id);
      mark(look.laneOfClaimant.get(claim?.claimant ?? ''), 2);
      for (const { source } of claim?.citations ?? []) mark(look.laneOfSource.get(source), 1);
    }
  }
  return {
    id: event.id,
    label: typeset(event.short),
    from: drawn.from ?? event.when.end.min ?? whole.from,
    to: drawn.to ?? whole.to,
    fadeFrom: drawn.fadeStart ?? event.when.end.min ?? whole.from,
    fadeTo: drawn.fadeEnd ?? whole.to,
    lasted: event.when.interval && drawn.from !== null,
    lanes,
    claims: event.questions.reduce((n, q) => n + q.claims.length, 0),
    fork: forkOf(leading(event, event.lead), look),
  };
}

function stepFork(step: Step, event: EventRecord | undefined, look: Lookups): Pick<StageStep, 'fork'> {
  if (!event || step.question === null) return {};
  return {
    fork: forkOf(leading(event, step.question), look),
  };
}

/** The questions on which a thread may fork: the one that is named, else all. */
function leading(event: EventRecord, question: Id | null): Question[] {
  return question === null ? event.questions : event.questions.filter((q) => q.id === question);
}

/** The contradiction that a thread shows: between two voices rather than within one, then the widest. */
function forkOf(questions: readonly Question[], look: Lookups): Fork | null {
  const lane = (id: Id): number => look.laneOfClaimant.get(look.claims.get(id)?.claimant ?? '') ?? -1;
  const widest = questions
    .filter((q) => q.disputed)
    .flatMap((q) => openContradictions(q.relations, look.claims).map((r) => ({ q, r })))
    .map((x) => ({ ...x, across: Number(lane(x.r.a) !== lane(x.r.b)) }))
    .sort((x, y) => y.across - x.across || (y.r.ratio ?? 0) - (x.r.ratio ?? 0))[0];
  return widest ? fork(widest.q, widest.r, lane, look) : null;
}

function fork(q: Question, r: Relation, lane: (id: Id) => number, look: Lookups): Fork {
  const text = (id: Id): string => {
    const says = look.claims.get(id)?.says;
    const answer =
      says?.form === 'text' ? q.positions.find((p) => p.id === says.position)?.label : says?.text;
    return typeset(answer ?? '');
  };
  const [a, b] = lane(r.a) <= lane(r.b) ? [r.a, r.b] : [r.b, r.a];
  return {
    asks: typeset(q.asks),
    a: lane(a),
    b: lane(b),
    says: [text(a), text(b)],
    ratio: r.ratio,
    unit: q.unit,
  };
}
