import type { Archive, Claimant } from '../model/archive';
import { groupBy } from '../model/decades';
import { citeWords, type CiteView } from './claims';
import { wordAnchor } from './gloss';
import { lookup, type Lookup } from './lookup';
import { count } from './relations';

/** The page “Who is who”, in words. */
export interface WhoView {
  voices: VoiceView[];
  words: WordView[];
}

export interface VoiceView {
  id: string;
  name: string;
  shape: string;
  counts: string;
  /** Those with most claims, and the others: most claims first, then by name. */
  many: ClaimantView[];
  few: ClaimantView[];
}

export interface ClaimantView {
  id: string;
  name: string;
  about: string;
  /** What `about` rests on. */
  cites: CiteView[];
  /** Whose account it gives. */
  speaksFor: { id: string; name: string } | null;
  /** "12 claims in 3 events". */
  counts: string;
  events: { id: string; title: string }[];
}

export interface WordView {
  anchor: string;
  term: string;
  means: string;
  cites: CiteView[];
}

/** With so many claims a claimant stands among those that are told first. */
const MANY = 5;

/** Puts the claimants of an archive, grouped by voice in the order of the lanes, and its glossary into words. */
export function whoView(archive: Archive): WhoView {
  const look = lookup(archive);
  const claims = groupBy(archive.claims, (claim) => [claim.claimant]);
  const eventsOf = (id: string): string[] => [...new Set(claims.get(id)?.map((claim) => claim.event))];
  const claimsOf = ({ id }: Claimant): number => claims.get(id)?.length ?? 0;
  return {
    voices: archive.voices.map(({ id, name, shape }) => {
      const own = archive.claimants
        .filter((claimant) => claimant.voice === id)
        .sort((a, b) => claimsOf(b) - claimsOf(a) || (a.name < b.name ? -1 : 1));
      const views = (some: Claimant[]) => some.map((c) => claimantView(c, claimsOf(c), eventsOf(c.id), look));
      const said = own.reduce((n, claimant) => n + claimsOf(claimant), 0);
      return {
        id,
        name,
        shape,
        counts: `${count(own.length, 'claimant', 'claimants')}, ${count(said, 'claim', 'claims')}`,
        many: views(own.filter((claimant) => claimsOf(claimant) >= MANY)),
        few: views(own.filter((claimant) => claimsOf(claimant) < MANY)),
      };
    }),
    words: archive.glossary.map(({ id, term, means, citations }) => ({
      anchor: wordAnchor(id),
      term,
      means,
      cites: citations.map((c) => citeWords(c, look)),
    })),
  };
}

function claimantView(claimant: Claimant, claims: number, events: string[], look: Lookup): ClaimantView {
  const other = look.claimants.get(claimant.speaksFor ?? '');
  const { id, name, about, citations } = claimant;
  return {
    id,
    name,
    about,
    cites: citations.map((c) => citeWords(c, look)),
    speaksFor: other ? { id: other.id, name: other.inText } : null,
    counts: claims
      ? `${count(claims, 'claim', 'claims')} in ${count(events.length, 'event', 'events')}`
      : 'No claim of its own.',
    events: events.map((event) => ({ id: event, title: look.events.get(event)?.short ?? event })),
  };
}
