import { readFileSync } from 'node:fs';
import { formatHex, interpolate, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SIGHTS, difference, seen } from '../support/sight';

/** WCAG 2.2, success criterion 1.4.3: text. */
const TEXT = 4.5;
/** WCAG 2.2, success criterion 1.4.11: what one must see to understand a figure. */
const MARK = 3;
/**
 * ΔE (CIEDE2000) from which two colours that stand apart from each other on a map are told apart reliably: the distance that
 * Brychtová and Çöltekin recommend for qualitative colours, "The effect of spatial distance on the discriminability of colors in
 * maps", Cartography and Geographic Information Science 44(3), 2017, doi:10.1080/15230406.2016.1140074. Their readers had full
 * colour vision; here the bar holds for colours as a dichromat sees them. It is a bar for colour alone, and the page never
 * relies on colour alone: each voice also has a shape, a lane and its name.
 */
const APART = 10;

interface Voice {
  id: string;
  ink: Record<Theme, string>;
}
type Theme = (typeof THEMES)[number];

const THEMES = ['light', 'dark'] as const;
const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const voices = parse(read('data/voices.yaml')) as Voice[];
const tokens = read('src/styles/tokens.css');
const pale = part(read('src/styles/stage.css'), '--pale');
const lead = part(read('src/styles/range.css'), 'stroke');

/** The colour of a token in a theme; throws when tokens.css has none. */
function token(name: string, theme: Theme): string {
  const found = new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens);
  const colour = found?.[theme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`tokens.css has no ${name}`);
  return colour;
}

/** How much of the voice's ink a property mixes into the paper, 0 to 1; throws when it mixes nothing. */
function part(css: string, property: string): number {
  const mix = new RegExp(
    `${property}: color-mix\\(in srgb, var\\(--ink-voice\\) (\\d+)%, var\\(--paper\\)\\)`,
  ).exec(css);
  if (mix?.[1] === undefined) throw new Error(`no ${property} that mixes ink with paper`);
  return Number(mix[1]) / 100;
}

/** As `color-mix(in srgb, ink share, paper)` does it. */
function mixed(ink: string, share: number, paper: string): string {
  return formatHex(interpolate([paper, ink], 'rgb')(share));
}

/** The smallest share of ink, in whole per cent, that leaves a mark visible on paper. */
function shareNeeded(ink: string, paper: string): number {
  let percent = 0;
  while (percent < 100 && wcagContrast(mixed(ink, percent / 100, paper), paper) < MARK) percent += 1;
  return percent;
}

const pairs = voices.flatMap((one, index) => voices.slice(index + 1).map((other) => [one, other] as const));

describe.each(THEMES)('the inks in the %s theme', (theme) => {
  const paper = token('--paper', theme);
  const texts: (readonly [string, string])[] = [
    ['ink', token('--ink', theme)],
    ['second ink', token('--ink-second', theme)],
    ...voices.map(({ id, ink }) => [id, ink[theme]] as const),
  ];

  it.each(texts)('%s can be read on paper and on wash', (_, ink) => {
    expect(wcagContrast(ink, paper)).toBeGreaterThanOrEqual(TEXT);
    expect(wcagContrast(ink, token('--wash', theme))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(voices)('$id can be seen in the threads out of focus', ({ ink }) => {
    const needed = shareNeeded(ink[theme], paper);
    expect(pale, `--pale in stage.css needs ${needed} % of the ink`).toBeGreaterThanOrEqual(needed / 100);
  });

  it.each(voices)('$id can be seen in the lines that lead to a mark', ({ ink }) => {
    expect(lead).toBeGreaterThanOrEqual(shareNeeded(ink[theme], paper) / 100);
  });

  it.each(Object.keys(SIGHTS))('no two voices look alike to %s', (sight) => {
    const alike = pairs
      .map(([one, other]) => ({
        pair: `${one.id} and ${other.id}`,
        apart: difference(sight, one.ink[theme], other.ink[theme]),
      }))
      .filter(({ apart }) => apart < APART);
    expect(alike).toEqual([]);
  });
});

describe('the simulated sights', () => {
  it.each(Object.keys(SIGHTS))('leave grey as it is: %s', (sight) => {
    expect(formatHex(seen(sight, '#808080'))).toBe('#808080');
    expect(formatHex(seen(sight, '#ffffff'))).toBe('#ffffff');
  });

  it('merge what a dichromat confuses, and only that', () => {
    const [orange, olive, blue, teal] = ['#b9541c', '#8c6d10', '#2c5d8f', '#1e7b77'] as const;
    expect(difference('full colour vision', orange, olive)).toBeGreaterThan(20);
    expect(difference('deuteranopia', orange, olive)).toBeLessThan(5);
    expect(difference('protanopia', orange, olive)).toBeLessThan(5);
    expect(difference('tritanopia (Machado)', orange, olive)).toBeGreaterThan(10);
    expect(difference('tritanopia (Brettel)', blue, teal)).toBeLessThan(10);
    expect(difference('deuteranopia', blue, teal)).toBeGreaterThan(10);
  });
});
