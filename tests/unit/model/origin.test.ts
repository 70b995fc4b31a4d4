import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountFinder,
  countOrigins,
  countReports,
  findChainCycle,
  originOf,
  rootOf,
  speaksWith,
} from '../../../src/model/origin';
import type { OriginContext } from '../../../src/model/origin';

const speakers = [
  { id: 'state', speaksFor: null },
  { id: 'army', speaksFor: 'state' },
  { id: 'spokesman', speaksFor: 'army' },
  { id: 'press', speaksFor: null },
];
const reprints: Record<string, string> = { copy: 'article', 'copy-of-copy': 'copy' };
const sources = ['article', 'copy', 'copy-of-copy', 'book'];
const ctx: OriginContext = {
  accountOf: accountFinder(speakers),
  relays: (id) => id === 'press',
  reprintOf: (id) => reprints[id] ?? null,
  isClaimant: (id) => speakers.some((one) => one.id === id),
  isSource: (id) => sources.includes(id),
};
const origin = (claimant: string, declared: string | null = null) => originOf({ claimant, declared }, ctx);

describe('accountFinder', () => {
  it('follows speaksFor to its root', () => {
    expect(['state', 'army', 'spokesman', 'press', 'nobody'].map(ctx.accountOf)).toEqual([
      'state',
      'state',
      'state',
      'press',
      'nobody',
    ]);
  });
});

describe('speaksWith', () => {
  const speaksFor: Record<string, string> = {
    ...{ army: 'state', ministry: 'state', spokesman: 'army' },
    a: 'b',
    b: 'a',
  };
  const together = (a: string, b: string) => speaksWith(a, b, (id) => speaksFor[id] ?? null);

  it('joins a claimant with itself and with whom it speaks for, at any remove, in either order', () => {
    expect(together('press', 'press')).toBe(true);
    expect(together('spokesman', 'state')).toBe(true);
    expect(together('state', 'army')).toBe(true);
  });

  it('joins no two who both speak for a third', () => {
    expect(together('army', 'ministry')).toBe(false);
    expect(together('spokesman', 'ministry')).toBe(false);
    expect(together('press', 'army')).toBe(false);
  });

  it('comes to an end in a circle', () => {
    expect(together('a', 'b')).toBe(true);
    expect(together('a', 'army')).toBe(false);
  });
});

describe('originOf', () => {
  it('takes a claimant that does not relay as its own origin', () => {
    expect(origin('spokesman')).toBe('state');
  });

  it('knows no origin for a claimant that relays, unless it counted for itself', () => {
    expect(origin('press')).toBeNull();
    expect(origin('press', 'own')).toBe('press');
  });

  it('follows what the claim declares', () => {
    expect(origin('spokesman', 'unknown')).toBeNull();
    expect(origin('press', 'spokesman')).toBe('state');
    expect(origin('press', 'copy-of-copy')).toBe('source:article');
    expect(origin('press', 'article')).toBe('source:article');
    expect(origin('press', 'nowhere')).toBeNull();
  });
});

describe('countOrigins', () => {
  const known = fc.array(fc.record({ origin: fc.option(fc.constantFrom('a', 'b', 'c', 'source:d')) }));

  it('counts each known origin once', () => {
    const origins = ['state', 'state', null, 'source:article', 'rebels', null];
    expect(countOrigins(origins.map((of) => ({ origin: of })))).toBe(3);
    expect(countOrigins([{ origin: null }])).toBe(0);
  });

  it('is never raised by an unknown origin', () => {
    fc.assert(
      fc.property(known, (claims) => {
        expect(countOrigins([...claims, { origin: null }])).toBe(countOrigins(claims));
        expect(countOrigins(claims)).toBe(new Set(claims.flatMap(({ origin: of }) => of ?? [])).size);
      }),
    );
  });

  it('is not raised by a claim whose origin is a reprint of one already counted', () => {
    fc.assert(
      fc.property(fc.subarray(sources, { minLength: 1 }), fc.nat(), (cited, n) => {
        const claims = cited.map((source) => ({ origin: origin('press', source) }));
        const again: OriginContext = {
          ...ctx,
          reprintOf: (id) => (id === 'new' ? (cited[n % cited.length] ?? null) : ctx.reprintOf(id)),
          isSource: (id) => id === 'new' || ctx.isSource(id),
        };
        const more = { origin: originOf({ claimant: 'press', declared: 'new' }, again) };
        expect(more.origin).not.toBeNull();
        expect(countOrigins([...claims, more])).toBe(countOrigins(claims));
      }),
    );
  });
});

describe('countReports', () => {
  const cite = (source: string, ...via: string[]) => ({ source, via });
  const citation = fc.record({
    source: fc.constantFrom(...sources),
    via: fc.array(fc.constantFrom(...sources), { maxLength: 2 }),
  });
  const claims = fc.array(fc.record({ citations: fc.array(citation, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  });

  it('counts distinct documents, those in the chain included', () => {
    const given = [{ citations: [cite('article'), cite('book', 'article')] }, { citations: [cite('book')] }];
    expect(countReports(given, ctx.reprintOf)).toBe(2);
    expect(countReports([{ citations: [cite('book', 'article')] }], ctx.reprintOf)).toBe(2);
    expect(countReports([], ctx.reprintOf)).toBe(0);
  });

  it('counts reprints as the document they copy', () => {
    const given = [{ citations: [cite('copy-of-copy'), cite('copy'), cite('article')] }];
    expect(countReports(given, ctx.reprintOf)).toBe(1);
  });

  it('is not changed by a further citation through a reprint of a document already cited', () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.boolean(), (given, n, own) => {
        const documents = given.flatMap((one) =>
          one.citations.flatMap(({ source, via }) => [source, ...via]),
        );
        const target = documents[n % documents.length] ?? '';
        const reprintOf = (id: string) => (id === 'new' ? target : ctx.reprintOf(id));
        const extra = own ? cite('new') : cite(target, 'new');
        const [head, ...tail] = given;
        const more = [{ citations: [...(head?.citations ?? []), extra] }, ...tail];
        expect(countReports(more, reprintOf)).toBe(countReports(given, ctx.reprintOf));
        expect(countReports([...given, { citations: [extra] }], reprintOf)).toBe(
          countReports(given, ctx.reprintOf),
        );
      }),
    );
  });
});

describe('rootOf', () => {
  it('gives all members of a cycle the same root', () => {
    const next: Record<string, string> = { a: 'c', c: 'b', b: 'a', d: 'c' };
    expect(['a', 'b', 'c', 'd'].map((id) => rootOf(id, (at) => next[at] ?? null))).toEqual([
      'a',
      'a',
      'a',
      'a',
    ]);
  });
});

describe('findChainCycle', () => {
  const graph = fc
    .array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
    .map((edges) => new Map(edges.map((to, i) => [`n${i}`, to.map((n) => `n${n}`)])));

  it('names the path of the cycle alone, without the way to it', () => {
    const edges = new Map([
      ['in', ['a']],
      ['a', ['dead-end', 'b']],
      ['b', ['a']],
    ]);
    expect(findChainCycle(edges)).toEqual(['a', 'b', 'a']);
  });

  it('finds none where paths only meet again', () => {
    const diamond = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', []],
    ]);
    expect(findChainCycle(diamond)).toBeNull();
    expect(findChainCycle(new Map([['a', ['nowhere']]]))).toBeNull();
    expect(findChainCycle(new Map())).toBeNull();
  });

  it('agrees with repeatedly taking away what leads nowhere', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const left = new Map(edges);
        for (let size = -1; size !== left.size;) {
          size = left.size;
          for (const [id, to] of left) if (!to.some((at) => left.has(at))) left.delete(id);
        }
        const cycle = findChainCycle(edges);
        expect(cycle === null).toBe(left.size === 0);
        cycle?.slice(1).forEach((id, i) => expect(edges.get(cycle[i] ?? '')).toContain(id));
        if (cycle) expect(cycle.at(0)).toBe(cycle.at(-1));
        if (cycle) expect(new Set(cycle).size).toBe(cycle.length - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not overflow on a very long chain', () => {
    const chain = new Map(Array.from({ length: 50000 }, (_, i) => [`n${i}`, [`n${i + 1}`]]));
    expect(findChainCycle(chain)).toBeNull();
  });
});
