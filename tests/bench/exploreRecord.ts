import type { ExploreData, ExploreEvent } from '../../src/model/explore';
import { seeded } from './bigArchive';

const DAY = 86_400_000;

/**
 * A record of `n` invented events with the voices, themes, places and chapters of another: more of them the later it is, some lasting,
 * in each a few voices. The same seed gives the same record.
 */
export function exploreRecord({ events: _, ...frame }: ExploreData, n: number, seed = 1948): ExploreData {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const { from, to } = frame.whole;
  const events = Array.from({ length: n }, (__, i): ExploreEvent => {
    const begin = Math.floor((from + (to - from) * Math.sqrt(random()) * 0.98) / DAY) * DAY;
    const lasted = below(20) === 0;
    const end = Math.min(begin + (lasted ? 1 + below(400) : 1) * DAY - 1, to);
    const lanes = frame.voices.map(() => Math.max(0, below(5) - 2));
    const place = frame.places[below(frame.places.length)];
    const [title, day] = [`Attack on a convoy near town ${i}`, new Date(begin).toISOString().slice(0, 10)];
    // Written out in one piece, for the sake of speed.
    return {
      id: `event-${i}`,
      title,
      label: `Convoy ${i}`,
      when: day,
      lasted,
      lanes,
      from: begin,
      to: end,
      drawn: { from: begin, to: end },
      themes: [frame.themes[below(frame.themes.length)]?.id ?? ''],
      places: place ? [place.id] : [],
      voices: frame.voices.flatMap(({ id }, lane) => (lanes[lane] === 2 ? [id] : [])),
      chapter: frame.chapters[below(frame.chapters.length)]?.id ?? '',
      claims: 1 + below(9),
      origins: below(5),
      disputed: below(2) === 0,
      readWhole: below(3) === 0,
      ratio: below(3) === 0 ? 1 + below(60) / 10 : null,
    };
  });
  events.sort((a, b) => a.drawn.from - b.drawn.from);
  return { ...frame, events };
}
