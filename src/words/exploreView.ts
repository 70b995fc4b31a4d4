import type { Archive } from '../model/archive';
import { closed, wholeOf } from '../model/camera';
import { spanWords } from '../model/spanWords';
import { counted } from './en/explore';

/** What the page on which the record is explored shows without script: all events, in the order of time. */
export interface ExploreView {
  events: { id: string; title: string; when: string; claims: string }[];
}

/** Puts the list of all events into words. */
export function exploreView(archive: Archive): ExploreView {
  const whole = wholeOf(archive.edition);
  const start = new Map(archive.events.map((e) => [e.id, closed(e.when, whole).from]));
  const at = (id: string): number => start.get(id) ?? 0;
  const inTime = [...archive.events].sort((a, b) => at(a.id) - at(b.id) || (a.id < b.id ? -1 : 1));
  return {
    events: inTime.map(({ id, title, when, questions }) => ({
      id,
      title,
      when: spanWords(when),
      claims: counted(
        questions.reduce((n, q) => n + q.claims.length, 0),
        'claim',
      ),
    })),
  };
}
