import type {
  Archive,
  Claim,
  Claimant,
  EventRecord,
  Place,
  ScopeTerm,
  Source,
  Voice,
} from '../model/archive';

/** The records of an archive by id. */
export interface Lookup {
  events: Map<string, EventRecord>;
  claims: Map<string, Claim>;
  claimants: Map<string, Claimant>;
  sources: Map<string, Source>;
  places: Map<string, Place>;
  scopes: Map<string, ScopeTerm>;
  voices: Map<string, Voice>;
}

/** Indexes an archive by id. */
export function lookup(archive: Archive): Lookup {
  const by = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
    new Map(items.map((i) => [i.id, i]));
  return {
    events: by(archive.events),
    claims: by(archive.claims),
    claimants: by(archive.claimants),
    sources: by(archive.sources),
    places: by(archive.places),
    scopes: by(archive.scopes),
    voices: by(archive.voices),
  };
}
