import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '../model/address';
import type { Archive, Edition } from '../model/archive';
import { citer, type Citer } from './cite/items';
import { escape } from './escape';
import { fontFiles, fontsFor, wholeFonts, type Fonts } from './fonts';
import { writeHashed } from './hashed';
import { directionOf } from './language';
import { eventPictures, type Pictures } from './pictures';
import { previewTags, type PictureFile } from './preview';
import { shareImage, shareSvg, type DrawFigure, type ShareFigure } from './share';

/** A page of the site, as the server bundle offers it (`shells/pages.ts` tells more). */
export interface SitePage {
  path: string;
  title: string;
  description: string;
  linked: object | null;
  live: boolean;
  script?: string;
  styles: string;
  sheet: boolean;
  render: () => string;
}

/** What the server bundle offers. */
export interface Renderer {
  pagesOf: (archive: Archive, cite: Citer) => SitePage[];
  renderShare: (archive: Archive, size: Parameters<DrawFigure>[0]) => ShareFigure;
}

const PREPAINT = readFileSync(new URL('../entry/prepaint.js', import.meta.url), 'utf8').trim();

/** Two marks that stand apart. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2h5v5H2zM9 14l3-5 3 5z" fill="#6b6459"/></svg>';

/** What all pages of a build share: the styles of the main page, the inks of the voices, the fonts, what the share image shows. */
interface Shared {
  css: string;
  inks: string;
  /** The addresses of the style sheets that pages share, by what is in them. */
  sheets: Map<string, string>;
  dist: string;
  fonts: Fonts;
  share: string;
  site: string | null;
  /** The names of the scripts in `assets/`. */
  scripts: readonly string[];
  /** The pictures by which pages are previewed that have their own. */
  pictures: Pictures;
}

/**
 * Puts the pages together: head, body, style sheets in place (a linked one would hold up the first paint), fonts cut down to the
 * letters used, and a content security policy that allows what is here and nothing else. Writes the share image beside them.
 * @param template what the build made of index.html @param dist the built folder
 * @param site where the site will stand, if that is known, with a slash at its end
 * @param cite gives the citations of pages
 * @returns each page with its path, which is empty or ends with a slash
 */
export async function assemble(
  template: string,
  archive: Archive,
  { pagesOf, renderShare }: Renderer,
  dist: string,
  site: string | null,
  cite: Citer,
): Promise<[path: string, html: string][]> {
  const pages = pagesOf(archive, cite).map((page) => ({ ...page, body: page.render() }));
  const { css, rest } = takeStyles(template, dist);
  const fonts = await fontsFor(pages.map((page) => page.body).join(''), dist);
  const inks = voiceStyles(archive);
  const styles = css + inks;
  const share = shareSvg(archive, styles, (size) => renderShare(archive, size));
  writeFileSync(join(dist, 'share.png'), await shareImage(share.svg, await fontFiles(share.svg)));
  const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const shared = {
    css: styles,
    inks,
    sheets: new Map<string, string>(),
    dist,
    fonts,
    share: share.alt,
    site,
    scripts,
    pictures: await eventPictures(archive, dist),
  };
  return pages.map((page) => [page.path, builtPage(rest, archive.edition, page, page.body, shared)]);
}

/**
 * One page in development, where Vite serves styles and fonts itself.
 * @returns `null` where no page has this path
 */
export function developed(
  template: string,
  archive: Archive,
  { pagesOf }: Renderer,
  path: string,
): string | null {
  const page = pagesOf(archive, citer(archive, null)).find((p) => p.path === path);
  if (!page) return null;
  const head = [
    ...headOf(page, null, null),
    `<script>${PREPAINT}</script>`,
    `<style>${wholeFonts()}${voiceStyles(archive)}${page.styles}</style>`,
  ];
  if (page.script) head.push(`<script type="module" src="/src/entry/${page.script}.ts"></script>`);
  return fill(template, archive.edition, page, head, page.render());
}

function builtPage(template: string, edition: Edition, page: SitePage, body: string, shared: Shared): string {
  const { fonts, css, inks, share, site, scripts, pictures } = shared;
  const own = pictures.get(page.path);
  const home = homeOf(page.path);
  const style = page.live ? fonts.css(home) + css : fonts.css(home) + page.styles.trim() + inks;
  const sheet = page.sheet ? sheetOf(page, shared) : null;
  const policy = [
    "default-src 'none'",
    `script-src 'self' '${hash(PREPAINT)}'`,
    `style-src ${sheet === null ? `'${hash(style)}'` : "'self'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const head = [
    `<meta http-equiv="content-security-policy" content="${policy}" />`,
    ...headOf(page, own?.alt ?? share, site, own),
    `<script>${PREPAINT}</script>`,
    sheet === null ? `<style>${style}</style>` : `<link rel="stylesheet" href="${home}${sheet}" />`,
    ...fonts.preload(home),
  ];
  const { script } = page;
  if (script) {
    const name = scripts.find((file) => file.startsWith(`${script}-`));
    if (!name) throw new Error(`the script of ${page.path} was not built`);
    head.push(`<script type="module" src="${home}assets/${name}"></script>`);
  }
  return fill(template, edition, page, head, body);
}

/** Writes the style sheet that many pages share, once. @returns its address from the main page */
function sheetOf({ styles }: SitePage, { fonts, inks, sheets, dist }: Shared): string {
  const known = sheets.get(styles);
  if (known !== undefined) return known;
  const text = `${fonts.css('../')}${styles.trim()}${inks}`;
  const written = writeHashed(dist, 'small', 'css', new TextEncoder().encode(text));
  sheets.set(styles, written);
  return written;
}

function headOf(page: SitePage, image: string | null, site: string | null, file?: PictureFile): string[] {
  const { title, description, linked } = page;
  const head = [
    `<title>${escape(title)}</title>`,
    `<meta name="description" content="${escape(description)}" />`,
    '<meta name="color-scheme" content="light dark" />',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}" />`,
    ...previewTags(page, image, site, file),
    ...(page.live
      ? []
      : [`<link rel="alternate" type="application/atom+xml" href="${homeOf(page.path)}feed.xml" />`]),
  ];
  // As data it is not run, so no policy forbids it; `<` is written so that nothing in it can end it.
  if (linked)
    head.push(
      `<script type="application/ld+json">${JSON.stringify(linked).replace(/</g, '\\u003c')}</script>`,
    );
  return head;
}

/** Where the main page lies as seen from a page: `./`, `../../`. */
function homeOf(path: string): string {
  return addressOf(path).up || './';
}

function fill(template: string, edition: Edition, page: SitePage, head: string[], body: string): string {
  const frame = page.live
    ? template
    : template.replace(/\s*<(script type="module"|link rel="modulepreload")[^>]*>(<\/script>)?/g, '');
  return frame
    .replace('lang="en"', () => languageOf(edition))
    .replace('<!--head-->', () => head.join('\n    '))
    .replace('<!--body-->', () => body);
}

/** How the root element tells the language, and the way it is written where that is from right to left. */
function languageOf({ language }: Edition): string {
  return `lang="${escape(language)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}`;
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
