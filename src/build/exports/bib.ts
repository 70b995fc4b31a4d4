import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Archive } from '../../model/archive';
import { cslItem, type CslItem } from './csl';

/**
 * `sources.bib`: all sources as BibTeX, in UTF-8, keys are the ids of the sources. Mapped by Citation.js.
 * Its escaping has two modes, one that drops letters TeX has no command for (all of Urdu) and one that
 * escapes nothing; so the second is used, on text in which what is special to TeX has been escaped before.
 */
export function sourcesBib(archive: Archive): string {
  return bibtexOf(archive.sources.map(cslItem));
}

/** Bibliographic items as BibTeX, in UTF-8; their ids are the keys. */
export function bibtexOf(items: readonly CslItem[]): string {
  const { format } = plugins.config.get('@bibtex');
  const before = { ...format };
  Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  try {
    const cite = new Cite(items.map(bibItem), { generateGraph: false });
    return items.length ? `${mended(cite.format('bibtex')).trim()}\n` : '';
  } finally {
    Object.assign(format, before);
  }
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Citation.js repeats an address, unescaped, as `howpublished`, and writes a month as `{2}` or `{feb 4}`,
 * which styles print as it stands. Values hold no line breaks, so whole lines are safe to mend.
 */
function mended(bibtex: string): string {
  return bibtex
    .replace(/^\thowpublished = \{https?:.*\},\n/gm, '')
    .replace(/^\tmonth = \{([a-z]{3}|\d+)(?: (\d+))?\},$/gm, (_, month: string, day?: string) => {
      const name = MONTHS[Number(month) - 1] ?? month;
      return `\tmonth = ${name},${day === undefined ? '' : `\n\tday = {${day}},`}`;
    });
}

/** A CSL item ready for BibTeX: what BibTeX has no field for is said in the note, and all text is escaped. */
function bibItem(item: CslItem): Record<string, unknown> {
  const { id, issued, author, URL, note, ...rest } = item;
  const dated = issued && 'date-parts' in issued ? issued : null;
  const container = rest['container-title'];
  const inNote = [
    container !== undefined && !rest.type.startsWith('article') ? `In ${container}.` : null,
    issued && 'literal' in issued ? `Published ${issued.literal}.` : null,
    dated?.circa ? 'The date is approximate or uncertain.' : null,
    note,
  ];
  const joined = inNote.filter((sentence) => sentence).join(' ');
  return {
    ...escaped({ ...rest }),
    id,
    type: rest.type,
    ...(author ? { author: author.map((name) => escaped({ ...name })) } : {}),
    ...(dated ? { issued: { 'date-parts': dated['date-parts'] } } : {}),
    ...(URL === undefined ? {} : { URL: URL.replace(/[{}\\]/g, encodeURIComponent) }),
    ...(joined ? { note: tex(joined) } : {}),
  };
}

function escaped(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, tex(value)]));
}

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text with what is special to TeX escaped and white space made single. Braces stay balanced for BibTeX. */
export function tex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^<>|]/g, (char) => COMMANDS[char] ?? char)
    .replace(/[&%$#_]/g, (char) => `\\${char}`);
}
