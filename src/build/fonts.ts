import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import libreFranklin from '@capsizecss/metrics/libreFranklin';
import newsreader from '@capsizecss/metrics/newsreader';
import subsetFont from 'subset-font';
import { withFamily } from './fontName';
import { writeHashed } from './hashed';

const require = createRequire(import.meta.url);

/** The faces of the page, both under the Open Font License, from Fontsource. */
const FACES = [
  { family: 'Newsreader', file: 'newsreader', weight: 400, style: 'normal', preload: true },
  { family: 'Newsreader', file: 'newsreader', weight: 400, style: 'italic', preload: false },
  { family: 'Libre Franklin', file: 'libre-franklin', weight: 400, style: 'normal', preload: true },
  { family: 'Libre Franklin', file: 'libre-franklin', weight: 600, style: 'normal', preload: true },
] as const;

/** How a page loads its fonts, by where it lies: `home` is the address of the main page as seen from it, `./` or `../../`. */
export interface Fonts {
  css: (home: string) => string;
  preload: (home: string) => string[];
}

/**
 * Writes each face cut down to the letters of a text (HarfBuzz, by subset-font), and says how to load them. Fallback faces
 * take their metrics (Capsize), so that nothing shifts when the fonts arrive.
 * @param html all text that will be set in them @param dist the built folder
 */
export async function fontsFor(html: string, dist: string): Promise<Fonts> {
  const letters = lettersOf(html);
  const faces = await Promise.all(
    FACES.map(async (face) => {
      const whole = readFileSync(require.resolve(fileOf(face)));
      const cut = await subsetFont(whole, letters, { targetFormat: 'woff2' });
      return { face, address: writeHashed(dist, `${face.file}-${face.weight}-${face.style}`, 'woff2', cut) };
    }),
  );
  return {
    css: (home) => faces.map(({ face, address }) => rule(face, home + address)).join('') + fallbacks(),
    preload: (home) =>
      faces
        .filter(({ face }) => face.preload)
        .map(
          ({ address }) =>
            `<link rel="preload" href="${home}${address}" as="font" type="font/woff2" crossorigin />`,
        ),
  };
}

/** The upright faces as TrueType, cut down to the letters of a text: for pictures that are drawn while building. */
export async function fontFiles(text: string): Promise<Uint8Array[]> {
  const letters = lettersOf(text);
  const upright = FACES.filter(({ style }) => style === 'normal');
  return Promise.all(
    upright.map(async (face) => {
      const whole = readFileSync(require.resolve(fileOf(face)));
      return withFamily(await subsetFont(whole, letters, { targetFormat: 'sfnt' }), face.family);
    }),
  );
}

/** How to load the whole faces in development, where Vite serves them from their packages. */
export function wholeFonts(): string {
  return FACES.map((f) => rule(f, `/node_modules/${fileOf(f)}`)).join('') + fallbacks();
}

type Face = (typeof FACES)[number];

function fileOf({ file, weight, style }: Face): string {
  return `@fontsource/${file}/files/${file}-latin-${weight}-${style}.woff2`;
}

function rule({ family, weight, style }: Face, address: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(${address}) format("woff2")}`;
}

/** System faces stretched to the metrics of ours, named "Newsreader Fallback" and "Libre Franklin Fallback". */
function fallbacks(): string {
  const stacks = [createFontStack([newsreader, georgia]), createFontStack([libreFranklin, arial])];
  return stacks.map((s) => s.fontFaces.replace(/\s*\n\s*/g, '')).join('');
}

/** Every character that a page can show: those of its text, and what figures and controls may add. */
function lettersOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, '') + ASCII + '–—‘’“”…×·¶§&<>';
  return [...new Set(text)].sort().join('');
}

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
