/**
 * Which part of src/ may import what. A part always may import itself.
 *
 * `parts`   other folders of src/; `model (types)` allows `import type` only
 * `modules` npm packages (`d3-*` stands for all that begin with `d3-`), `node:*`, `virtual:*` (written by the build)
 */
export const RULES: Record<string, { parts: readonly string[]; modules: readonly string[] }> = {
  model: { parts: [], modules: ['edtf'] },
  words: { parts: ['model'], modules: [] },
  layout: { parts: ['model'], modules: ['d3', 'd3-*'] },
  state: { parts: ['model', 'layout'], modules: ['svelte'] },
  browser: { parts: ['model (types)'], modules: ['scrollama'] },
  components: { parts: ['model', 'state', 'words', 'layout'], modules: ['svelte'] },
  shells: { parts: ['model', 'components', 'state', 'browser', 'words', 'styles'], modules: ['svelte'] },
  entry: {
    parts: ['shells', 'styles'],
    modules: ['virtual:*'],
  },
  build: { parts: ['model', 'words'], modules: ['node:*', '*'] },
  styles: { parts: [], modules: [] },
};

export interface Import {
  /** As written in the source. */
  from: string;
  /** Whether the import leaves nothing behind once types are gone. */
  typeOnly: boolean;
}

/**
 * What is wrong with the imports of one file of src/, one line each: the file, the arrow, what would be allowed.
 *
 * @param file path below src/, with `/`; declarations (`*.d.ts`) directly in src/ belong to no part and are free
 * @param imports as `importsOf` finds them
 */
export function breaches(file: string, imports: readonly Import[]): string[] {
  const part = partOf(file);
  if (part === null) return file.endsWith('.d.ts') ? [] : [`${file} stands in no part of src/`];
  const rule = RULES[part];
  if (rule === undefined) return [`${file} stands in src/${part}/, which has no rule`];
  return imports.flatMap(({ from, typeOnly }) => {
    const target = from.startsWith('.') ? resolve(file, from) : null;
    const fine =
      target === null ? allowsModule(rule.modules, from) : allowsPart(part, rule.parts, target, typeOnly);
    if (fine) return [];
    const arrow = target === null ? from : (partOf(target) ?? target);
    return [`${file}: ${part} → ${arrow}${typeOnly ? ' (types)' : ''} is not allowed ("${from}")`];
  });
}

function allowsPart(part: string, allowed: readonly string[], target: string, typeOnly: boolean): boolean {
  const other = partOf(target);
  if (other === null) return typeOnly && !target.startsWith('..');
  return other === part || allowed.includes(other) || (typeOnly && allowed.includes(`${other} (types)`));
}

function allowsModule(allowed: readonly string[], from: string): boolean {
  return allowed.some((name) => {
    if (name === '*') return !from.includes(':');
    return name.endsWith('*')
      ? from.startsWith(name.slice(0, -1))
      : from === name || from.startsWith(`${name}/`);
  });
}

/** The folder directly below src/ in which a path lies; `null` for files in src/ itself and outside of it. */
function partOf(path: string): string | null {
  const [first, ...rest] = path.split('/');
  return first === undefined || first === '..' || rest.length === 0 ? null : first;
}

/** Where a relative import leads, as a path below src/ (beginning with `..` if it leaves src/). */
function resolve(file: string, from: string): string {
  const path = file.split('/').slice(0, -1);
  for (const step of from.replace(/\?.*$/, '').split('/')) {
    if (step === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
