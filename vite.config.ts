import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { contestedRecord } from './src/build/plugin';

export default defineConfig({
  base: './',
  plugins: [
    contestedRecord(process.env.RECORD, process.env.CONTESTED_RECORD_URL, process.env.PSEUDO),
    // With `tree` Svelte builds its nodes one by one, as Trusted Types ask, not from HTML strings.
    svelte({ compilerOptions: { fragments: 'tree' } }),
  ],
  build: {
    target: 'es2022',
    // Browsers of 2024 and later: they know light-dark() and color-mix(), which must stay as they are written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
