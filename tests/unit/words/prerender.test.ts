import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/model/archive';
import { pagesOf } from '../../../src/shells/pages';
import { renderBody } from '../../../src/shells/prerender';
import { archive, NASTY } from '../exports/fixture';

/** The archive of the exports, with its one full event told in the first chapter. */
const told: Archive = {
  ...archive,
  chapters: archive.chapters.map((c, i) => ({
    ...c,
    steps: c.steps.map((s) => (i === 0 ? { ...s, event: 'train' } : s)),
  })),
};
const html = renderBody(told);

describe('the list of pages', () => {
  const pages = pagesOf(told);
  it('holds the main page, which alone is live, one for each event and work, and those of exploring, sources, method and who is who', () => {
    const events = archive.events.map((e) => `e/${e.id}/`);
    const works = archive.sources.map((s) => `s/${s.id}/`);
    expect(new Set(pages.map((p) => p.path))).toEqual(
      new Set(['', ...events, ...works, 'explore/', 'sources/', 'method/', 'who/']),
    );
    expect(pages.filter((p) => p.live).map((p) => p.path)).toEqual(['']);
    const titles = pages.filter((p) => !p.path.startsWith('s/')).map((p) => p.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('renders each without marks of the framework', () => {
    for (const page of pages.filter((p) => !p.live)) {
      const body = page.render();
      expect(body).toContain('<main');
      expect(body).toMatch(/<h1[^>]*>[^<]/);
      expect(body).not.toContain('<!--');
    }
  });
});

describe('renderBody', () => {
  it('turns text of the data into text, whatever it holds', () => {
    expect(NASTY.script).toContain('<script>');
    expect(html).not.toMatch(/<script|<b>bold/i);
    expect(html).toMatch(/&lt;script(>|&gt;)alert/);
    expect(html).toMatch(/R &amp; D and Co/);
    expect(html).toContain(NASTY.emoji);
  });

  it('keeps attributes whole, also where an address holds quotes or brackets', () => {
    const address = archive.sources[0]?.URL ?? '';
    const sources = pagesOf(told).find((page) => page.path === 'sources/');
    expect(sources?.render()).toContain(`href="${address.replace(/&/g, '&amp;')}"`);
    expect(html).not.toMatch(/\son[a-z]+="|\sstyle="/);
  });

  it('leaves the marks of the framework only inside the island that is hydrated', () => {
    const stage = html.indexOf('id="stage"');
    const story = html.indexOf('id="story"');
    expect(stage).toBeGreaterThan(0);
    expect(html.slice(0, stage) + html.slice(story)).not.toContain('<!--');
    expect(html.slice(stage, story)).toContain('<!--');
  });

  it('is the same each time', () => {
    expect(renderBody(told)).toBe(html);
  });
});
