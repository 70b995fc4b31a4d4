import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../model/archive';
import { figureFiles } from '../words/figures/index';
import { exportsOf } from './exports/index';
import { baseMap } from './map';
import { assemble, type Renderer } from './html';

/**
 * Prerenders the page into what the build has left in `dist`, and writes the exports and the data of the figures beside it.
 * @param root the folder of the project @param dist the folder that was built
 * @param site where the page will stand, if that is known
 */
export async function writePage(
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
  writeFileSync(join(dist, 'index.html'), await assemble(template, archive, renderer, dist, site));
  const write = (name: string, text: string): void => {
    const path = join(dist, 'data', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const [name, text] of exportsOf(archive)) write(name, text);
  for (const [name, figures] of figureFiles(archive, baseMap(archive)))
    write(`figures/${name}.json`, JSON.stringify(figures));
  rmSync(server, { recursive: true, force: true });
}
