import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../model/archive';
import { escape } from './escape';
import { fontFiles, fontsFor, wholeFonts } from './fonts';
import { previewTags } from './preview';
import { shareImage, shareSvg, type DrawFigure, type ShareFigure } from './share';

/** What the server bundle offers. */
export interface Renderer {
  renderBody: (archive: Archive) => string;
  renderShare: (archive: Archive, size: Parameters<DrawFigure>[0]) => ShareFigure;
}

const PREPAINT = readFileSync(new URL('../entry/prepaint.js', import.meta.url), 'utf8').trim();

/** Two marks that stand apart. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2h5v5H2zM9 14l3-5 3 5z" fill="#6b6459"/></svg>';

/**
 * Puts a page together: head, body, style sheets in place (a linked one would hold up the first paint), fonts cut down to the
 * letters used, and a content security policy that allows what is here and nothing else. Writes the share image beside it.
 * @param dist the built folder, or `null` in development, where Vite serves styles and fonts itself
 * @param site where the page will stand, if that is known, with a slash at its end
 */
export async function assemble(
  template: string,
  archive: Archive,
  { renderBody, renderShare }: Renderer,
  dist: string | null,
  site: string | null = null,
): Promise<string> {
  const { edition } = archive;
  const body = renderBody(archive);
  const head = [
    `<title>${escape(edition.title)}: ${escape(edition.subtitle)}</title>`,
    `<meta name="description" content="${escape(edition.description)}" />`,
    '<meta name="color-scheme" content="light dark" />',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}" />`,
  ];
  const voices = voiceStyles(archive);
  if (!dist) {
    head.push(...previewTags(edition, null, null));
    head.push(`<script>${PREPAINT}</script>`, `<style>${wholeFonts()}${voices}</style>`);
    return fill(template, edition.language, head, body);
  }
  const { css, rest } = takeStyles(template, dist);
  const fonts = await fontsFor(body, dist);
  const style = `${fonts.css}${css}${voices}`;
  const share = shareSvg(archive, css + voices, (size) => renderShare(archive, size));
  writeFileSync(join(dist, 'share.png'), await shareImage(share.svg, await fontFiles(share.svg)));
  head.push(...previewTags(edition, share.alt, site));
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
