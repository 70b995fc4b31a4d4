import type {
  Archive,
  Claimant,
  EventRecord,
  Place,
  Question,
  ScopeTerm,
  Source,
  Theme,
  Voice,
} from '../../model/archive';

/** Finds records by id. Each function throws if there is none: a compiled archive has no loose ends. */
export interface Lookups {
  event(id: string): EventRecord;
  question(event: string, id: string): Question;
  claimant(id: string): Claimant;
  voice(id: string): Voice;
  source(id: string): Source;
  place(id: string): Place;
  scope(id: string): ScopeTerm;
  theme(id: string): Theme;
}

/** Indexes an archive. */
export function lookups(archive: Archive): Lookups {
  const event = finder('event', archive.events);
  return {
    event,
    question: (of, id) => finder(`question of ${of}`, event(of).questions)(id),
    claimant: finder('claimant', archive.claimants),
    voice: finder('voice', archive.voices),
    source: finder('source', archive.sources),
    place: finder('place', archive.places),
    scope: finder('scope', archive.scopes),
    theme: finder('theme', archive.themes),
  };
}

function finder<T extends { id: string }>(kind: string, records: readonly T[]): (id: string) => T {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`no ${kind} \`${id}\``);
    return found;
  };
}
