import type { Archive, EventRecord, Question } from '../../src/model/archive';

/** A question with its event. */
export interface Picked {
  event: EventRecord;
  question: Question;
}

/** Every question of an archive, in its order. */
export function questionsOf(archive: Archive): Picked[] {
  return archive.events.flatMap((event) => event.questions.map((question) => ({ event, question })));
}

/** Those with the most of something, most first. */
export function most<T>(items: readonly T[], n: number, of: (item: T) => number): T[] {
  return [...items].sort((a, b) => of(b) - of(a)).slice(0, n);
}
