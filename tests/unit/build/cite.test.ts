import { describe, expect, it } from 'vitest';
import { citeTexts } from '../../../src/build/cite/forms';
import { feedXml, sitemapXml } from '../../../src/build/feed';
import { movedPages } from '../../../src/build/moved';
import { compile } from '../../../src/build/compile';
import { readFiles } from '../../../src/build/files';

const archive = compile(readFiles('data'));

describe('citations', () => {
  const texts = citeTexts({
    id: 'siddique-2026',
    type: 'article-newspaper',
    title: 'What is behind the attacks in Balochistan?',
    author: [{ family: 'Siddique', given: 'Abubakar' }],
    issued: { 'date-parts': [[2026, 2, 4]] },
    'container-title': 'Radio Free Europe/Radio Liberty',
    URL: 'https://example.org/a-very-long-address/that-old-programs-would-break-after-seventy-letters',
  });
  it('are as their styles want them', () => {
    expect(texts.apa).toMatch(/^Siddique, A\. \(2026, February 4\)\. What is behind/);
    expect(texts.mla).toMatch(/^Siddique, Abubakar\. “What Is behind .*4 Feb\. 2026/);
    expect(texts.chicago).toMatch(/^Siddique, Abubakar\. 2026\. “What Is behind/);
  });
  it('hold whole lines in RIS, the id as key in BibTeX, and the item itself', () => {
    expect(texts.ris.split('\n').every((line) => /^[A-Z][A-Z0-9] {2}- /.test(`${line} `))).toBe(true);
    expect(texts.ris).toContain('\nID  - siddique-2026\n');
    expect(texts.ris).toMatch(/\nER {2}-$/);
    expect(texts.bibtex).toMatch(/^@article\{siddique-2026,/);
    expect((JSON.parse(texts.csl) as { id: string }[])[0]?.id).toBe('siddique-2026');
  });
});

describe('the feed', () => {
  const correction = {
    date: '2026-12-01',
    event: archive.events[0]!.id,
    claim: null,
    what: 'A < B.',
    why: 'So.',
  };
  const ids = (xml: string): string[] => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map((m) => m[1]!);
  it('holds corrections and events under ids that stay, each once', () => {
    const before = ids(feedXml(archive, null));
    const after = ids(feedXml({ ...archive, corrections: [correction, ...archive.corrections] }, null));
    expect(new Set(before).size).toBe(before.length);
    expect(before.every((id) => after.includes(id) && id.startsWith('tag:'))).toBe(true);
    expect(after).toHaveLength(before.length + 1);
    const xml = feedXml({ ...archive, corrections: [correction] }, 'https://example.org/r/');
    expect(xml).toContain('A &lt; B.');
    expect(xml).toContain('<updated>2026-12-01T00:00:00Z</updated>');
  });
  it('has beside it a sitemap of every page', () => {
    const xml = sitemapXml(['', 'e/a/'], archive, 'https://example.org/r/');
    expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((m) => m[1])).toEqual([
      'https://example.org/r/',
      'https://example.org/r/e/a/',
    ]);
  });
});

it('earlier names of events lead on to the present one', () => {
  const event = { ...archive.events[0]!, aliases: ['old-name'] };
  const [[path, html] = ['', '']] = movedPages({ ...archive, events: [event], sources: [] }, null);
  expect(path).toBe('e/old-name/');
  expect(html).toContain(`url=../../e/${event.id}/index.html`);
  expect(html).toContain(`<link rel="canonical" href="../../e/${event.id}/"`);
});
