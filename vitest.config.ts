import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * Three projects: `unit` needs nothing, `built` reads dist/, `browser` drives Chromium against a served dist/.
 * vite.config.ts is not read here: what is tested as a module must not need the plugins of the page.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        resolve: {
          alias: { 'virtual:map': fileURLToPath(new URL('tests/support/map.ts', import.meta.url)) },
        },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'built',
          environment: 'node',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/browserSetup.ts'],
          // One core for each browser.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
