import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../model/archive';
import { fontsFor, wholeFonts } from './fonts';

/** What the server bundle offers. */
export interface Renderer {
  renderBody: (archive: Archive) => string;
}

const PREPAINT = readFileSync(new URL('../entry/prepaint.js', import.meta.url), 'utf8').trim();

/** Two marks that stand apart. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2h5v5H2zM9 14l3-5 3 5z" fill="#6b6459"/></svg>';

/**
 * Puts a page together: head, body, style sheets in place (a linked one would hold up the first paint), fonts cut down to the
 * letters used, and a content security policy that allows what is here and nothing else.
 * @param dist the built folder, or `null` in development, where Vite serves styles and fonts itself
 */
export async function assemble(
  template: string,
  archive: Archive,
  body: string,
  dist: string | null,
): Promise<string> {
  const { edition } = archive;
  const head = [
    `<title>${escape(edition.title)}: ${escape(edition.subtitle)}</title>`,
    `<meta name="description" content="${escape(edition.description)}" />`,
    '<meta name="color-scheme" content="light dark" />',
    `<meta property="og:title" content="${escape(edition.title)}" />`,
    `<meta property="og:description" content="${escape(edition.description)}" />`,
    '<meta property="og:type" content="article" />',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}" />`,
  ];
  const voices = voiceStyles(archive);
  if (!dist) {
    head.push(`<script>${PREPAINT}</script>`, `<style>${wholeFonts()}${voices}</style>`);
    return fill(template, edition.language, head, body);
  }
  const { css, rest } = takeStyles(template, dist);
  const fonts = await fontsFor(body, dist);
  const style = `${fonts.css}${css}${voices}`;
  const policy = [
    "default-src 'none'",
    `script-src 'self' '${hash(PREPAINT)}'`,
    `style-src '${hash(style)}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  head.unshift(`<meta http-equiv="content-security-policy" content="${policy}" />`);
  head.push(`<script>${PREPAINT}</script>`, `<style>${style}</style>`, ...fonts.preload);
  return fill(rest, edition.language, head, body);
}

function fill(template: string, language: string, head: string[], body: string): string {
  return template
    .replace('lang="en"', () => `lang="${escape(language)}"`)
    .replace('<!--head-->', () => head.join('\n    '))
    .replace('<!--body-->', () => body);
}

/** The ink of each voice in both themes, as one custom property per class. */
export function voiceStyles(archive: Archive): string {
  return archive.voices
    .map(({ id, ink }) => `.v-${id}{--ink-voice:light-dark(${ink.light},${ink.dark})}`)
    .join('');
}

/** Reads the style sheets that the build linked, and takes links and files away. */
function takeStyles(html: string, dist: string): { css: string; rest: string } {
  const names = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.css'));
  const css = names.map((name) => readFileSync(join(dist, 'assets', name), 'utf8')).join('');
  for (const name of names) rmSync(join(dist, 'assets', name));
  return { css: css.trim(), rest: html.replace(/\s*<link rel="stylesheet"[^>]*>/g, '') };
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
