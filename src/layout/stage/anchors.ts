import type { StageEvent } from '../../model/stage';

const DAY = 86_400_000;

/**
 * The moment (ms, UTC) at which each thread hangs: the beginning of what lasted; within its unit for what happened at some
 * moment of a day, month or year. Those of one and the same unit share it out evenly, in the order of the data, since theirs
 * is not known.
 * @param events with times in whole days
 */
export function anchorsOf(events: readonly Pick<StageEvent, 'from' | 'to' | 'lasted'>[]): number[] {
  // One number for each unit: its first day and its length in days.
  const units = events.map((e) => Math.round(e.from / DAY) * 1e6 + Math.round((e.to - e.from) / DAY));
  const counts = new Map<number, number>();
  events.forEach(({ lasted }, i) => {
    const unit = units[i] ?? 0;
    if (!lasted) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  });
  const used = new Map<number, number>();
  return events.map((e, i) => {
    if (e.lasted) return e.from;
    const unit = units[i] ?? 0;
    const k = used.get(unit) ?? 0;
    used.set(unit, k + 1);
    return e.from + ((e.to - e.from) * (k + 0.5)) / (counts.get(unit) ?? 1);
  });
}
