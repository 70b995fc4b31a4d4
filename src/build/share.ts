import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Archive } from '../model/archive';
import { escape } from './escape';
import { withStyles } from './svgStyles';

/** The figure on the share image, as the page draws it. */
export interface ShareFigure {
  /** What it answers. */
  title: string;
  /** Markup with the page's classes. */
  svg: string;
  /** The classes of the element in which the page shows it. */
  classes: string;
  /** How to read it, in one short sentence. */
  note: string;
  /** Which edition of the record it shows, and of when. */
  edition: string;
}

/** Draws the figure at a size in px. */
export type DrawFigure = (size: { width: number; height: number }) => ShareFigure;

/** What networks ask for: they show it at about half of this. */
export const SHARE = { width: 1200, height: 630 };

const MARGIN = 52;
const INNER = SHARE.width - 2 * MARGIN;
/** The figure is drawn for a room this many times smaller, so that its letters can be read in a small preview. */
const SCALE = 1.6;
/** Sizes of letters; a letter of the title takes up this share of its size above the line. */
const [TITLE, SUBTITLE, HEADING, SMALL] = [62, 29, 23, 21];
const CAP = 0.7;
const LEADING = 1.25;

/**
 * The share image of a page: title, subtitle, its real figure, how to read it, the edition; light, on paper.
 * @param css the page's style sheets, for the tokens and the figure
 * @returns the picture, and what it shows in words
 */
export function shareSvg({ edition }: Archive, css: string, draw: DrawFigure): { svg: string; alt: string } {
  const lines = broken(edition.subtitle, Math.floor(INNER / (SUBTITLE * 0.44)));
  const titleAt = MARGIN + TITLE * CAP;
  const subtitleAt = titleAt + SUBTITLE * 1.55;
  const headingAt = subtitleAt + (lines.length - 1) * SUBTITLE * LEADING + HEADING * 2.2;
  const top = Math.round(headingAt + 6);
  const foot = SHARE.height - 34;
  const ruleAt = foot - SMALL * CAP - 18;
  const height = ruleAt - 14 - top;
  const figure = draw({ width: Math.round(INNER / SCALE), height: Math.round(height / SCALE) });
  const drawing = withStyles(figure.svg, css, 'light', [
    `figure class="${figure.classes}"`,
    'div class="drawing plot"',
  ]);
  const card = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHARE.width} ${SHARE.height}" font-family="Libre Franklin">`,
    `<rect width="100%" height="100%" fill="var(--paper)"/>`,
    line(MARGIN - 3, titleAt, edition.title, STYLE.title),
    ...lines.map((words, i) => line(MARGIN, subtitleAt + i * SUBTITLE * LEADING, words, STYLE.subtitle)),
    line(MARGIN, headingAt, figure.title, STYLE.heading),
    SLOT,
    `<path d="M${MARGIN} ${ruleAt}H${SHARE.width - MARGIN}" stroke="var(--rule)" stroke-width="1.5"/>`,
    line(MARGIN, foot, figure.note, STYLE.small),
    line(SHARE.width - MARGIN, titleAt, figure.edition, `${STYLE.small} text-anchor="end"`),
    '</svg>',
  ].join('\n');
  const placed = drawing.replace('<svg', `<svg x="${MARGIN}" y="${top}" width="${INNER}" height="${height}"`);
  return {
    svg: withStyles(card, css, 'light').replace(SLOT, () => placed),
    alt: `${edition.title}. ${edition.subtitle}. ${figure.title} ${figure.note}`,
  };
}

const STYLE = {
  title: `font-family="Newsreader" font-size="${TITLE}" letter-spacing="-1" fill="var(--ink)"`,
  subtitle: `font-family="Newsreader" font-size="${SUBTITLE}" fill="var(--ink)"`,
  heading: `font-size="${HEADING}" font-weight="600" fill="var(--ink)"`,
  small: `font-size="${SMALL}" fill="var(--ink-second)"`,
};

/** Where the figure stands in the card. */
const SLOT = '<g id="figure"></g>';

function line(x: number, y: number, words: string, style: string): string {
  return `<text x="${x}" y="${Math.round(y)}" ${style}>${escape(words)}</text>`;
}

/**
 * Draws an SVG as PNG (resvg). The same on every machine: no font of the system takes part.
 * @param fonts TrueType files of every face that the SVG names @param width of the picture in px
 */
export async function shareImage(svg: string, fonts: Uint8Array[], width = SHARE.width): Promise<Uint8Array> {
  await (started ??= start());
  const drawn = new Resvg(svg, {
    font: { fontBuffers: fonts, defaultFontFamily: 'Libre Franklin' },
    fitTo: { mode: 'width', value: width },
  });
  return drawn.render().asPng();
}

let started: Promise<void> | null = null;

function start(): Promise<void> {
  const require = createRequire(import.meta.url);
  return initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

/** Breaks a line between words so that none is longer than `most` letters. */
function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
