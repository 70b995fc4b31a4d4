import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../model/archive';
import { exploreData } from '../model/explore';
import { packExplore } from '../model/explorePacked';
import { dossierFiles } from '../words/eventPage';
import { figureFiles } from '../words/figures/index';
import { lensRecord } from '../words/lens/record';
import { quoteFiles } from '../words/quote';
import { citer } from './cite/items';
import { exportsOf } from './exports/index';
import { feedXml, sitemapXml } from './feed';
import { baseMap } from './map';
import { movedPages } from './moved';
import { searchFile } from './search/pack';
import { assemble, type Renderer } from './html';

/**
 * Prerenders the pages into what the build has left in `dist`, and writes the exports and the data of the figures beside it.
 * @param root the folder of the project
 * @param dist the folder that was built
 * @param site where the site will stand, if that is known
 */
export async function writeSite(
  archive: Archive,
  root: string,
  dist: string,
  site: string | null,
): Promise<void> {
  const server = join(root, '.cache/server');
  const renderer = (await import(
    /* @vite-ignore */ pathToFileURL(join(server, 'server.js')).href
  )) as Renderer;
  const template = readFileSync(join(dist, 'index.html'), 'utf8');
  const cite = citer(archive, site);
  const write = (name: string, text: string): void => {
    const path = join(dist, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const pages = await assemble(template, archive, renderer, dist, site, cite);
  for (const [path, html] of pages) write(`${path}index.html`, html);
  write('feed.xml', feedXml(archive, site));
  if (site !== null)
    write(
      'sitemap.xml',
      sitemapXml(
        pages.map(([path]) => path),
        archive,
        site,
      ),
    );
  for (const [path, html] of movedPages(archive, site)) write(`${path}index.html`, html);
  for (const [name, text] of exportsOf(archive)) write(`data/${name}`, text);
  write('data/search.json', JSON.stringify(searchFile(archive)));
  for (const [name, figures] of figureFiles(archive, baseMap(archive)))
    write(`data/figures/${name}.json`, JSON.stringify(figures));
  write('data/explore.json', JSON.stringify(packExplore(exploreData(archive))));
  for (const [event, view] of dossierFiles(archive))
    write(`data/dossiers/${event}.json`, JSON.stringify(view));
  for (const [event, file] of quoteFiles(archive, (id) => cite('e', id)))
    write(`data/quote/${event}.json`, JSON.stringify(file));
  write('data/record.json', JSON.stringify(lensRecord(archive)));
  rmSync(server, { recursive: true, force: true });
}
