import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/model/typeset';
import type { EventView } from '../../src/words/dossier';
import { built, builtArchive, builtNames, weight } from './dist';

const archive = builtArchive();
const page = (id: string): string => built(`e/${id}/index.html`);
const pages = archive.events.map((event) => ({ event, html: page(event.id) }));
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const plain = (text: string): string => text.replace(/&(quot|amp|lt|gt);/g, '');
const idsOf = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? '');

describe('the pages of events', () => {
  it('are one for each event, with titles and descriptions of their own', () => {
    expect(builtNames('e')).toEqual(archive.events.flatMap((e) => [e.id, ...e.aliases]).sort());
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
    expect(new Set(titles).size).toBe(pages.length);
    for (const { event, html } of pages) {
      expect(html).toContain(`<title>${escaped(event.title)} · `);
      expect(/<meta name="description" content="(.{20,}?)"/.test(html)).toBe(true);
      expect(html).toContain(`property="og:title" content="${escaped(event.title)}`);
    }
  });

  it('hold every question, claim and work of their event under its own id, and each id once', () => {
    const bad = pages.flatMap(({ event, html }) => {
      const ids = idsOf(html);
      const known = new Set(ids);
      const claims = archive.claims.filter((c) => c.event === event.id);
      const cited = [...claims.flatMap((c) => c.citations), ...event.mentions];
      const wanted = [
        ...event.questions.map((q) => `${event.id}.${q.id}`),
        ...claims.map((c) => `c-${c.id}`),
        ...cited.flatMap((c) => [c.source, ...c.via]).map((id) => `s-${id}`),
      ];
      const missing = wanted.filter((id) => !known.has(id));
      const twice = ids.length - known.size;
      return missing.length || twice ? [{ event: event.id, missing, twice }] : [];
    });
    expect(bad).toEqual([]);
  });

  it('lead only to what is there: on the page itself, on other pages of the site', () => {
    const known = new Map<string, Set<string>>();
    const idsAt = (path: string): Set<string> => {
      const found = known.get(path) ?? new Set(idsOf(built(path)));
      known.set(path, found);
      return found;
    };
    const bad = pages.flatMap(({ event, html }) =>
      [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)]
        .map((m) => m[1] ?? '')
        .filter((href) => !/^https?:/.test(href) && !href.includes('data/'))
        .filter((href) => {
          const url = new URL(href, `file:///e/${event.id}/index.html`);
          const path = url.pathname.slice(1);
          return url.hash !== '' && !idsAt(path).has(url.hash.slice(1));
        })
        .map((href) => `${event.id}: ${href}`),
    );
    expect(bad).toEqual([]);
  });

  it('run no script but the one that sets the theme, which the policy allows, and load nothing from the main page’s', () => {
    for (const { html } of pages) {
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((m) => m[1]);
      expect(scripts).toEqual([' type="application/ld+json"', '']);
      expect(html).not.toContain('modulepreload');
      expect(html).toContain('url(../../assets/');
    }
  });

  it('tell machines the same: an event, its claims, their works', () => {
    for (const { event, html } of pages) {
      const text = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
      const linked = JSON.parse(text) as { name: string; subjectOf: { '@id': string; citation: object[] }[] };
      expect(linked.name).toBe(event.title);
      expect(linked.subjectOf.map((c) => c['@id'])).toEqual(
        event.questions.flatMap((q) => q.claims.map((id) => `#c-${id}`)),
      );
      expect(linked.subjectOf.every((c) => c.citation.length > 0)).toBe(true);
    }
  });

  it('are light', { timeout: 60_000 }, () => {
    const sizes = archive.events.map((e) => weight(`e/${e.id}/index.html`)).sort((a, b) => a - b);
    const [median, largest] = [sizes[sizes.length >> 1] ?? 0, sizes.at(-1) ?? 0];
    console.log(`event pages: median ${median} B, largest ${largest} B`);
    expect(median).toBeLessThanOrEqual(15_000);
    expect(largest).toBeLessThanOrEqual(40_000);
  });
});

describe('the data of dossiers', () => {
  it('holds the same claims as the pages', () => {
    const files = archive.events.map((e) => JSON.parse(built(`data/dossiers/${e.id}.json`)) as EventView);
    const held = files.flatMap((f) => f.questions.flatMap((q) => q.claims.map((c) => c.id)));
    expect(held.sort()).toEqual(archive.claims.map((c) => c.id).sort());
  });
});

describe('the main page', () => {
  const html = built('index.html');
  it('names every claim: its answer, its claimant and its works, under its question', () => {
    const text = plain(html.replace(/<[^>]*>/g, '').toLowerCase());
    const sections = new Map(
      [...html.matchAll(/<section class="question" id="([^"]*)"[\s\S]*?<\/section>/g)].map((m) => [
        m[1] ?? '',
        plain(m[0].replace(/<[^>]*>/g, '').toLowerCase()),
      ]),
    );
    expect(text.length).toBeGreaterThan(10_000);
    const shorts = new Map(archive.claimants.map((c) => [c.id, plain(typeset(c.short)).toLowerCase()]));
    const missing = archive.claims.filter((claim) => {
      const digest = sections.get(`${claim.event}.${claim.question}`) ?? '';
      return !digest.includes(shorts.get(claim.claimant) ?? '?') || !/\[\d/.test(digest);
    });
    expect(missing.map((c) => c.id)).toEqual([]);
  });

  it('lists every work under its own address, in the order of its numbers', () => {
    const listed = idsOf(html).filter((id) => id.startsWith('s-'));
    expect(listed).toHaveLength(archive.sources.length);
    const full = built('sources/index.html');
    expect(idsOf(full).filter((id) => id.startsWith('s-'))).toEqual(listed);
  });

  it('leads from each figure and each event to the event’s page', () => {
    const links = [...html.matchAll(/href="(e\/[^"]*)"/g)].map((m) => m[1] ?? '');
    expect(new Set(links.map((l) => l.split('#')[0])).size).toBe(archive.events.length);
    const bad = links.filter((link) => {
      const [path = '', id] = link.split('#');
      return id !== undefined && !built(path).includes(` id="${id}"`);
    });
    expect(bad).toEqual([]);
  });
});
