import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/model/archive';
import { builtArchive } from './dist';

const archive = builtArchive();

/** The documents that this record was made from, and how many claims at least cite each. */
const FLOORS: Record<string, number> = {
  'kaplan-2026-01-31': 97,
  'kidwai-2026-02-18': 138,
  'alvi-2026-02': 49,
  'rawnews-2026-02': 95,
  'guardian-2025-03-24': 120,
};

const citations: { by: string; citation: Citation }[] = [
  ...archive.claims.flatMap((c) => c.citations.map((citation) => ({ by: c.id, citation }))),
  ...archive.events.flatMap((e) => e.mentions.map((citation) => ({ by: e.id, citation }))),
  ...archive.terms.flatMap((t) =>
    t.uses.flatMap((u) => u.citations.map((citation) => ({ by: t.id, citation }))),
  ),
];

/** How many claims cite a source directly, and in how many places of it. */
function coverage(source: string): { claims: number; places: number } {
  const own = archive.claims.flatMap((c) =>
    c.citations.filter((x) => x.source === source).map((x) => ({ id: c.id, at: x.at })),
  );
  return { claims: new Set(own.map((c) => c.id)).size, places: new Set(own.map((c) => c.at)).size };
}

describe('the founding documents', () => {
  it('are told as fully as before', () => {
    const table = Object.keys(FLOORS).map((id) => ({ document: id, floor: FLOORS[id], ...coverage(id) }));
    console.table(table);
    expect(table.filter(({ claims, floor = 0 }) => claims < floor)).toEqual([]);
  });

  it('have all been read, and none has a claim without its place in the document', () => {
    const ids = new Set(Object.keys(FLOORS));
    const founding = archive.sources.filter((s) => ids.has(s.id));
    expect(founding.map((s) => [s.id, s.access]).filter(([, access]) => access === 'cited')).toEqual([]);
    expect(founding).toHaveLength(ids.size);
    const bare = citations.filter(({ citation }) => ids.has(citation.source) && citation.at === null);
    expect(bare.map(({ by }) => by)).toEqual([]);
  });
});

describe('works known through others', () => {
  const known = new Map(archive.sources.map((s) => [s.id, s]));

  it('each lead back to a document that was read', () => {
    const reaches = (id: string, passed: readonly string[] = []): boolean => {
      const source = known.get(id);
      if (!source || passed.includes(id)) return false;
      return source.access !== 'cited' || source.citedBy.some((by) => reaches(by, [...passed, id]));
    };
    expect(archive.sources.filter((s) => !reaches(s.id)).map((s) => s.id)).toEqual([]);
  });

  it('are never cited directly: a claim is read in a document that was read', () => {
    const direct = citations.filter(({ citation }) => known.get(citation.source)?.access === 'cited');
    expect(direct.map(({ by, citation }) => `${by} in ${citation.source}`)).toEqual([]);
  });

  it('stand beside documents of which each is used by a claim, a mention or a word', () => {
    const used = new Set(citations.map(({ citation }) => citation.source));
    const idle = archive.sources.filter((s) => s.access !== 'cited' && !used.has(s.id));
    expect(idle.map((s) => s.id)).toEqual([]);
  });
});
