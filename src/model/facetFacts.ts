import type { Archive, Claim, Id } from './archive';
import { groupBy } from './decades';
import type { Facts } from './facets';
import { countOrigins } from './origin';
import { earliest, latest } from './spanBounds';

/** The facts that facets ask for, of each event in the order of the archive. */
export function factsOf(archive: Archive): Facts[] {
  const voiceOf = new Map(archive.claimants.map((c) => [c.id, c.voice]));
  const whole = new Set(archive.sources.filter((s) => s.access === 'read').map((s) => s.id));
  const around = placesAround(archive.places);
  const of = groupBy(archive.claims, (claim) => [claim.event]);
  return archive.events.map((event) => {
    const claims: readonly Claim[] = of.get(event.id) ?? [];
    const spoken = new Set(claims.map((claim) => voiceOf.get(claim.claimant)));
    const ratios = event.questions.map((q) => q.ratio).filter((ratio) => ratio !== null);
    return {
      id: event.id,
      themes: event.themes,
      places: [...new Set(event.places.flatMap(around))],
      voices: archive.voices.map((v) => v.id).filter((id) => spoken.has(id)),
      chapter: event.chapter,
      from: earliest(event.when) ?? -Infinity,
      to: latest(event.when) ?? Infinity,
      claims: claims.length,
      origins: countOrigins(claims),
      disputed: event.questions.some((q) => q.disputed),
      ratio: ratios.length ? Math.max(...ratios) : null,
      readWhole: claims.some((claim) => claim.citations.some(({ source }) => whole.has(source))),
    };
  });
}

/** Gives a place with all in which it lies, the nearest first. */
function placesAround(places: Archive['places']): (id: Id) => Id[] {
  const within = new Map(places.map((p) => [p.id, p.within]));
  return (id) => {
    const chain = [id];
    for (let at = within.get(id); at && !chain.includes(at); at = within.get(at)) chain.push(at);
    return chain;
  };
}
