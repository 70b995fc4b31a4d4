import type { Archive } from '../model/archive';
import { plainText } from '../model/plain';
import { feed as words } from '../words/en/feed';
import { escape } from './escape';

/**
 * `feed.xml`: corrections (the latest first), then the events that the edition holds, as Atom. An entry keeps its id for ever: a tag
 * URI of the record, not of the site on which it stands.
 * @param site where the site stands, with a slash at its end; `null` if it is not known: links are relative then
 */
export function feedXml(archive: Archive, site: string | null): string {
  const { edition, corrections } = archive;
  const titles = new Map(archive.events.map((event) => [event.id, event.title]));
  const changes = corrections.map(({ date, event, claim, what, why }, i) => {
    // The last of a list that grows at its head keeps its number.
    const id = tag(edition.id, `correction:${corrections.length - i}`);
    const about = event === null ? '' : `: ${titles.get(event) ?? event}`;
    const page = event === null ? 'method/index.html' : `e/${event}/index.html`;
    const link = page + (claim === null ? '' : `#c-${claim}`);
    return entry({ id, title: words.correction + about, date, link, text: `${what} ${why}` });
  });
  const events = archive.events.map((event) =>
    entry({
      id: tag(edition.id, `event:${event.id}`),
      title: event.title,
      date: edition.date,
      link: `e/${event.id}/index.html`,
      text: `${plainText(event.summary)} ${words.added} ${edition.edition}.`,
    }),
  );
  const updated = [edition.date, ...corrections.map(({ date }) => date)].sort().at(-1) ?? edition.date;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(edition.language)}"${site === null ? '' : ` xml:base="${escape(site)}"`}>
  <id>${tag(edition.id, 'feed')}</id>
  <title>${escape(`${edition.title}: ${words.title}`)}</title>
  <author><name>${escape(edition.title)}</name></author>
  <updated>${moment(updated)}</updated>
  ${site === null ? '' : `<link rel="self" href="${escape(site)}feed.xml" />`}<link href="index.html" />
${[...changes, ...events].join('\n')}
</feed>
`;
}

interface Entry {
  id: string;
  title: string;
  date: string;
  link: string;
  text: string;
}

function entry({ id, title, date, link, text }: Entry): string {
  return `  <entry>
    <id>${escape(id)}</id>
    <title>${escape(title)}</title>
    <updated>${moment(date)}</updated>
    <link href="${escape(link)}" />
    <summary>${escape(text)}</summary>
  </entry>`;
}

/** A tag URI (RFC 4151). Its authority belongs to nobody, so that it holds wherever the record is published. */
function tag(record: string, what: string): string {
  return `tag:contested-record.invalid,2026:${record}:${what}`;
}

/** The beginning of a day, month or year, as Atom writes a moment. */
function moment(edtf: string): string {
  const [year = '2026', month = '01', day = '01'] = edtf.replace(/[~?%]|\/.*$/g, '').split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

/** `sitemap.xml`: the address of every page, of the day of the edition. */
export function sitemapXml(paths: readonly string[], { edition }: Archive, site: string): string {
  const urls = paths.map(
    (path) => `  <url><loc>${escape(site + path)}</loc><lastmod>${edition.date}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
