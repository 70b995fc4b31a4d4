import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPath } from '../support/page';
import type { CiteTexts } from '../../src/words/en/cite';
import type { QuoteFile } from '../../src/words/quote';
import { built, builtArchive } from './dist';

const archive = builtArchive();
const sources = archive.sources.map(({ id }) => ({ id, html: built(`s/${id}/index.html`) }));

describe('the pages of works', () => {
  it('are one for each, tell machines what it is, and run no script but that of the theme', () => {
    const bad = sources.filter(({ html }) => {
      const linked = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
      const { name } = JSON.parse(linked) as { name?: string };
      return !name || !html.includes('property="og:title"') || html.split('<script').length !== 3;
    });
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  it('lead only to what is there', () => {
    const ids = new Map<string, string>();
    const at = (path: string): string => {
      const known = ids.get(path) ?? (existsSync(builtPath(path)) ? built(path) : '');
      ids.set(path, known);
      return known;
    };
    const bad = sources.flatMap(({ id, html }) =>
      [...html.matchAll(/<(?:a|link)\b[^>]*\shref="([^"]*)"/g)]
        .map((m) => m[1] ?? '')
        .filter((href) => !/^(https?:|data:|#)/.test(href))
        .filter((href) => {
          const { pathname, hash } = new URL(href, `file:///s/${id}/index.html`);
          const text = at(pathname.slice(1));
          return text === '' || (hash !== '' && !text.includes(` id="${hash.slice(1)}"`));
        }),
    );
    expect([...new Set(bad)]).toEqual([]);
  });
});

describe('what can be taken from events', () => {
  it('holds a sentence for each claim, and citations in all forms', () => {
    const files = archive.events.map((e) => JSON.parse(built(`data/quote/${e.id}.json`)) as QuoteFile);
    expect(files.flatMap((f) => Object.keys(f.claims)).sort()).toEqual(
      archive.claims.map((c) => c.id).sort(),
    );
    const forms: (keyof CiteTexts)[] = ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl'];
    expect(files.filter((f) => forms.some((form) => !f.cite[form].includes('2026')))).toEqual([]);
  });

  it('has a preview of both sides of at most 40 kB for each event in dispute', () => {
    for (const event of archive.events) {
      const path = builtPath(`e/${event.id}/share.png`);
      const disputed = event.questions.some((q) => q.disputed);
      expect(existsSync(path), event.id).toBe(disputed);
      if (disputed) expect(statSync(path).size / 1000).toBeLessThanOrEqual(40);
      const image = /property="og:image" content="([^"]*)"/.exec(built(`e/${event.id}/index.html`))?.[1];
      expect(image?.endsWith(disputed ? `e/${event.id}/share.png` : '../../share.png')).toBe(true);
    }
  });
});

it('the feed has an entry for each event and correction, each under an id of its own', () => {
  const feed = built('feed.xml');
  const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map((m) => m[1]);
  expect(new Set(ids).size).toBe(archive.events.length + archive.corrections.length + 1);
  expect(feed.split('<entry>')).toHaveLength(ids.length);
  expect(feed).not.toMatch(/&(?!(amp|lt|gt|quot|#\d+);)/);
});
