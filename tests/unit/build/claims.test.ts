import { describe, expect, it } from 'vitest';
import { claim, claimant, compiled, filesWith, source, wrong } from './archives';
import { compile } from '../../../src/build/compile';
import { overlay } from './samples';

const cite = (id: string, via?: string[]) => [{ source: id, ...(via ? { via } : {}) }];

describe('the ids of claims', () => {
  it('are event.question.claimant unless one is given', () => {
    const { claims } = compiled([claim(), claim({ id: 'later', says: 4 }), claim({ claimant: 'gazette' })]);
    expect(claims.map((c) => c.id).sort()).toEqual([
      'test.counted.gazette',
      'test.counted.later',
      'test.counted.ministry',
    ]);
  });

  it('are in use by the archive once each', () => {
    const { archive } = compiled([claim(), claim({ id: 'later' })]);
    expect(new Set(archive.claims.map((c) => c.id)).size).toBe(archive.claims.length);
  });
});

describe('aliases', () => {
  const claimants = [
    claimant('army', { aliases: ['forces'] }),
    claimant('spokesman', { 'speaks-for': 'forces' }),
  ];
  const sources = [
    source('daily', '2025-03-13', { aliases: ['old-daily'] }),
    source('copy', '2025-03-14', { reprints: 'old-daily' }),
  ];
  const { claims, question, archive } = compiled(
    [
      claim({ claimant: 'forces', cite: cite('old-daily'), scope: { where: 'old-town' } }),
      claim({ claimant: 'spokesman', cite: cite('copy', ['old-daily']), says: 4 }),
      claim({ claimant: 'gazette', cite: cite('copy'), origin: 'forces' }),
    ],
    {},
    {
      claimants,
      sources,
      event: {
        aliases: ['old-test'],
        places: ['old-town'],
        summary: 'See {old-test.counted.forces}, {source:old-daily}.',
      },
    },
  );
  const [army, spokesman, gazette] = ['army', 'spokesman', 'gazette'].map((id) =>
    claims.find((c) => c.claimant === id)!,
  );

  it('lead to the present id wherever a record names another', () => {
    expect(army?.id).toBe('test.counted.army');
    expect(army?.citations[0]?.source).toBe('daily');
    expect(army?.scope.where).toBe('town');
    expect(spokesman?.citations[0]).toEqual({ source: 'copy', at: null, via: ['daily'] });
    expect(archive.events.find((e) => e.id === 'test')?.places).toEqual(['town']);
    expect(archive.claimants.find((c) => c.id === 'spokesman')?.speaksFor).toBe('army');
    expect(archive.sources.find((s) => s.id === 'copy')?.reprints).toBe('daily');
  });

  it('lead to the present account, origin and document', () => {
    expect(army?.origin).toBe('army');
    expect(spokesman?.origin).toBe('army');
    expect(gazette?.origin).toBe('army');
    expect(question.origins).toBe(1);
    expect(question.reports).toBe(1);
  });

  it('lead to the present id in prose', () => {
    const summary = archive.events.find((e) => e.id === 'test')!.summary.flat();
    expect(summary).toContainEqual({ t: 'claim', id: 'test.counted.army', v: '3' });
    expect(summary.find((node) => node.t === 'source')).toMatchObject({ id: 'daily' });
  });
});

describe('citations', () => {
  it('make what stands in via known through the document that has it', () => {
    const sources = [source('wire'), source('book', '2025-06')];
    const { archive } = compiled([claim({ cite: cite('book', ['wire']) })], {}, { sources });
    expect(archive.sources.find((s) => s.id === 'wire')?.citedBy).toEqual(['book']);
    expect(archive.sources.find((s) => s.id === 'book')?.citedBy).toEqual([]);
  });

  it('of what is said of a claimant are documents in use, like those of a claim', () => {
    const { archive } = compiled(
      [claim({ claimant: 'army' })],
      {},
      {
        claimants: [claimant('army', { cite: cite('handbook') })],
        sources: [source('handbook')],
      },
    );
    expect(archive.claimants.find((c) => c.id === 'army')?.citations).toEqual([
      { source: 'handbook', at: null, via: [] },
    ]);
    expect(archive.sources.map((s) => s.id)).toContain('handbook');
  });

  it('count a reprint and its original as one report', () => {
    const sources = [source('wire'), source('copy', '2025-06', { reprints: 'wire' }), source('other')];
    const reports = (...ids: string[]) =>
      compiled(
        ids.map((id, i) => claim({ id: `c-${i}`, cite: cite(id) })),
        {},
        {
          sources,
          event: { mentions: sources.map((s) => ({ source: s['id'] })) },
        },
      ).question.reports;
    expect(reports('wire', 'copy')).toBe(1);
    expect(reports('copy', 'other')).toBe(2);
    expect(reports('wire', 'copy', 'other')).toBe(2);
  });
});

describe('the day a claim was stated', () => {
  const sources = [source('wire', '2025-03-12'), source('book', '2025-06'), source('undated')];
  const mentions = sources.map((s) => ({ source: s['id'] }));
  const stated = (given: Record<string, unknown>) => {
    const { stated, statedBasis } = compiled([claim(given)], {}, { sources, event: { mentions } }).claims[0]!;
    return [stated, statedBasis];
  };

  it('is the day given', () => {
    expect(stated({ stated: '2025-03-10', cite: cite('book') })).toEqual(['2025-03-10', 'said']);
  });

  it('else that of the document nearest to its making', () => {
    expect(stated({ cite: cite('book') })).toEqual(['2025-06', 'published']);
    expect(stated({ cite: cite('book', ['wire']) })).toEqual(['2025-03-12', 'published']);
    expect(stated({ cite: cite('book', ['undated']) })).toEqual(['2025-06', 'published']);
    expect(stated({ cite: [...cite('book'), ...cite('wire')] })).toEqual(['2025-03-12', 'published']);
  });

  it('is not known if no document has a day', () => {
    expect(stated({ cite: cite('undated') })).toEqual([null, 'unknown']);
  });

  it('cannot be after all documents, unless the day of one is not known', () => {
    const late = { stated: '2025-07', cite: cite('book') };
    expect(wrong([claim(late)], {}, { sources, event: { mentions } })).toEqual([
      expect.stringContaining('STATED_LATER'),
    ]);
    expect(stated({ ...late, cite: [...cite('book'), ...cite('undated')] })).toEqual(['2025-07', 'said']);
    expect(stated({ ...late, stated: '2025' })).toEqual(['2025', 'said']);
  });

  it('orders claims, then the name of the claimant does; claims without a day come last', () => {
    const { claims } = compiled(
      [
        claim({ id: 'd', cite: cite('undated') }),
        claim({ id: 'c', stated: '2025-02', cite: cite('book') }),
        claim({ id: 'b', claimant: 'ministry', stated: '2025-01', cite: cite('book') }),
        claim({ id: 'a', claimant: 'gazette', stated: '2025-01', cite: cite('book') }),
      ],
      {},
      { sources, event: { mentions } },
    );
    expect(claims.map((c) => c.id.split('.')[2])).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a count that rises', () => {
  const days = { 67: '2025-01-31', 92: '2025-02-01', 177: '2025-02-03', 216: '2025-02-06' };
  const counts = Object.entries(days).map(([n, stated]) => claim({ id: `m-${n}`, says: Number(n), stated }));

  it('is one line of updates when the days are given', () => {
    const { question } = compiled(counts.toReversed());
    expect(question.claims).toEqual([67, 92, 177, 216].map((n) => `test.counted.m-${n}`));
    expect(question.relations.map((r) => r.relation)).toEqual(Array(6).fill('update'));
    expect(question.relations.map((r) => [r.a, r.b])).toContainEqual([
      'test.counted.m-67',
      'test.counted.m-92',
    ]);
    expect(question.disputed).toBe(false);
  });

  it('contradicts itself when the days are the same', () => {
    const { question } = compiled(counts.map((c) => ({ ...c, stated: '2025-02-06' })));
    expect(question.disputed).toBe(true);
  });
});

describe('the archive', () => {
  it('is frozen in depth', () => {
    const archive = compile(overlay());
    const open: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`);
    };
    walk(archive, 'archive');
    expect(open).toEqual([]);
  });

  it('holds nothing but plain data', () => {
    const archive = compile(filesWith([claim()]));
    expect(JSON.parse(JSON.stringify(archive))).toEqual(archive);
  });
});
