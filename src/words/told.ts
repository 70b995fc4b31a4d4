import type { Inline, Prose } from '../model/archive';
import { sourceNumber, sourceNumbers } from './bibliography';
import { citeWords, type CiteView } from './claims';
import type { Lookup } from './lookup';

/** Narrative text as it is printed: each figure with the numbers of the works in which it was read. */
export type Told = ToldInline[][];

export type ToldInline =
  | Exclude<Inline, { t: 'claim' | 'em' | 'source' }>
  | { t: 'em'; c: ToldInline[] }
  | { t: 'claim'; id: string; v: string; voice: string; notes: string }
  | { t: 'source'; id: string; v: string; n: number }
  /** A name or word that the page “Who is who” explains. */
  | { t: 'gloss'; id: string; v: string };

/** Adds voices to the figures of a text, and the numbers of the bibliography to its figures and works. */
export function toldProse(prose: Prose, look: Lookup): Told {
  const one = (n: Inline): ToldInline => {
    if (n.t === 'em') return { t: 'em', c: n.c.map(one) };
    if (n.t === 'source') return { ...n, n: sourceNumber(n.id, look) };
    if (n.t !== 'claim') return n;
    const claim = look.claims.get(n.id);
    const voice = look.claimants.get(claim?.claimant ?? '')?.voice ?? '';
    return { ...n, voice, notes: sourceNumbers(claim?.citations ?? [], look).join(', ') };
  };
  return prose.map((paragraph) => paragraph.map(one));
}

/** The documents in which the claims of a text were read, each once, with all the places; in the order of the text. */
export function readIn(prose: Prose, look: Lookup): CiteView[] {
  const ids = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((n) => (n.t === 'em' ? ids(n.c) : n.t === 'claim' ? [n.id] : []));
  const places = new Map<string, Set<string>>();
  for (const { source, at } of prose.flatMap(ids).flatMap((id) => look.claims.get(id)?.citations ?? [])) {
    const known = places.get(source) ?? new Set<string>();
    places.set(source, known);
    for (const place of at?.split(/,\s*/) ?? []) known.add(place);
  }
  return [...places].map(([source, at]) =>
    citeWords({ source, at: at.size ? [...at].join(', ') : null, via: [] }, look),
  );
}
