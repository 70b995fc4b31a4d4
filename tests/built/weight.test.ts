import { describe, expect, it } from 'vitest';
import { built, builtNames, weight } from './dist';

const KB = 1000;
const assets = builtNames('assets').map((name) => `assets/${name}`);
const sum = (names: readonly string[]): number => names.reduce((n, name) => n + weight(name), 0);
const scripts = assets.filter((name) => name.endsWith('.js'));
/** Those that the page names itself; the drawings of figures are fetched when one is wanted. */
const first = scripts.filter((name) => built('index.html').includes(name));
/** The faces that the first view is set in; the italic one is fetched by the figures that need it. */
const fonts = assets.filter(
  (name) => name.endsWith('.woff2') && built('index.html').includes(`rel="preload" href="./${name}"`),
);

describe('what a reader has to load', () => {
  it('is at most 40 kB of script until the story scrolls with its stage, and 12 kB of data for the stage', () => {
    const [data, code] = [/stage-/, /index-/].map((kind) => first.filter((name) => kind.test(name)));
    expect([...data!, ...code!].sort()).toEqual([...first].sort());
    expect(sum(code!) / KB).toBeLessThanOrEqual(40);
    expect(sum(data!) / KB).toBeLessThanOrEqual(12);
  });

  it('is at most 220 kB for the first view: the page, its scripts, its fonts', () => {
    const total = sum(['index.html', ...first, ...fonts]) / KB;
    console.log(
      ['index.html', ...first, ...fonts]
        .map((n) => `${(weight(n) / KB).toFixed(1).padStart(7)} kB  ${n}`)
        .join('\n'),
    );
    expect(total).toBeLessThanOrEqual(220);
  });

  it('is at most 70 kB of script and 15 kB of data more where the record is explored', () => {
    const own = scripts.filter((name) => built('explore/index.html').includes(name));
    expect(own.length).toBe(1);
    expect(sum(own) / KB).toBeLessThanOrEqual(70);
    expect(sum(['data/explore.json']) / KB).toBeLessThanOrEqual(15);
  });

  it('is all used: each asset is named by a page or by another asset', () => {
    const work = `s/${builtNames('s')[0] ?? ''}/index.html`;
    const texts = ['index.html', 'explore/index.html', work, ...scripts].map(built).join('\n');
    expect(assets.filter((name) => !texts.includes(name.replace('assets/', '')))).toEqual([]);
  });
});
