import { describe, expect, it } from 'vitest';
import type { SearchFile } from '../../src/search/file';
import { find } from '../../src/search/find';
import { resultOf, type Result } from '../../src/search/results';
import { unpackSearch } from '../../src/search/unpack';
import { addressOf } from '../../src/model/address';
import { built, builtArchive, weight } from './dist';

const on = await unpackSearch(JSON.parse(built('data/search.json')) as SearchFile);
const words = { page: 'page', undated: '', claims: String, events: String };
const FEW = 4;

/** The results in the order in which they are shown. */
function shown(query: string, day: number | null = null): Result[] {
  return find(on, query, { knownBy: day }).groups.flatMap(({ hits }) =>
    hits.slice(0, FEW).map((hit) => resultOf(hit, on, addressOf(''), words, day)),
  );
}

/** Query → the title of what is to be found, and for a claim where it leads. */
const QUERIES: readonly [query: string, expected: RegExp][] = [
  ['nushki', /^Fighting in Noshki/],
  ['Noshki', /^Fighting in Noshki/],
  ['hairof', /Herof/],
  ['Heroff', /Herof/],
  ['kalat khan', /Khan of Kalat|Ahmad Yar Khan/],
  ['Qalat', /^Kalat/],
  ['ketch', /^Kech /],
  ['Mekran', /Makran|prince/],
  ['bughti akbar', /Akbar Bugti/],
  ['Jafar express', /^Jaffar Express hijacking/],
  ['jaffar expres hijaking', /^Jaffar Express hijacking/],
  ['quettta', /Quetta/],
  ['qeutta', /Quetta/],
  ['khozdar bus', /Khuzdar/],
  ['mahrang', /Mahrang Baloch/],
  ['mehrang baluch', /Mahrang Baloch/],
  ['karima', /Karima Baloch/],
  ['bizanjo', /Bizenjo/],
  ['nowroz khan', /Nauroz Khan/],
  ['akhtar mengal', /^Akhtar Mengal/],
  ['gwader port', /Gwadar/],
  ['reko dik', /Reko Diq/],
  ['214', /^214 .*#c-jaffar-express-hijacking\.[a-z-]+\.bla/],
  ['1,500', /1,500/],
  ['jaffar express 31', /Jaffar Express/],
  ['sirdar', /^sardar/],
  ['guardian', /^The Guardian/],
  ['human rights comission', /Human Rights Commission|rights commission/i],
  ['cpec', /China–Pakistan Economic Corridor|CPEC/],
  ['solecki', /John Solecki/],
  ['tootak graves', /^Graves found at Tootak/],
  ['disapearances', /disappearances/i],
  ["What's Behind the Unprecedented", /^What's Behind the Unprecedented/],
  ['iraqi embasy arms', /^Arms found in the Iraqi embassy/],
];

describe('the search', () => {
  it.each(QUERIES)('finds for “%s” what is meant, among the first three', (query, expected) => {
    const first = shown(query).slice(0, 3);
    const titles = first.map(({ title, href }) => `${title.replace(/’/g, "'")} ${href ?? ''}`);
    expect(
      titles.some((title) => expected.test(title)),
      titles.join('\n'),
    ).toBe(true);
  });

  it('leads to addresses that there are', () => {
    const archive = builtArchive();
    const page = built('index.html');
    const who = built('who/index.html');
    for (const { href, links } of QUERIES.flatMap(([query]) => shown(query))) {
      for (const address of [href, ...links.map((link) => link.href)]) {
        if (address === null) continue;
        const [file = '', anchor = ''] = address.split('#');
        if (anchor.startsWith('c-'))
          expect(
            archive.claims.some(({ id }) => id === anchor.slice(2)),
            address,
          ).toBe(true);
        else if (file === '') expect(page, address).toContain(`id="${anchor}"`);
        else if (file.startsWith('who/')) expect(who, address).toContain(`id="${anchor}"`);
        else expect(built(file).length, address).toBeGreaterThan(0);
      }
    }
  });

  it('finds nothing that was stated or published after a day', () => {
    const day = Date.UTC(2010, 0, 1) / 86_400_000;
    for (const query of ['bugti', 'herof', 'jaffar', 'killed', 'balochistan', 'army 2025']) {
      for (const { kind, hits } of find(on, query, { knownBy: day }).groups) {
        expect(kind).not.toBe('step');
        for (const { number } of hits) {
          const { claims, sources, days } = on.file;
          const column = kind === 'claim' ? claims.day : kind === 'source' ? sources.day : null;
          if (column) expect(days.last[column[number] ?? -1]).toBeLessThanOrEqual(day);
        }
      }
    }
    expect(shown('jaffar express', day).filter(({ title }) => /Jaffar/.test(title))).toEqual([]);
    expect(shown('akbar bugti', day).length).toBeGreaterThan(0);
  });

  it('weighs at most 120 kB with all that results show', () => {
    expect(weight('data/search.json') / 1000).toBeLessThanOrEqual(120);
  });
});
