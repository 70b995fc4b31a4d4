import { describe, expect, it } from 'vitest';
import type { Archive, Claim } from '../../../src/model/archive';
import { balanceOf } from '../../../src/model/balance';
import { parseSpan } from '../../../src/model/span';
import { archive as base } from '../exports/fixture';

type Row = [
  id: string,
  when: string,
  chapter: string,
  claims: [claimant: string, sources: string[], origin?: string | null][],
  disputed?: boolean,
];

/** An archive small enough to be counted by hand. Claimants a and b speak as `v`, c as `w`; d says nothing. */
function small(rows: Row[]): Archive {
  const claims = rows.flatMap(([event, , , own]) =>
    own.map(([claimant, sources, origin = claimant], i): Claim => ({
      ...base.claims[0]!,
      id: `${event}.q.${i}`,
      event,
      question: 'q',
      claimant,
      origin,
      citations: sources.map((source) => ({ source, at: null, via: ['known'] })),
    })),
  );
  const source = (id: string, kind: string, access: 'read' | 'opening' | 'cited') => ({
    ...base.sources[0]!,
    id,
    kind,
    access,
  });
  const claimant = (id: string, voice: string) => ({ ...base.claimants[0]!, id, voice });
  return {
    ...base,
    voices: ['w', 'v', 'x'].map((id) => ({ ...base.voices[0]!, id })),
    chapters: ['one', 'two', 'three'].map((id) => ({ ...base.chapters[0]!, id })),
    claimants: [claimant('a', 'v'), claimant('b', 'v'), claimant('c', 'w'), claimant('d', 'x')],
    sources: [
      source('whole', 'book', 'read'),
      source('start', 'news', 'opening'),
      source('other', 'news', 'opening'),
      source('known', 'report', 'cited'),
    ],
    claims,
    events: rows.map(([id, when, chapter, own, disputed = false]) => ({
      ...base.events[0]!,
      id,
      when: parseSpan(when),
      chapter,
      questions: own.length
        ? [
            {
              ...base.events[0]!.questions[0]!,
              claims: claims.filter((c) => c.event === id).map((c) => c.id),
              disputed,
            },
          ]
        : [],
    })),
  };
}

const counted = balanceOf(
  small([
    [
      'first',
      '1958-10-06',
      'one',
      [
        ['a', ['whole', 'start']],
        ['c', ['start']],
      ],
      true,
    ],
    [
      'second',
      '1971',
      'one',
      [
        ['a', ['start', 'other']],
        ['b', ['start']],
      ],
    ],
    [
      'third',
      '1979/1988',
      'two',
      [
        ['c', ['known'], null],
        ['c', ['known'], 'c'],
      ],
    ],
    ['fourth', '1979/1989', 'two', [['a', ['whole'], null]]],
    ['fifth', '1972/..', 'two', []],
    [
      'sixth',
      '197X',
      'two',
      [
        ['c', ['whole']],
        ['a', ['other'], 'c'],
      ],
      true,
    ],
  ]),
);

describe('balanceOf', () => {
  it('counts everything once, and of claimants those who claim', () => {
    expect(counted.totals).toEqual({
      events: 6,
      claims: 9,
      questions: 5,
      disputed: 2,
      claimants: 3,
      sources: 4,
    });
  });

  it('counts claims by the voice of their claimant, in the order of the lanes, silent ones too', () => {
    expect(counted.voices).toEqual([
      { voice: 'w', claimants: 1, claims: 4 },
      { voice: 'v', claimants: 2, claims: 5 },
      { voice: 'x', claimants: 0, claims: 0 },
    ]);
  });

  it('counts claimants, most claims first, then by id', () => {
    expect(counted.claimants).toEqual([
      { claimant: 'a', voice: 'v', events: 4, claims: 4 },
      { claimant: 'c', voice: 'w', events: 3, claims: 4 },
      { claimant: 'b', voice: 'v', events: 1, claims: 1 },
    ]);
  });

  it('counts a claim once for each kind of document in which it was read, not for those behind them', () => {
    expect(counted.kinds).toEqual([
      { kind: 'news', sources: 2, claims: 5 },
      { kind: 'book', sources: 1, claims: 3 },
      { kind: 'report', sources: 1, claims: 2 },
    ]);
  });

  it('counts a claim by the best-read of its documents', () => {
    expect(counted.access).toEqual([
      { access: 'read', sources: 1, claims: 3 },
      { access: 'opening', sources: 2, claims: 4 },
      { access: 'cited', sources: 1, claims: 2 },
    ]);
  });

  it('counts events in the decade in which they began, decades without any too; long ones stand last', () => {
    expect(counted.decades).toEqual([
      { decade: 1950, events: 1, claims: 2, questions: 1, disputed: 1 },
      { decade: 1960, events: 0, claims: 0, questions: 0, disputed: 0 },
      { decade: 1970, events: 3, claims: 6, questions: 3, disputed: 1 },
      { decade: null, events: 2, claims: 1, questions: 1, disputed: 0 },
    ]);
  });

  it('counts disputes by chapter, in the order of the telling', () => {
    expect(counted.chapters).toEqual([
      { chapter: 'one', events: 2, claims: 4, questions: 2, disputed: 1 },
      { chapter: 'two', events: 4, claims: 5, questions: 3, disputed: 1 },
      { chapter: 'three', events: 0, claims: 0, questions: 0, disputed: 0 },
    ]);
  });

  it('names the events that rest on one voice, on at most one origin, on nothing read whole', () => {
    expect(counted.oneVoice).toEqual(['second', 'third', 'fourth']);
    expect(counted.oneOrigin).toEqual(['third', 'fourth', 'sixth']);
    expect(counted.unread).toEqual(['second', 'third']);
  });

  it('is all zero of an archive with nothing in it', () => {
    const none = balanceOf({ ...small([]), claimants: [], sources: [], chapters: [], voices: [] });
    expect(none.totals.claims).toBe(0);
    expect([none.decades, none.kinds, none.oneVoice]).toEqual([[], [], []]);
  });
});
