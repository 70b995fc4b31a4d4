import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Archive } from '../model/archive';
import { packStage } from '../model/stagePacked';
import { stageWithCounts } from '../words/figures/stage';
import { compile } from './compile';
import { readFiles } from './files';
import { PSEUDO_LANGUAGES, wordsOfLanguage } from './language';
import { Loader } from './load';
import { siteAddress } from './preview';
import { DataError, formatProblem } from './problems';
import { serveDev } from './serveDev';
import { writeSite } from './writeSite';

const STAGE = 'virtual:stage';
/** Vite's own module that fetches what a chunk needs before it: here that is loaded already, and the style sheets are in the page. */
const PRELOAD = '\0vite/preload-helper.js';

/**
 * Compiles the data, serves it to the page as `virtual:stage`, and prerenders: in development on each request, in a build
 * after client and server are bundled. Broken data stops a build before anything is written, and shows in the dev overlay.
 * The page goes where Vite’s `--outDir` says, `dist/` if it says nothing.
 * @param folder the data folder
 * @param address where the page will stand, if that is known: previews of links need it in full
 * @param pseudo `long` or `rtl`: the page in words for looking at
 */
export function contestedRecord(folder = 'data', address = '', pseudo = ''): Plugin[] {
  const data = resolve(folder);
  const site = siteAddress(address);
  const loader = new Loader();
  let archive: Archive | null = null;
  const read = (by?: Loader): Archive => inLanguage(compile(readFiles(data), by), PSEUDO_LANGUAGES[pseudo]);
  const fresh = (): Archive => (archive ??= read(loader));

  const pages: Plugin = {
    name: 'contested-record',
    enforce: 'pre',
    resolveId: (id) => (id === STAGE ? `\0${STAGE}` : undefined),
    load: (id) =>
      id === `\0${STAGE}`
        ? stageModule(fresh())
        : id === PRELOAD
          ? 'export const __vitePreload = (load) => load();'
          : undefined,

    config: () => ({
      builder: {},
      environments: {
        // Bundled apart, so that nothing that this page needs makes the script of the main one longer.
        explore: {
          consumer: 'client',
          build: {
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: {
              input: { explore: 'src/entry/explore.ts' },
              output: { entryFileNames: 'assets/[name]-[hash].js' },
            },
          },
        },
        client: {
          build: {
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
            cssMinify: true,
            rolldownOptions: { input: 'src/entry/server.ts', output: { entryFileNames: 'server.js' } },
          },
        },
      },
    }),

    buildApp: {
      order: 'pre',
      async handler(builder) {
        try {
          archive = read();
        } catch (error) {
          if (error instanceof DataError) stop(error);
          throw error;
        }
        const { client, ssr, explore } = builder.environments;
        if (!client || !ssr || !explore)
          throw new Error('the environments client, ssr and explore are needed');
        await builder.build(ssr);
        await builder.build(client);
        await builder.build(explore);
        const { root, build } = client.config;
        await writeSite(archive, root, resolve(root, build.outDir), site);
      },
    },

    configureServer(server) {
      serveDev(server, data, `\0${STAGE}`, { fresh, forget: () => (archive = null) });
    },
  };
  return [wordsOfLanguage(() => fresh().edition.language), pages];
}

function inLanguage(archive: Archive, language: string | undefined): Archive {
  return language === undefined ? archive : { ...archive, edition: { ...archive.edition, language } };
}

function stageModule(archive: Archive): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(packStage(stageWithCounts(archive))))});`;
}

/** Ends a build with the list of problems and no stack trace. */
function stop(error: DataError): never {
  for (const p of error.problems) console.error(formatProblem(p));
  console.error(`\n${error.problems.length} problems in the data; nothing was built.`);
  process.exit(1);
}
