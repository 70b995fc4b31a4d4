import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WORDS = fileURLToPath(new URL('../words', import.meta.url));
const PSEUDO = fileURLToPath(new URL('./pseudo.ts', import.meta.url));
/** The languages of `PSEUDO=long` and `PSEUDO=rtl npm run build`: for looking at, not for reading. */
export const PSEUDO_LANGUAGES: Readonly<Record<string, string>> = { long: 'en-XA', rtl: 'ar-XB' };
/** Scripts written from right to left (ISO 15924). */
const FROM_THE_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The way in which a language (BCP 47) is written. Unknown tags count as from left to right. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return FROM_THE_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/**
 * Takes the words of the record's language: for `src/words/en/live.ts` the file `src/words/ur/live.ts`, for `src/words/sentence.ts` the
 * file `src/words/ur/sentence.ts`, where there is one; else the English. A translation may import what it replaces.
 * @param language the language (BCP 47) of the record that is built
 */
export function wordsOfLanguage(language: () => string): Plugin {
  const isPseudo = (): boolean => Object.values(PSEUDO_LANGUAGES).includes(language());
  return {
    name: 'contested-record-words',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer) return undefined;
      return translation(resolve(dirname(importer), source), importer, language()) ?? undefined;
    },
    transform(code, id) {
      const inEnglish = dirname(id) === join(WORDS, 'en') && !id.endsWith('tag.ts');
      if (!inEnglish || !isPseudo()) return undefined;
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = '']) => name);
      const plain = code.replace(/^export (const|function) (\w+)/gm, '$1 $2_');
      const told = names.map((name) => `export const ${name} = pseudo(${name}_);`);
      return [`import { pseudo } from '${PSEUDO}';`, plain, ...told].join('\n');
    },
  };
}

/** The file that stands for a module of `src/words/` in a language; `null` where the English does. */
export function translation(module: string, importer: string, language: string, root = WORDS): string | null {
  const name = relative(root, module.replace(/\.ts$/, ''));
  if (name.startsWith('..')) return null;
  for (const tag of new Set([language, language.split('-')[0] ?? language])) {
    const folder = join(root, tag);
    const file = join(folder, `${name.replace(/^en\//, '')}.ts`);
    if (tag !== 'en' && !importer.startsWith(folder) && existsSync(file)) return file;
  }
  return null;
}
