import type { Archive, Camera, EventRecord, Id } from './archive';
import { forkOf, type Fork, type ForkLookup } from './fork';
import { spanOrNull } from './span';
import { drawnBounds } from './spanBounds';
import { typeset } from './typeset';

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
  /** Per voice that answered in later years only: the first and the last of them, as far as known. */
  said: ([number, number] | null)[];
  claims: number;
  fork: Fork | null;
}

/** What is needed of the other records to put an event on the stage. */
export interface StageLookup extends ForkLookup {
  voices: number;
  laneOfSource: (source: Id) => number;
  whole: Camera;
}

/** Looks an archive over once for all its events. */
export function stageLookup(archive: Archive, whole: Camera): StageLookup {
  const lane = new Map(archive.voices.map((v, i) => [v.id, i]));
  const lanes = (items: readonly { id: Id; voice: Id | null }[]): ((id: Id) => number) => {
    const known = new Map(items.map((item) => [item.id, lane.get(item.voice ?? '') ?? -1]));
    return (id) => known.get(id) ?? -1;
  };
  return {
    voices: archive.voices.length,
    laneOf: lanes(archive.claimants),
    laneOfSource: lanes(archive.sources),
    claims: new Map(archive.claims.map((c) => [c.id, c])),
    whole,
  };
}

/** What the stage needs of an event. */
export function stageEvent(event: EventRecord, look: StageLookup): StageEvent {
  const { whole } = look;
  const drawn = drawnBounds(event.when);
  const begins = event.when.end.min ?? whole.from;
  const to = dayEnd(drawn.to ?? whole.to);
  return {
    id: event.id,
    label: typeset(event.short),
    from: dayStart(drawn.from ?? begins),
    to,
    fadeFrom: dayStart(drawn.fadeStart ?? begins),
    fadeTo: dayEnd(drawn.fadeEnd ?? whole.to),
    lasted: event.when.interval && drawn.from !== null,
    ...spoken(event, new Date(to).getUTCFullYear(), look),
    claims: event.questions.reduce((n, q) => n + q.claims.length, 0),
    fork: forkOf(event, event.lead, look),
  };
}

/** Which voices answer or mention, and in which years they answered. @param own the last year of the event */
function spoken(event: EventRecord, own: number, look: StageLookup): Pick<StageEvent, 'lanes' | 'said'> {
  const lanes = new Array<number>(look.voices).fill(0);
  const said = new Array<[number, number] | null>(look.voices).fill(null);
  const mark = (lane: number, level: number): void => {
    if (lane >= 0) lanes[lane] = Math.max(lanes[lane] ?? 0, level);
  };
  for (const { source } of event.mentions) mark(look.laneOfSource(source), 1);
  for (const claim of event.questions.flatMap((q) => q.claims).map((id) => look.claims.get(id))) {
    if (!claim) continue;
    const lane = look.laneOf(claim.claimant);
    mark(lane, 2);
    for (const { source } of claim.citations) mark(look.laneOfSource(source), 1);
    const year = yearOf(claim.stated);
    if (lane < 0 || year === null) continue;
    const [first, last] = said[lane] ?? [year, year];
    said[lane] = [Math.min(first, year), Math.max(last, year)];
  }
  return { lanes, said: said.map((years) => (years && years[0] > own ? years : null)) };
}

const DAY = 86_400_000;

/** The first moment (ms, UTC) of the day in which a moment lies: the stage needs no finer time. */
export function dayStart(t: number): number {
  return Math.floor(t / DAY) * DAY;
}

/** The last moment (ms, UTC) of the day in which a moment lies. */
export function dayEnd(t: number): number {
  return dayStart(t) + DAY - 1;
}

function yearOf(stated: string | null): number | null {
  const start = spanOrNull(stated)?.start.min ?? null;
  return start === null ? null : new Date(start).getUTCFullYear();
}
