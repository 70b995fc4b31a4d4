import { addressOf } from '../model/address';
import type { Archive } from '../model/archive';
import { small as words } from '../words/en/small';
import { escape } from './escape';

/**
 * Small pages at the earlier names of events and works, each of which leads on to the present one.
 * @param site where the site stands, with a slash at its end; `null` if it is not known
 */
export function movedPages(archive: Archive, site: string | null): [path: string, html: string][] {
  const records = [
    ...archive.events.map(({ id, aliases, title }) => ({ folder: 'e', id, aliases, title })),
    ...archive.sources.map(({ id, aliases, title }) => ({ folder: 's', id, aliases, title })),
  ];
  return records.flatMap(({ folder, id, aliases, title }) =>
    aliases.map((alias): [string, string] => {
      const path = `${folder}/${alias}/`;
      const to = `${addressOf(path).up}${folder}/${id}/index.html`;
      return [path, movedPage(archive.edition.language, title, to, `${site ?? '../../'}${folder}/${id}/`)];
    }),
  );
}

function movedPage(language: string, title: string, to: string, canonical: string): string {
  return `<!doctype html>
<html lang="${escape(language)}">
<meta charset="utf-8" />
<meta http-equiv="content-security-policy" content="default-src 'none'" />
<meta http-equiv="refresh" content="0; url=${escape(to)}" />
<meta name="viewport" content="width=device-width" />
<meta name="robots" content="noindex" />
<title>${escape(`${words['moved.title']}: ${title}`)}</title>
<link rel="canonical" href="${escape(canonical)}" />
<h1>${escape(words['moved.title'])}</h1>
<p>${escape(words['moved.lead'])} <a href="${escape(to)}">${escape(title)}</a>.</p>
</html>
`;
}
