import type { Archive, Name, Source } from '../model/archive';
import { shortReference } from '../model/reference';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { bibliography, sourceNumber } from './bibliography';
import { citeWords, type CiteView } from './claims';
import { lookup, type Lookup } from './lookup';

export interface TermView {
  id: string;
  thing: string;
  uses: { word: string; voice: string; who: string; note: string | null; cites: CiteView[] }[];
}

export interface SourceView {
  id: string;
  /** Its number in the bibliography. */
  n: number;
  who: string;
  title: string;
  where: string;
  url: string | null;
  described: boolean;
  access: string;
  standpoint: string;
  note: string | null;
}

/** What each side calls the same thing, in the order of the data. */
export function termViews(archive: Archive): TermView[] {
  const look = lookup(archive);
  return archive.terms.map((term) => ({
    id: term.id,
    thing: term.thing,
    uses: term.uses.map((use) => {
      const claimant = look.claimants.get(use.claimant);
      return {
        word: use.word,
        voice: claimant?.voice ?? '',
        who: claimant?.name ?? use.claimant,
        note: use.note,
        cites: use.citations.map((c) => citeWords(c, look)),
      };
    }),
  }));
}

/** The bibliography, in its order. */
export function sourceViews(archive: Archive): SourceView[] {
  const look = lookup(archive);
  return bibliography(archive.sources).map((s) => sourceView(s, look));
}

function sourceView(s: Source, look: Lookup): SourceView {
  const published = s.published === null ? 'undated' : spanWords(parseSpan(s.published));
  return {
    id: s.id,
    n: sourceNumber(s.id, look),
    who: s.author.length ? `${s.author.map(fullName).join(', ')}. ` : '',
    title: s.title,
    where: `${/[.?!…]$/.test(s.title) ? '' : '.'} ${[s['container-title'], s.publisher, published].filter(Boolean).join(', ')}.`,
    url: s.URL,
    described: s.described,
    access: accessWords(s, look),
    standpoint: s.standpoint,
    note: s.note,
  };
}

function accessWords(s: Source, look: Lookup): string {
  if (s.access === 'read') return 'Read whole.';
  if (s.access === 'opening') return 'Read in its opening only.';
  const through = s.citedBy.map((id) => look.sources.get(id)).filter((d) => d !== undefined);
  return through.length ? `Not read; known through ${through.map(shortReference).join('; ')}.` : 'Not read.';
}

function fullName(name: Name): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(' ');
}
