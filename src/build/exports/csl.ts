import type { Archive, Name, Source } from '../../model/archive';
import { spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { json } from './archiveJson';

/** A bibliographic item of CSL-JSON 1.0, as far as this archive has need of it. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: Name[];
  issued?: { 'date-parts': number[][]; circa?: boolean } | { literal: string };
  'container-title'?: string;
  publisher?: string;
  URL?: string;
  note?: string;
}

/**
 * One source as a CSL item. Fields that are not known are left out. A date that CSL cannot hold (an interval,
 * a decade) becomes a literal. There is no `accessed`: addresses were read in documents, not opened.
 */
export function cslItem(source: Source): CslItem {
  const issued = source.issued ?? literalDate(source.published);
  const note = cslNote(source);
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(source.author.length ? { author: source.author.map((name) => ({ ...name })) } : {}),
    ...(issued ? { issued } : {}),
    ...(source['container-title'] === null ? {} : { 'container-title': source['container-title'] }),
    ...(source.publisher === null ? {} : { publisher: source.publisher }),
    ...(source.URL === null ? {} : { URL: source.URL }),
    ...(note ? { note } : {}),
  };
}

/** `sources.csl.json`: all sources in the order of the archive. */
export function cslJson(archive: Archive): string {
  return json(archive.sources.map(cslItem));
}

function literalDate(published: string | null): { literal: string } | null {
  const span = spanOrNull(published);
  return span && { literal: spanWords(span) };
}

/** What a reader of a bibliography must know: how far the work was read, and our note. No colons of ours. */
function cslNote(source: Source): string {
  const through = source.citedBy.length ? ` through ${source.citedBy.join(', ')}` : '';
  return [
    source.access === 'cited'
      ? `Not read by the editors, known only${through || ' through other works'}.`
      : null,
    source.access === 'opening' ? 'Only its opening was read by the editors.' : null,
    source.described ? 'The title is a description by the editors.' : null,
    source.reprints === null ? null : `A copy of ${source.reprints}.`,
    source.note,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
