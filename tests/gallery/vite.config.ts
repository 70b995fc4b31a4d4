import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { compile } from '../../src/build/compile';
import { readFiles } from '../../src/build/files';
import { wholeFonts } from '../../src/build/fonts';
import { voiceStyles } from '../../src/build/html';
import { map } from '../../src/build/mapPlugin';

/** Hands the compiled archive to the gallery. */
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
    resolveId: (id) => (id === 'virtual:archive' ? '\0virtual:archive' : undefined),
    load(id) {
      if (id !== '\0virtual:archive') return undefined;
      const compiled = compile(readFiles('data'));
      const styles = wholeFonts() + voiceStyles(compiled);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});
export const styles = ${JSON.stringify(styles)};`;
    },
  };
}

export default defineConfig({
  plugins: [archive(), map('data'), svelte({ compilerOptions: { fragments: 'tree' } })],
});
