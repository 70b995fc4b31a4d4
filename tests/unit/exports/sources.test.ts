import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { sourcesBib, tex } from '../../../src/build/exports/bib';
import { cslJson } from '../../../src/build/exports/csl';
import { archive, NASTY } from './fixture';

const bib = sourcesBib(archive);
const read = new Cite(bib, { generateGraph: false }).data;
const entry = (id: string) => read.find((item) => item.id === id);
const single = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('sources.csl.json', () => {
  const items = JSON.parse(cslJson(archive)) as Record<string, unknown>[];

  it('holds every source under its id, with fields of CSL only', () => {
    expect(items.map((item) => item.id)).toEqual(archive.sources.map((source) => source.id));
    const known = ['id', 'type', 'title', 'author', 'issued', 'container-title', 'publisher', 'URL', 'note'];
    for (const item of items) {
      expect(Object.keys(item).filter((key) => !known.includes(key))).toEqual([]);
      expect(Object.values(item)).not.toContain(null);
    }
  });

  it('keeps dates and says how far a work was read', () => {
    expect(items.map((item) => item.issued)).toEqual([
      { 'date-parts': [[2025, 3, 24]] },
      { 'date-parts': [[2025, 3, 24]] },
      { literal: '2000s' },
      { 'date-parts': [[2026, 2]], circa: true },
      undefined,
    ]);
    expect(items[4]?.note).toBe(
      'Not read by the editors, known only through paper. The title is a description by the editors.',
    );
  });

  it('is cited by a CSL processor', () => {
    const text = new Cite(items, { generateGraph: false }).format('bibliography', { template: 'apa' });
    expect(text).toContain('Title of paper');
    expect(text).toContain('بلوچستان');
  });
});

describe('sources.bib', () => {
  it('parses back to the same keys and titles', () => {
    expect(read.map((item) => item.id)).toEqual(archive.sources.map((source) => source.id));
    for (const { id, title } of archive.sources) expect(entry(id)?.title).toBe(single(title));
  });

  it('keeps names, dates, addresses and publishers', () => {
    expect(entry('paper')).toMatchObject({
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2025, 3, 24]] },
      'container-title': 'The Paper',
      URL: 'https://example.org/a_b%20c?x=1&y=%7B2%7D#z',
    });
    expect(entry('tex-work')).toMatchObject({ publisher: 'P & Q, Ltd.' });
    expect((entry('tex-work')?.author as { family: string }[]).map(({ family }) => family)).toEqual([
      'R & D and Co',
      'O’Neil_x',
      'Third',
    ]);
    expect(entry('rtl-work')?.note).toBe('In The Paper. Published 2000s.');
    expect(entry('2026-01-31-work')?.note).toBe('The date is approximate or uncertain.');
  });

  it('has balanced braces and no bare special character outside addresses', () => {
    const entries = bib.trim().split(/\n(?=@)/);
    expect(entries).toHaveLength(archive.sources.length);
    for (const text of entries) {
      expect(text.split('{').length).toBe(text.split('}').length);
      expect(text.replace(/\turl = .*/g, '')).not.toMatch(/(?<!\\)[&%$#_~^]/);
    }
  });

  it('writes months as BibTeX knows them', () => {
    expect(bib).toContain('\tmonth = mar,\n\tday = {24},');
    expect(bib).toContain('\tyear = {2026},\n\tmonth = feb,\n');
    expect(entry('2026-01-31-work')?.issued).toEqual({ 'date-parts': [[2026, 2]] });
  });

  it('escapes text and nothing else', () => {
    expect(tex('a & b_c 50% {x}')).toBe('a \\& b\\_c 50\\% \\textbraceleft{}x\\textbraceright{}');
    expect(tex(NASTY.emoji)).toBe(NASTY.emoji);
  });

  it('is empty without sources and leaves the settings of Citation.js alone', () => {
    expect(sourcesBib({ ...archive, sources: [] })).toBe('');
    expect(new Cite([{ id: 'x', type: 'book', title: 'é' }]).format('bibtex')).toContain("\\'");
  });
});
