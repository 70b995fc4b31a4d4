import type { Camera } from '../archive';
import type { Fork, StageData, StageEvent, StageStep } from '../stage';
import { openIn } from './known';
import type { LensQuestion, LensRecord } from './record';

/**
 * The data of the stage for a record as it is looked at: of each event only the voices that speak of it there.
 * @param whole the data of the whole stage @param record what is looked at
 * @param own the claims that are shown; `null`: all @param tells whether an account speaks of an event at all; `null`: all do
 */
export function stageThrough(
  whole: StageData,
  record: LensRecord,
  own: ReadonlySet<string> | null,
): Pick<StageData, 'events'> {
  const lane = new Map(whole.voices.map(({ id }, i) => [id, i]));
  const voiceOf = (items: readonly { id: string; voice: string | null }[]): ((id: string) => number) => {
    const known = new Map(items.map((item) => [item.id, lane.get(item.voice ?? '') ?? -1]));
    return (id) => known.get(id) ?? -1;
  };
  const [ofClaimant, ofSource] = [voiceOf(record.claimants), voiceOf(record.sources)];
  const known = new Map(record.events.map((event) => [event.id, event]));
  const one = (event: StageEvent): StageEvent => {
    const now = known.get(event.id);
    const questions = (now?.questions ?? []).map((q) => ownPart(q, own));
    const lanes = event.lanes.map(() => 0);
    const said = event.said.map((): [number, number] | null => null);
    const mark = (at: number, level: number): void => {
      if (at >= 0) lanes[at] = Math.max(lanes[at] ?? 0, level);
    };
    const ends = new Date(event.to).getUTCFullYear();
    if (now && own === null) for (const source of now.mentions) mark(ofSource(source), 1);
    for (const claim of questions.flatMap((q) => q.claims)) {
      const at = ofClaimant(claim.claimant);
      mark(at, 2);
      if (own === null) for (const source of claim.sources) mark(ofSource(source), 1);
      const year = Number(claim.day?.slice(0, 4));
      const [first, last] = said[at] ?? [year, year];
      if (at >= 0 && year) said[at] = [Math.min(first, year), Math.max(last, year)];
    }
    return {
      ...event,
      lanes,
      said: said.map((years) => (years && years[0] > ends ? years : null)),
      claims: questions.reduce((n, q) => n + q.claims.length, 0),
      fork: forkIn(questions, ofClaimant),
    };
  };
  return { events: whole.events.map(one) };
}

function ownPart(q: LensQuestion, own: ReadonlySet<string> | null): LensQuestion {
  if (own === null) return q;
  const kept = q.claims.flatMap((claim, i) => (own.has(claim.id) ? [i] : []));
  const place = new Map(kept.map((from, to) => [from, to]));
  return {
    ...q,
    claims: kept.flatMap((i) => q.claims[i] ?? []),
    relations: q.relations.flatMap(([a, b, kind, ratio]): LensQuestion['relations'] => {
      const [x, y] = [place.get(a), place.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y, kind, ratio]];
    }),
  };
}

/** The widest contradiction between two voices, else within one. */
function forkIn(questions: readonly LensQuestion[], laneOf: (claimant: string) => number): Fork | null {
  const open = questions.flatMap((q) =>
    openIn(q).flatMap(({ a, b, ratio }) => {
      const sides = [a, b].flatMap((id) => q.claims.find((claim) => claim.id === id) ?? []);
      const lanes = sides.map(({ claimant }) => laneOf(claimant));
      return [{ q, sides, lanes, ratio, across: Number(lanes[0] !== lanes[1]) }];
    }),
  );
  const [widest] = open.sort((x, y) => y.across - x.across || (y.ratio ?? 0) - (x.ratio ?? 0));
  if (!widest) return null;
  const [a = -1, b = -1] = widest.lanes;
  const says = widest.sides.map(({ answer }) => answer);
  const [first = '', second = ''] = a <= b ? says : says.reverse();
  return {
    asks: widest.q.asks,
    a: Math.min(a, b),
    b: Math.max(a, b),
    says: [first, second],
    ratio: widest.ratio,
    unit: widest.q.unit,
  };
}

/**
 * The data of a stage that shows only some events, with one step for the opening of each chapter and one for each event.
 * @param chapters the ids of chapters with those of their events, in order
 */
export function stageOf(
  whole: StageData,
  chapters: readonly { id: string; events: readonly string[] }[],
): StageData {
  const ids = new Set(chapters.flatMap(({ events }) => events));
  const events = whole.events.filter(({ id }) => ids.has(id));
  const place = new Map(events.map(({ id }, i) => [id, i]));
  const camera = (test: (step: StageStep) => boolean): Camera => {
    const { from, to } = whole.steps.find(test) ?? whole;
    return { from, to };
  };
  const steps = chapters.flatMap(({ id, events: own }): StageStep[] => {
    const chapter = whole.chapters.findIndex((c) => c.id === id);
    return [
      { id: `chapter-${id}`, chapter, event: null, ...camera((s) => s.id === `chapter-${id}`) },
      ...own.map((event) => {
        const index = whole.events.findIndex((e) => e.id === event);
        return { id: event, chapter, event: place.get(event) ?? null, ...camera((s) => s.event === index) };
      }),
    ];
  });
  return { ...whole, events, steps, counts: {} };
}
