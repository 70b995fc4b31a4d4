import type { Citation, Claim } from '../model/archive';
import { earliest, latest } from '../model/span';
import type { Context } from './context';
import { spanOf } from './dates';
import type { Report } from './shape';
import type { RawCitation } from './shapes';

type Path = (string | number)[];

/** Links a citation; reports unknown sources and chains that return to where they began. */
export function compileCitation(raw: RawCitation, path: Path, report: Report, ctx: Context): Citation {
  const source = ctx.sources.resolve(raw.source, [...path, 'source'], report);
  const via = (raw.via ?? []).map((id, i) => ctx.sources.resolve(id, [...path, 'via', i], report));
  const chain = [source, ...via];
  for (const id of chain) ctx.usedSources.add(id);
  if (new Set(chain).size < chain.length) {
    const what = `${chain.join(' ← ')} returns to itself`;
    report([...path, 'via'], 'CIRCULAR_CHAIN', what, 'name each source once, nearest first');
  }
  for (const id of via) ctx.knownThrough(id, source);
  return { source, at: raw.at ?? null, via };
}

/**
 * The day of a claim: as entered, else that of the document nearest to its making in the earliest of its chains.
 * Reports a day after all its documents, if the day of each of them is known.
 */
export function statedOf(
  raw: { stated?: string | number | undefined },
  citations: Citation[],
  path: Path,
  report: Report,
  ctx: Context,
): Pick<Claim, 'stated' | 'statedBasis'> {
  if (raw.stated !== undefined) {
    const stated = String(raw.stated);
    const last = Math.max(...citations.map((c) => lastDay(c, ctx)));
    if ((earliest(spanOf(stated)) ?? -Infinity) > last) {
      const what = `it was stated on ${stated}, after all its documents`;
      report([...path, 'stated'], 'STATED_LATER', what, 'check the day, or cite a later document');
    }
    return { stated, statedBasis: 'said' };
  }
  const begin = (edtf: string): number => earliest(spanOf(edtf)) ?? -Infinity;
  const first = citations
    .map((c) =>
      [...c.via.toReversed(), c.source].map((id) => ctx.published.get(id)).find((d) => d !== undefined),
    )
    .filter((d) => d !== undefined)
    .sort((a, b) => begin(a) - begin(b))[0];
  return first === undefined
    ? { stated: null, statedBasis: 'unknown' }
    : { stated: first, statedBasis: 'published' };
}

/** The last moment (ms) at which a document or one of those behind it may have appeared; `Infinity` if not known. */
function lastDay({ source, via }: Citation, ctx: Context): number {
  const published = [source, ...via].map((id) => ctx.published.get(id));
  if (published[0] === undefined) return Infinity;
  const known = published.filter((d) => d !== undefined);
  return Math.max(...known.map((d) => latest(spanOf(d)) ?? Infinity));
}
