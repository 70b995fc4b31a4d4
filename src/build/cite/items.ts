import { addressOf } from '../../model/address';
import type { Archive } from '../../model/archive';
import type { CiteTexts } from '../../words/en/cite';
import { cite as words } from '../../words/en/cite';
import { cslItem, type CslItem } from '../exports/csl';
import { citeTexts } from './forms';

/** Gives the citation of the page of an event (`e`), or of a work (`s`), in all forms; `null` where there is none. */
export type Citer = (kind: 'e' | 's', id: string) => CiteTexts | null;

/** @param site where the site stands, with a slash at its end; `null` if it is not known */
export function citer(archive: Archive, site: string | null): Citer {
  const events = new Map(archive.events.map((event) => [event.id, event]));
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const known = new Map<string, CiteTexts>();
  return (kind, id) => {
    const key = `${kind}/${id}`;
    const found = known.get(key);
    if (found) return found;
    const event = kind === 'e' ? events.get(id) : undefined;
    const source = kind === 's' ? sources.get(id) : undefined;
    const item = event ? eventItem(event, archive, site) : source ? cslItem(source) : null;
    if (!item) return null;
    const texts = citeTexts(item);
    known.set(key, texts);
    return texts;
  };
}

/** The page of an event as a bibliographic item: in this record, in this edition. */
export function eventItem(
  event: { id: string; title: string },
  { edition }: Pick<Archive, 'edition'>,
  site: string | null,
): CslItem {
  return {
    id: `${edition.id}-${event.id}`,
    type: 'webpage',
    title: event.title,
    issued: { 'date-parts': [edition.date.split('-').map(Number)] },
    'container-title': `${edition.title}, ${words.edition} ${edition.edition}`,
    ...(site === null
      ? {}
      : {
          URL:
            site +
            addressOf('')
              .page(event.id)
              .replace(/index\.html$/, ''),
        }),
  };
}
