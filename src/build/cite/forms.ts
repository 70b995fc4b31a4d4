import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CiteTexts } from '../../words/en/cite';
import { bibtexOf } from '../exports/bib';
import type { CslItem } from '../exports/csl';

/**
 * A bibliographic item in every form: three styles by the CSL processor citeproc-js (each alone, so that no year is told from another
 * by a letter), BibTeX and RIS by Citation.js, and the item itself.
 */
export function citeTexts(item: CslItem): CiteTexts {
  startStyles();
  const one = new Cite([item], { generateGraph: false });
  const styled = (template: string): string =>
    one.format('bibliography', { format: 'text', template, lang: 'en-US' }).trim();
  return {
    apa: styled('apa'),
    mla: styled('mla'),
    chicago: styled('chicago'),
    bibtex: bibtexOf([item]).trim(),
    ris: whole(one.format('ris'), item.id),
    csl: JSON.stringify([item], null, 2),
  };
}

/** RIS with each field on a line of its own: Citation.js breaks long ones and cuts the id, as programs of long ago asked. */
function whole(ris: string, id: string): string {
  return ris
    .trim()
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
    .replace(/^ID {2}- .*$/m, `ID  - ${id}`);
}

let started = false;

/** Adds the official styles that the package of the processor leaves out, as `rehype-citation` carries them. */
function startStyles(): void {
  if (started) return;
  started = true;
  const folder = join(dirname(createRequire(import.meta.url).resolve('rehype-citation')), 'styles');
  for (const name of ['mla', 'chicago']) {
    const xml = /<\?xml[\s\S]*<\/style>/.exec(readFileSync(join(folder, `${name}.js`), 'utf8'))?.[0];
    if (xml === undefined) throw new Error(`rehype-citation holds no style ${name}`);
    plugins.config.get('@csl').styles.add(name, xml);
  }
}
