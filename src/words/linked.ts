import type { Archive, Claim, EventRecord, Source } from '../model/archive';
import { plainText } from '../model/plain';
import { claimsOf, worksOf } from './dossier';
import type { Lookup } from './lookup';
import { claimSentence } from './sentence';

/**
 * An event as linked data for machines (JSON-LD, schema.org): what is claimed of it, by whom, through which works. Addresses are those
 * of its page. Dates are EDTF, of which those that are whole days, months or years are ISO 8601.
 */
export function linkedEvent(event: EventRecord, look: Lookup, { edition }: Archive): object {
  const [from, to = from] = event.when.edtf.split('/');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': '#event',
    name: event.title,
    description: plainText(event.summary),
    ...(isDate(from) && { startDate: from }),
    ...(isDate(to) && { endDate: to }),
    location: event.places.flatMap((id) => {
      const place = look.places.get(id);
      return place ? [{ '@type': 'Place', name: place.name }] : [];
    }),
    isPartOf: { '@type': 'Article', name: edition.title, url: '../../' },
    subjectOf: event.questions.flatMap((q) =>
      claimsOf(q, look).map((claim) => ({
        '@type': 'Claim',
        '@id': `#c-${claim.id}`,
        text: claimSentence(claim, q, look),
        author: { name: look.claimants.get(claim.claimant)?.name ?? claim.claimant },
        ...dated(claim),
        citation: [...new Set(claim.citations.map((c) => c.source))].map((id) => ({ '@id': `#s-${id}` })),
      })),
    ),
    citation: worksOf(event, look).flatMap((id) => {
      const source = look.sources.get(id);
      return source ? [linkedWork(source)] : [];
    }),
  };
}

/** A work as linked data: what it is, which of the record's works it copies, where the record stands that lists it. */
export function linkedSource(source: Source, { edition }: Archive): object {
  return {
    '@context': 'https://schema.org',
    ...linkedWork(source),
    '@id': '#source',
    ...(source.author.length && {
      author: source.author.map((name) =>
        name.literal === undefined
          ? { '@type': 'Person', name: [name.given, name.family].filter(Boolean).join(' ') }
          : { '@type': 'Organization', name: name.literal },
      ),
    }),
    ...(source.publisher !== null && { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.reprints !== null && { isBasedOn: `../${source.reprints}/` }),
    mainEntityOfPage: {
      '@type': 'WebPage',
      isPartOf: { '@type': 'Article', name: edition.title, url: '../../' },
    },
  };
}

function linkedWork(source: Source): object {
  return {
    '@type': 'CreativeWork',
    '@id': `#s-${source.id}`,
    name: source.title,
    ...(source.URL !== null && { url: source.URL }),
    ...(isDate(source.published ?? undefined) && { datePublished: source.published }),
    ...(source['container-title'] !== null && {
      isPartOf: { '@type': 'CreativeWork', name: source['container-title'] },
    }),
  };
}

function dated({ stated }: Claim): { datePublished?: string } {
  return stated !== null && isDate(stated) ? { datePublished: stated } : {};
}

/** Whether EDTF is a plain date that ISO 8601 knows too. */
function isDate(edtf: string | undefined): boolean {
  return edtf !== undefined && /^\d{4}(-\d\d){0,2}$/.test(edtf);
}
