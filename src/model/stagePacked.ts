import type { Id } from './archive';
import type { CountOnStage } from './figure/count';
import type { FigureRef } from './figure/ref';
import type { Fork } from './fork';
import type { StageData, StageEvent, StageStep } from './stage';

/** A contradiction, its fields in their order. */
export type PackedFork = [Fork['asks'], Fork['a'], Fork['b'], ...Fork['says'], Fork['ratio'], Fork['unit']];

/**
 * The data of the stage as they are sent: column by column, which compresses to half. Times are whole days, those of an event
 * since the one before it, those of a step since the beginning of its event.
 */
export interface PackedStage {
  from: number;
  to: number;
  voices: StageData['voices'];
  chapters: StageData['chapters'];
  events: {
    /** Separated by spaces; labels by line breaks. */
    ids: string;
    labels: string;
    from: number[];
    days: number[];
    /** Index of an event, and how many days it fades before and after. */
    fades: [event: number, before: number, after: number][];
    /** A digit each. */
    lasted: string;
    /** A digit per voice, separated by spaces. */
    lanes: string;
    said: [event: number, voice: number, first: number, last: number][];
    claims: number[];
    forks: (PackedFork | 0)[];
  };
  steps: {
    /** Separated by spaces; nothing where it is that of its event. */
    ids: string;
    chapters: number[];
    events: (number | null)[];
    from: number[];
    days: number[];
    /** -1: not named; 0: none; 1: that of the event. */
    forks: (PackedFork | -1 | 0 | 1)[];
    figures: [step: number, figure: FigureRef][];
  };
  counts: Record<Id, CountOnStage>;
}

const DAY = 86_400_000;
const daysIn = ({ from, to }: { from: number; to: number }): number => Math.round((to + 1 - from) / DAY);

/** Packs the data of the stage; `unpackStage` gives them back as they were, if their times are whole days. */
export function packStage({ from, to, voices, chapters, events, steps, counts }: StageData): PackedStage {
  return { from, to, voices, chapters, events: packEvents(events), steps: packSteps(steps, events), counts };
}

function packEvents(events: readonly StageEvent[]): PackedStage['events'] {
  return {
    ids: events.map((e) => e.id).join(' '),
    labels: events.map((e) => e.label).join('\n'),
    from: events.map((e, i) => Math.round((e.from - (events[i - 1]?.from ?? 0)) / DAY)),
    days: events.map(daysIn),
    fades: events.flatMap((e, i): [number, number, number][] => {
      const [before, after] = [Math.round((e.from - e.fadeFrom) / DAY), Math.round((e.fadeTo - e.to) / DAY)];
      return before || after ? [[i, before, after]] : [];
    }),
    lasted: events.map((e) => Number(e.lasted)).join(''),
    lanes: events.map((e) => e.lanes.join('')).join(' '),
    said: events.flatMap((e, i) =>
      e.said.flatMap((years, voice): [number, number, number, number][] =>
        years ? [[i, voice, ...years]] : [],
      ),
    ),
    claims: events.map((e) => e.claims),
    forks: events.map((e) => (e.fork ? packFork(e.fork) : 0)),
  };
}

function packSteps(steps: readonly StageStep[], events: readonly StageEvent[]): PackedStage['steps'] {
  const eventOf = (step: StageStep): StageEvent | undefined => events[step.event ?? -1];
  return {
    ids: steps.map((s) => (s.id === eventOf(s)?.id ? '' : s.id)).join(' '),
    chapters: steps.map((s) => s.chapter),
    events: steps.map((s) => s.event),
    from: steps.map((s) => Math.round((s.from - (eventOf(s)?.from ?? 0)) / DAY)),
    days: steps.map(daysIn),
    forks: steps.map(({ fork, event }) => {
      if (fork === undefined) return -1;
      if (fork === null) return 0;
      const packed = packFork(fork);
      const own = events[event ?? -1]?.fork;
      return own && JSON.stringify(packFork(own)) === JSON.stringify(packed) ? 1 : packed;
    }),
    figures: steps.flatMap(({ figure }, i): [number, FigureRef][] => (figure ? [[i, figure]] : [])),
  };
}

function packFork({ asks, a, b, says, ratio, unit }: Fork): PackedFork {
  return [asks, a, b, ...says, ratio, unit];
}
