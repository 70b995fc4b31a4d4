import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { built, builtArchive } from './dist';

const archive = builtArchive();
const pages = { method: built('method/index.html'), who: built('who/index.html') };
const main = built('index.html');
const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const hrefs = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map((m) => (m[1] ?? '').replace(/&amp;/g, '&'));
const idsOf = (html: string): string[] => [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? '');
const here = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

describe.each(Object.entries(pages))('%s/index.html', (name, html) => {
  it('has one title, no script but the theme’s, and each id once', () => {
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html.match(/<script\b/g)).toHaveLength(1);
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads nowhere that is not there', { timeout: 60_000 }, () => {
    const anchors = new Map<string, Set<string>>();
    const lost = hrefs(html).filter((href) => {
      if (/^https?:/.test(href)) return true;
      const url = new URL(href, `http://site/${name}/index.html`);
      const path = url.pathname.slice(1);
      if (!existsSync(here(path))) return true;
      const known = anchors.get(path) ?? new Set(idsOf(built(path)));
      anchors.set(path, known);
      return url.hash !== '' && !known.has(decodeURIComponent(url.hash.slice(1)));
    });
    expect(lost).toEqual([]);
  });
});

describe('the page on method', () => {
  it('says how many events rest on one voice alone, as counted here anew', () => {
    const voice = new Map(archive.claimants.map((c) => [c.id, c.voice]));
    const alone = archive.events.filter((event) => {
      const own = archive.claims.filter((claim) => claim.event === event.id);
      return new Set(own.map((claim) => voice.get(claim.claimant))).size === 1;
    });
    expect(text(pages.method)).toContain(`${alone.length} of ${archive.events.length} events rest`);
    for (const { id } of alone) expect(pages.method).toContain(`href="../e/${id}/index.html"`);
  });

  it('prints every section, every word that is not used, and a bar for each voice', () => {
    for (const { id } of archive.method) expect(idsOf(pages.method)).toContain(id);
    for (const { word } of archive.avoided) expect(text(pages.method)).toContain(word.replace('*', '…'));
    const bars = /<table[^>]*id="voices"[\s\S]*?<\/table>/.exec(pages.method)?.[0] ?? '';
    for (const { id, name } of archive.voices) {
      const claimants = new Set(archive.claimants.filter((c) => c.voice === id).map((c) => c.id));
      const claims = archive.claims.filter((c) => claimants.has(c.claimant)).length;
      expect(text(bars)).toMatch(new RegExp(`${name} ${claims.toLocaleString('en')} `));
      expect(bars).toContain(`class="v-${id}"`);
    }
  });

  it('writes the same numbers to balance.json', () => {
    const balance = JSON.parse(built('data/balance.json')) as {
      voices: { claims: number }[];
      unread: string[];
    };
    expect(balance.voices.reduce((n, v) => n + v.claims, 0)).toBe(archive.claims.length);
    expect(text(pages.method)).toContain(`${balance.unread.length} of ${archive.events.length} events`);
  });
});

describe('the page “Who is who”', () => {
  it('has an entry for every claimant and every word', () => {
    const ids = new Set(idsOf(pages.who));
    expect(archive.claimants.filter((c) => !ids.has(c.id)).map((c) => c.id)).toEqual([]);
    expect(archive.glossary.filter((e) => !ids.has(`word-${e.id}`)).map((e) => e.id)).toEqual([]);
  });

  it('is linked from the story at the first mention in a chapter, never inside another link', () => {
    const ids = new Set(idsOf(pages.who));
    const links = [...main.matchAll(/<a class="gloss" href="who\/index\.html#([^"]+)">/g)].map(
      (m) => m[1] ?? '',
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    for (const chapter of main.split('<section class="chapter"').slice(1)) {
      const own = [...chapter.matchAll(/class="gloss" href="[^"#]*#([^"]+)"/g)].map((m) => m[1]);
      expect(new Set(own).size).toBe(own.length);
    }
    expect(main).not.toMatch(/<a\b[^>]*>(?:(?!<\/a>)[\s\S])*?<a class="gloss"/);
  });
});

describe('the main page', () => {
  it('says how to read a number, and leads to method, who is who, sources and data at its end', () => {
    const first = archive.method[0]!;
    const section = /<section id="method">[\s\S]*?<\/section>/.exec(main)?.[0] ?? '';
    expect(section).toContain(first.title);
    const footer = /<footer>\s*<nav[\s\S]*?<\/nav>/.exec(main)?.[0] ?? '';
    expect(hrefs(footer)).toEqual([
      'explore/index.html',
      'method/index.html',
      'who/index.html',
      'sources/index.html',
      'data/archive.json',
    ]);
  });
});
