import type { StageEvent } from '../../model/stage';

/**
 * The moment (ms, UTC) at which each thread hangs: the beginning of what lasted; within its unit for what happened at some
 * moment of a day, month or year. Those of one and the same unit share it out evenly, in the order of the data, since theirs
 * is not known.
 */
export function anchorsOf(events: readonly Pick<StageEvent, 'from' | 'to' | 'lasted'>[]): number[] {
  const unit = (e: Pick<StageEvent, 'from' | 'to'>): string => `${e.from} ${e.to}`;
  const counts = new Map<string, number>();
  for (const e of events) if (!e.lasted) counts.set(unit(e), (counts.get(unit(e)) ?? 0) + 1);
  const used = new Map<string, number>();
  return events.map((e) => {
    if (e.lasted) return e.from;
    const k = used.get(unit(e)) ?? 0;
    used.set(unit(e), k + 1);
    return e.from + ((e.to - e.from) * (k + 0.5)) / (counts.get(unit(e)) ?? 1);
  });
}
