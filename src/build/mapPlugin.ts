import type { Plugin } from 'vite';
import { compile } from './compile';
import { readFiles } from './files';
import { baseMap } from './map';

/** Hands the base map of a data folder to what is drawn from it, as `virtual:map`. */
export function map(folder: string): Plugin {
  return {
    name: 'base-map',
    resolveId: (id) => (id === 'virtual:map' ? '\0virtual:map' : undefined),
    load: (id) =>
      id === '\0virtual:map'
        ? `export default ${JSON.stringify(baseMap(compile(readFiles(folder))))}`
        : undefined,
  };
}
