import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ServerResponse } from 'node:http';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Archive } from '../model/archive';
import { exploreData } from '../model/explore';
import { packExplore } from '../model/explorePacked';
import type { BaseMap } from '../model/figure/place';
import { dossierFiles } from '../words/eventPage';
import { figureFiles } from '../words/figures/index';
import { lensRecord } from '../words/lens/record';
import { baseMap } from './map';
import { developed, type Renderer } from './html';
import { searchFile } from './search/pack';
import { DataError } from './problems';

/** The archive as it is now, and a way to forget it when a file of the data has changed. */
export interface Compiled {
  fresh: () => Archive;
  forget: () => void;
}

/**
 * Serves the pages in development: prerendered on each request, with the data of its figures. Broken data show in the overlay.
 * @param data the data folder @param stage the id of the module that holds the data of the stage
 */
export function serveDev(server: ViteDevServer, data: string, stage: string, compiled: Compiled): void {
  server.watcher.add(data);
  server.watcher.on('all', (_, file) => {
    if (!file.startsWith(data + sep)) return;
    compiled.forget();
    tell(server, stage, compiled.fresh);
  });
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, folder, file = ''] = /^\/data\/(figures|dossiers)\/(.+)\.json$/.exec(pathname) ?? [];
    const page = /^\/((?:[^.]+\/)?)(?:index\.html)?$/.exec(pathname)?.[1];
    if (pathname === '/data/explore.json') sendJson(response, packExplore(exploreData(compiled.fresh())));
    else if (pathname === '/data/search.json') sendJson(response, searchFile(compiled.fresh()));
    else if (pathname === '/data/record.json') sendJson(response, lensRecord(compiled.fresh()));
    else if (folder) send(folder, file, compiled.fresh(), response, next);
    else if (page === undefined) next();
    else
      devPage(server, compiled.fresh, page).then((html) => {
        if (html === null) {
          next();
          return;
        }
        response.setHeader('content-type', 'text/html');
        response.end(html);
      }, next);
  });
}

/** The map of an archive takes a second to make: once for all its figures. */
const maps = new WeakMap<Archive, BaseMap | null>();

function mapOf(archive: Archive): BaseMap | null {
  const map = maps.get(archive) ?? baseMap(archive);
  maps.set(archive, map);
  return map;
}

function send(
  folder: string,
  name: string,
  archive: Archive,
  response: ServerResponse,
  next: () => void,
): void {
  const files: Iterable<[string, object]> =
    folder === 'figures' ? figureFiles(archive, mapOf(archive)) : dossierFiles(archive);
  const found = [...files].find(([file]) => file === name);
  if (!found) {
    next();
    return;
  }
  sendJson(response, found[1]);
}

function sendJson(response: ServerResponse, value: object): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
}

/** The page at a path; `null` where there is none. */
async function devPage(server: ViteDevServer, fresh: () => Archive, path: string): Promise<string | null> {
  const template = readFileSync(join(server.config.root, 'index.html'), 'utf8');
  try {
    const renderer = (await server.ssrLoadModule('/src/entry/server.ts')) as Renderer;
    const html = developed(template, fresh(), renderer, path);
    return html === null ? null : await server.transformIndexHtml(`/${path}`, html);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    setTimeout(() => overlay(server, error), 500);
    return server.transformIndexHtml('/', template.replace(/<script[^>]*client\.ts[^>]*><\/script>/, ''));
  }
}

/** After an edit of the data: reload, or show what is wrong with it. */
function tell(server: ViteDevServer, stage: string, fresh: () => Archive): void {
  const module = server.environments.client.moduleGraph.getModuleById(stage);
  if (module) server.environments.client.moduleGraph.invalidateModule(module);
  try {
    fresh();
    server.environments.client.hot.send({ type: 'full-reload' });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    overlay(server, error);
  }
}

function overlay(server: ViteDevServer, error: DataError): void {
  server.config.logger.error(error.message, { timestamp: true });
  const err: ErrorPayload['err'] = { message: error.message, stack: '', plugin: 'contested-record' };
  server.environments.client.hot.send({ type: 'error', err });
}
