import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { compile } from '../../src/build/compile';
import { readFiles } from '../../src/build/files';
import { wholeFonts } from '../../src/build/fonts';
import { voiceStyles } from '../../src/build/html';
import { baseMap } from '../../src/build/map';

/** Hands the compiled archive, and the base map of its places, to the gallery. */
function archive(): Plugin {
  return {
    name: 'gallery-archive',
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        if (/^\/(\?|$)/.test(request.url ?? ''))
          request.url = `/tests/gallery/index.html${request.url?.slice(1) ?? ''}`;
        next();
      });
    },
    resolveId: (id) => (['virtual:archive', 'virtual:map'].includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === '\0virtual:map')
        return `export default ${JSON.stringify(baseMap(compile(readFiles('data'))))}`;
      if (id !== '\0virtual:archive') return undefined;
      const compiled = compile(readFiles('data'));
      const styles = wholeFonts() + voiceStyles(compiled);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});
export const styles = ${JSON.stringify(styles)};`;
    },
  };
}

export default defineConfig({
  plugins: [archive(), svelte({ compilerOptions: { fragments: 'tree' } })],
});
