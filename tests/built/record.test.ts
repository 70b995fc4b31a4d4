import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/archive';
import { earliest } from '../../src/model/spanBounds';
import { builtArchive } from './dist';

const archive = builtArchive();

/** What the record must never fall below; it holds more. */
const LEAST = { events: 90, claims: 850, sources: 350, disputes: 90 };

describe('the record', () => {
  it('holds at least what it promises', () => {
    const disputes = archive.events.flatMap((e) => e.questions).filter((q) => q.disputed).length;
    const { events, claims, sources } = archive;
    const short = Object.entries({
      events: events.length,
      claims: claims.length,
      sources: sources.length,
      disputes,
    }).filter(([name, count]) => count < LEAST[name as keyof typeof LEAST]);
    expect(short).toEqual([]);
  });

  it('has an event in every decade from the 1940s to the 2020s', () => {
    const decades = archive.events.flatMap(({ when }) => {
      const from = earliest(when);
      return from === null ? [] : [Math.floor(new Date(from).getUTCFullYear() / 10) * 10];
    });
    expect(
      [1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020].filter((d) => !decades.includes(d)),
    ).toEqual([]);
  });

  it('gives every event a theme, a chapter and a place', () => {
    const bare = archive.events.filter((e) => !e.themes.length || !e.chapter || !e.places.length);
    expect(bare.map((e) => e.id)).toEqual([]);
  });

  it('finds every place on the map: by its own position, its outline, or the place it lies within', () => {
    const byId = new Map(archive.places.map((p) => [p.id, p]));
    const found = (place: Place | undefined): boolean =>
      place !== undefined &&
      (place.lat !== null || place.outline !== null || found(byId.get(place.within ?? '')));
    expect(archive.places.filter((p) => !found(p)).map((p) => p.id)).toEqual([]);
  });
});
