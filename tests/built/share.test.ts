import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { built, builtArchive } from './dist';

const file = readFileSync(fileURLToPath(new URL('../../dist/share.png', import.meta.url)));
const picture = PNG.sync.read(file);
const html = built('index.html');
const head = html.slice(0, html.indexOf('</head>'));

/** How many pixels have each colour. */
function colours({ data }: PNG): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = `#${data.subarray(i, i + 3).toString('hex')}`;
    found.set(colour, (found.get(colour) ?? 0) + 1);
  }
  return found;
}

/** Whether a pixel is of another colour than the paper. */
function inked({ data, width }: PNG, x: number, y: number): boolean {
  const at = (width * y + x) * 4;
  return !data.subarray(at, at + 3).equals(data.subarray(0, 3));
}

describe('the share image', () => {
  it('is a PNG of 1200 × 630 px', () => {
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect(file.toString('latin1', 12, 16)).toBe('IHDR');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('weighs at most 120 kB', () => {
    expect(file.length / 1000).toBeLessThanOrEqual(120);
  });

  it('is drawn: in the inks of voices, in many tones, on mostly paper, and in no place out of the margins', () => {
    const found = colours(picture);
    expect(found.size).toBeGreaterThan(100);
    const paper = Math.max(...found.values());
    expect(paper / (1200 * 630)).toBeGreaterThan(0.6);
    expect(paper / (1200 * 630)).toBeLessThan(0.97);
    // The figure is the running count: those are seen who gave a figure on a day that is known.
    const inks = builtArchive().voices.map(({ ink }) => found.get(ink.light) ?? 0);
    expect(inks.filter((pixels) => pixels > 300).length).toBeGreaterThanOrEqual(3);
    const outside = [];
    for (let y = 0; y < 630; y++) {
      for (let x = 0; x < 1200; x++) {
        const margin = x < 44 || x >= 1156 || y < 40 || y >= 610;
        if (margin && inked(picture, x, y)) outside.push([x, y]);
      }
    }
    expect(outside.slice(0, 5)).toEqual([]);
  });

  it('has ink in each of its parts: title, figure, note', () => {
    for (const [from, to] of [
      [45, 100],
      [110, 150],
      [230, 540],
      [565, 605],
    ] as const) {
      let ink = 0;
      for (let y = from; y < to; y++) for (let x = 0; x < 1200; x++) if (inked(picture, x, y)) ink++;
      expect(ink, `rows ${from} to ${to}`).toBeGreaterThan(1000);
    }
  });

  it('is named in the head, with its size and what it shows', () => {
    const content = (name: string): string | undefined =>
      new RegExp(`property="og:${name}" content="([^"]*)"`).exec(head)?.[1];
    expect(content('image')).toMatch(/^(https?:\/\/[^"]+\/)?share\.png$/);
    expect([content('image:width'), content('image:height')]).toEqual(['1200', '630']);
    expect(content('image:alt')).toContain(builtArchive().edition.title);
    expect(head).toContain('name="twitter:card" content="summary_large_image"');
  });
});
