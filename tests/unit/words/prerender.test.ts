import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/model/archive';
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
    expect(html).toContain(`href="${address.replace(/&/g, '&amp;')}"`);
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
