import { describe, expect, it } from 'vitest';
import { figureCsv } from '../../../src/words/figureCsv';
import { lookup } from '../../../src/words/lookup';
import { disputePreview } from '../../../src/words/preview';
import { quoteFiles, quoteSentence } from '../../../src/words/quote';
import { sourcePages } from '../../../src/words/sourcePage';
import { compile } from '../../../src/build/compile';
import { readFiles } from '../../../src/build/files';
import { openContradictions } from '../../../src/model/contradictions';

const archive = compile(readFiles('data'));
const look = lookup(archive);
const texts = { apa: '', mla: '', chicago: '', bibtex: '', ris: '', csl: '' };
const files = new Map(quoteFiles(archive, () => texts));

describe('sentences to copy', () => {
  it('say what was asked, who answers, where it was read, when it was said, and what the others say', () => {
    expect(files.get('jaffar-express-hijacking')?.questions['attackers-killed']).toBe(
      'How many attackers were killed? According to ISPR, as reported by ARY News (about 12 March 2025), on 12 March 2025: 33 (attackers killed); the BLA said 12 (attackers killed).',
    );
  });

  it('never give an answer that is in dispute without another', () => {
    const alone = archive.events.flatMap((event) =>
      event.questions.flatMap((q) => {
        const claims = new Map(q.claims.map((id) => [id, look.claims.get(id)!]));
        return openContradictions(q.relations, claims).flatMap(({ a, b }) =>
          [a, b].filter((id) => !quoteSentence(claims.get(id)!, q, look).includes(' said')),
        );
      }),
    );
    expect(alone).toEqual([]);
  });

  it('exist for every claim and question, and name a document', () => {
    const claims = [...files.values()].flatMap((file) => Object.entries(file.claims));
    expect(claims).toHaveLength(archive.claims.length);
    expect(claims.filter(([id, { note }]) => !note.includes(id) || !note.includes('read in '))).toEqual([]);
    expect(
      claims.filter(([, { sentence }]) => !/According to .+(as reported by|, in) .+: .+\.$/s.test(sentence)),
    ).toEqual([]);
  });
});

describe('previews of events', () => {
  it('show both sides of a dispute, and nothing where there is none', () => {
    for (const event of archive.events) {
      const preview = disputePreview(event, look, archive);
      expect(preview === null, event.id).toBe(!event.questions.some((q) => q.disputed));
      if (preview) expect(preview.sides[0].answer).not.toBe(preview.sides[1].answer);
    }
  });
});

describe('the pages of works', () => {
  it('hold every claim read in them', () => {
    const pages = sourcePages(archive);
    expect(pages).toHaveLength(archive.sources.length);
    const held = pages.reduce(
      (n, page) => n + page.carries.flatMap((e) => e.questions.flatMap((q) => q.answers)).length,
      0,
    );
    const cited = archive.claims.reduce((n, c) => n + new Set(c.citations.map((x) => x.source)).size, 0);
    expect(held).toBe(cited);
  });
});

describe('the rows of a figure as CSV', () => {
  it('carry their attribution, and nothing that a spreadsheet would run', () => {
    const figure = {
      kind: 'range' as const,
      id: 'a.b',
      title: 'How many, and "who"?',
      subtitle: '',
      summary: '',
      read: [{ id: 's', text: 'Paper, 2025' }],
      table: { head: ['Who', 'Says'], rows: [['=BLA', 'over 30']] },
    };
    expect(figureCsv(figure, 'https://example.org/#a.b')).toBe(
      '\ufeffWho,Says,figure,read in,address\r\n' +
        '\'=BLA,over 30,"How many, and ""who""?","Paper, 2025",https://example.org/#a.b\r\n',
    );
  });
});
