import type { Fork } from './fork';
import type { StageData, StageEvent, StageStep } from './stage';
import type { PackedFork, PackedStage } from './stagePacked';

const DAY = 86_400_000;

/** The data of the stage, from what was sent. */
export function unpackStage({ events: packed, steps, ...rest }: PackedStage): StageData {
  const events = unpackEvents(packed, rest.voices.length);
  return { ...rest, events, steps: unpackSteps(steps, events) };
}

function unpackEvents(packed: PackedStage['events'], voices: number): StageEvent[] {
  const [labels, lanes] = [packed.labels.split('\n'), packed.lanes.split(' ')];
  let begins = 0;
  const events = split(packed.ids).map((id, i): StageEvent => {
    const from = (begins += (packed.from[i] ?? 0) * DAY);
    const to = lastOf(from, packed.days[i]);
    const fork = packed.forks[i];
    return {
      id,
      label: labels[i] ?? '',
      from,
      to,
      fadeFrom: from,
      fadeTo: to,
      lasted: packed.lasted[i] === '1',
      lanes: Array.from(lanes[i] ?? '', Number),
      said: new Array<null>(voices).fill(null),
      claims: packed.claims[i] ?? 0,
      fork: fork ? unpackFork(fork) : null,
    };
  });
  for (const [i, before, after] of packed.fades) {
    const event = events[i];
    if (!event) continue;
    event.fadeFrom -= before * DAY;
    event.fadeTo += after * DAY;
  }
  for (const [i, voice, first, last] of packed.said) {
    const event = events[i];
    if (event) event.said[voice] = [first, last];
  }
  return events;
}

function unpackSteps(packed: PackedStage['steps'], events: readonly StageEvent[]): StageStep[] {
  const figures = new Map(packed.figures);
  return split(packed.ids, packed.chapters.length).map((id, i): StageStep => {
    const event = packed.events[i] ?? null;
    const told = events[event ?? -1];
    const from = (told?.from ?? 0) + (packed.from[i] ?? 0) * DAY;
    const fork = packed.forks[i] ?? -1;
    const figure = figures.get(i);
    return {
      id: id || (told?.id ?? ''),
      chapter: packed.chapters[i] ?? 0,
      event,
      from,
      to: lastOf(from, packed.days[i]),
      ...(fork !== -1 && { fork: fork === 0 ? null : fork === 1 ? (told?.fork ?? null) : unpackFork(fork) }),
      ...(figure && { figure }),
    };
  });
}

/** The last moment (ms, UTC) of so many days. */
function lastOf(from: number, days = 1): number {
  return from + days * DAY - 1;
}

/** Parts between spaces; of nothing there are none. */
function split(text: string, count = text === '' ? 0 : undefined): string[] {
  return count === 0 ? [] : text.split(' ');
}

function unpackFork([asks, a, b, first, second, ratio, unit]: PackedFork): Fork {
  return { asks, a, b, says: [first, second], ratio, unit };
}
