import type { EventRecord, Step } from '../model/archive';
import { earliest } from '../model/span';

/**
 * Puts made steps where their time belongs: before the first told step of a later event. The told ones keep their
 * order. Steps that begin at once are ordered by id.
 */
export function inTime(told: Step[], made: Step[], events: ReadonlyMap<string, EventRecord>): Step[] {
  const start = ({ event }: Step): number => {
    const record = event === null ? undefined : events.get(event);
    return (record && earliest(record.when)) ?? -Infinity;
  };
  const waiting = [...made].sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  const result: Step[] = [];
  let next = 0;
  for (const step of told) {
    while (step.event !== null) {
      const candidate = waiting[next];
      if (!candidate || start(candidate) >= start(step)) break;
      result.push(candidate);
      next++;
    }
    result.push(step);
  }
  return [...result, ...waiting.slice(next)];
}
