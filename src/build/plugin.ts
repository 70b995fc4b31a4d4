import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type { Archive } from '../model/archive';
import { stageData } from '../model/stage';
import { compile } from './compile';
import { exportsOf } from './exports/index';
import { readFiles } from './files';
import { assemble, type Renderer } from './html';
import { Loader } from './load';
import { siteAddress } from './preview';
import { DataError, formatProblem } from './problems';

const STAGE = 'virtual:stage';

/**
 * Compiles the data, serves it to the page as `virtual:stage`, and prerenders: in development on each request, in a build
 * after client and server are bundled. Broken data stops a build before anything is written, and shows in the dev overlay.
 * @param folder the data folder
 * @param address where the page will stand, if that is known: previews of links need it in full
 */
export function contestedRecord(folder = 'data', address = ''): Plugin {
  const data = resolve(folder);
  const site = siteAddress(address);
  const loader = new Loader();
  let archive: Archive | null = null;
  const fresh = (): Archive => (archive ??= compile(readFiles(data), loader));

  return {
    name: 'contested-record',
    resolveId: (id) => (id === STAGE ? `\0${STAGE}` : undefined),
    load: (id) => (id === `\0${STAGE}` ? stageModule(fresh()) : undefined),

    config: () => ({
      builder: {},
      environments: {
        client: {
          build: {
            outDir: 'dist',
            emptyOutDir: true,
            rolldownOptions: {
              output: { codeSplitting: { groups: [{ name: 'stage', test: new RegExp(STAGE) }] } },
            },
          },
        },
        ssr: {
          build: {
            outDir: '.cache/server',
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: 'src/entry/server.ts', output: { entryFileNames: 'server.js' } },
          },
        },
      },
    }),

    buildApp: {
      order: 'pre',
      async handler(builder) {
        try {
          archive = compile(readFiles(data));
        } catch (error) {
          if (error instanceof DataError) stop(error);
          throw error;
        }
        const { client, ssr } = builder.environments;
        if (!client || !ssr) throw new Error('the environments client and ssr are needed');
        await builder.build(ssr);
        await builder.build(client);
        await writePage(archive, builder.config.root, site);
      },
    },

    configureServer(server) {
      server.watcher.add(data);
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(data + sep)) return;
        archive = null;
        tell(server, fresh);
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname !== '/' && pathname !== '/index.html') {
          next();
          return;
        }
        devPage(server, fresh).then((html) => {
          response.setHeader('content-type', 'text/html');
          response.end(html);
        }, next);
      });
    },
  };
}

function stageModule(archive: Archive): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(stageData(archive)))});`;
}

/** Ends a build with the list of problems and no stack trace. */
function stop(error: DataError): never {
  for (const p of error.problems) console.error(formatProblem(p));
  console.error(`\n${error.problems.length} problems in the data; nothing was built.`);
  process.exit(1);
}

async function writePage(archive: Archive, root: string, site: string | null): Promise<void> {
  const dist = join(root, 'dist');
  const server = join(root, '.cache/server');
  const renderer = (await import(
    /* @vite-ignore */ pathToFileURL(join(server, 'server.js')).href
  )) as Renderer;
  const template = readFileSync(join(dist, 'index.html'), 'utf8');
  writeFileSync(join(dist, 'index.html'), await assemble(template, archive, renderer, dist, site));
  mkdirSync(join(dist, 'data'), { recursive: true });
  for (const [name, text] of exportsOf(archive)) writeFileSync(join(dist, 'data', name), text);
  rmSync(server, { recursive: true, force: true });
}

async function devPage(server: ViteDevServer, fresh: () => Archive): Promise<string> {
  const template = readFileSync(join(server.config.root, 'index.html'), 'utf8');
  try {
    const renderer = (await server.ssrLoadModule('/src/entry/server.ts')) as Renderer;
    const html = await assemble(template, fresh(), renderer, null);
    return await server.transformIndexHtml('/', html);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    setTimeout(() => overlay(server, error), 500);
    return server.transformIndexHtml('/', template.replace(/<script[^>]*client\.ts[^>]*><\/script>/, ''));
  }
}

/** After an edit of the data: reload, or show what is wrong with it. */
function tell(server: ViteDevServer, fresh: () => Archive): void {
  const stage = server.environments.client.moduleGraph.getModuleById(`\0${STAGE}`);
  if (stage) server.environments.client.moduleGraph.invalidateModule(stage);
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
