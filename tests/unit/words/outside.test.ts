import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
const READ_ALOUD = new Set([
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'alt',
  'title',
  'placeholder',
]);
/** Names of files are the same in every language. */
const NAMES = /[\w.]+\.(json|csv|bib)/g;

interface Node {
  type: string;
  name?: string;
  data?: string;
  [key: string]: unknown;
}

/** What a template holds that a reader would read or hear: text with a letter in it. */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown, read: boolean): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, read);
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return;
    const { type, name, data, ...rest } = node as Node;
    const spoken = type === 'Attribute' ? READ_ALOUD.has(name ?? '') : read;
    if (type === 'Text' && spoken && /\p{L}/u.test((data ?? '').replace(NAMES, '')))
      found.push((data ?? '').trim());
    for (const value of Object.values(rest)) walk(value, spoken);
  };
  walk(parse(source, { modern: true }).fragment, true);
  return found;
}

describe('words that a reader reads', () => {
  it('stand in src/words/, not in templates', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.svelte'),
    );
    const found = files.flatMap((name) =>
      wordsIn(readFileSync(SRC + name, 'utf8')).map((words) => `${name}: ${words}`),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('stand in no style sheet', () => {
    const files = readdirSync(`${SRC}styles`);
    const found = files.filter((name) =>
      /content:[^;]*['"][^'"\\;]*\p{L}/u.test(
        readFileSync(`${SRC}styles/${name}`, 'utf8').replace(/(attr|counter)\([^)]*\)/g, ''),
      ),
    );
    expect(found).toEqual([]);
  });

  it('are found where they stand', () => {
    expect(wordsIn('<p class="a">Read <b aria-label="Close">{x}, 2</b></p>')).toEqual(['Read', 'Close']);
  });
});
