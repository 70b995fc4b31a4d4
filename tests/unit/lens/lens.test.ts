import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/build/compile';
import { readFiles } from '../../../src/build/files';
import { accountOf, holds, type Lens } from '../../../src/model/lens/account';
import { disputeIn, knownOn, statedDays, stopAt } from '../../../src/model/lens/known';
import { claimsIn, type LensClaim, type LensRecord } from '../../../src/model/lens/record';
import { CLEAR, LENSES } from '../../../src/model/lens/table';
import { parseParameters, printParameters } from '../../../src/model/parameters';
import { lensRecord } from '../../../src/words/lens/record';

const archive = compile(readFiles('data'));
const record = lensRecord(archive);
const days = statedDays(record);
const lenses: Lens[] = [
  ...record.claimants.map(({ id }): Lens => ({ kind: 'claimant', id })),
  ...record.sources.map(({ id }): Lens => ({ kind: 'source', id })),
  ...record.voices.map(({ id }): Lens => ({ kind: 'voice', id })),
];
const claims = record.events.flatMap(claimsIn);

/** A claim by its claimant and its day. */
function claim(id: string, claimant: string, day: string | null, more: Partial<LensClaim> = {}): LensClaim {
  const base = { answer: id, scope: null, on: day, standing: 'asserted' as const, via: [] };
  return { ...base, id: `e.q.${id}`, claimant, day, sources: ['late'], origin: claimant, ...more };
}

const small: LensRecord = {
  voices: [],
  claimants: [
    { id: 'army', name: 'Army', short: 'Army', inText: 'the army', voice: 'state', speaksFor: null },
    {
      id: 'spokesman',
      name: 'Spokesman',
      short: 'Spokesman',
      inText: 'the spokesman',
      voice: 'state',
      speaksFor: 'army',
    },
    { id: 'group', name: 'Group', short: 'Group', inText: 'the group', voice: 'armed', speaksFor: null },
  ],
  sources: [
    { id: 'early', name: 'Early', voice: 'press', reprints: null, day: '2020-01-02' },
    { id: 'copy', name: 'Copy', voice: null, reprints: 'early', day: '2020-01-02' },
    { id: 'late', name: 'Late', voice: null, reprints: null, day: '2021-01-01' },
  ],
  chapters: [{ id: 'c', number: 1, title: 'C' }],
  events: [
    {
      id: 'e',
      title: 'E',
      when: '1 January 2020',
      begins: '2020-01-01',
      chapter: 'c',
      mentions: ['late'],
      questions: [
        {
          id: 'q',
          asks: 'How many?',
          unit: 'people',
          claims: [
            claim('first', 'spokesman', '2020-01-02', { standing: 'revised', sources: ['early', 'copy'] }),
            claim('other', 'group', '2020-01-03', { origin: 'army' }),
            claim('second', 'army', '2020-01-05'),
            claim('undated', 'group', null),
          ],
          relations: [
            [0, 1, 'contradict', 4],
            [0, 2, 'update', null],
            [1, 2, 'contradict', 2],
          ],
          reports: 2,
          origins: 2,
          disputed: true,
          ratio: 2,
        },
      ],
    },
    {
      id: 'f',
      title: 'F',
      when: '2022',
      begins: '2022-01-01',
      chapter: 'c',
      mentions: ['late'],
      questions: [],
    },
  ],
};
const at = (day: string) => knownOn(small, day).record.events[0]?.questions[0];

describe('an account', () => {
  it('tells, mentions or leaves out every event, for every claimant, source and voice', () => {
    for (const lens of lenses) {
      const { tells, counts, claims: own } = accountOf(record, lens);
      expect(tells.size).toBe(record.events.length);
      expect(counts.told + counts.mentioned + counts.silent).toBe(record.events.length);
      const told = record.events.filter((e) => claimsIn(e).some(({ id }) => own.has(id)));
      expect(told.map(({ id }) => id)).toEqual(
        record.events.filter((e) => tells.get(e.id) === 'told').map(({ id }) => id),
      );
    }
  });

  it('belongs to one voice: the claims of all voices are all claims, each once', () => {
    const sizes = record.voices.map(({ id }) => accountOf(record, { kind: 'voice', id }).claims.size);
    expect(sizes.reduce((a, b) => a + b)).toBe(claims.length);
  });

  it('of a claimant holds the claims of those who speak for it, not the other way round', () => {
    const own = (id: string) => [...accountOf(small, { kind: 'claimant', id }).claims];
    expect(own('army')).toEqual(['e.q.first', 'e.q.second']);
    expect(own('spokesman')).toEqual(['e.q.first']);
  });

  it('of a source holds what was read in it', () => {
    const { claims: own, tells } = accountOf(small, { kind: 'source', id: 'late' });
    expect([...own]).toEqual(['e.q.other', 'e.q.second', 'e.q.undated']);
    expect([...tells.values()]).toEqual(['told', 'mentioned']);
  });

  it('is known to the record or not', () => {
    expect(lenses.every((lens) => holds(record, lens))).toBe(true);
    expect(holds(record, { kind: 'voice', id: 'nobody' })).toBe(false);
  });
});

describe('the record as known on a day', () => {
  it(
    'holds nothing stated, published or begun later, on any day on which something was stated',
    { timeout: 120_000 },
    () => {
      const dayOf = new Map(claims.map(({ id, day }) => [id, day]));
      const published = new Map(record.sources.map(({ id, day }) => [id, day]));
      for (const day of days) {
        const { record: known, hidden } = knownOn(record, day);
        const shown = known.events.flatMap(claimsIn);
        const late = (stated: string | null | undefined) => (stated ?? '9999') > day;
        expect(shown.filter(({ id }) => late(dayOf.get(id)))).toEqual([]);
        const works = [
          ...shown.flatMap((c) => [...c.sources, ...c.via]),
          ...known.events.flatMap((e) => e.mentions),
          ...known.sources.map(({ id }) => id),
        ];
        expect(works.filter((id) => late(published.get(id)))).toEqual([]);
        expect(known.events.filter(({ begins }) => begins !== null && begins > day)).toEqual([]);
        expect(shown.length + hidden.later + hidden.undated).toBe(claims.length);
        expect(known.events.length + hidden.events).toBe(record.events.length);
      }
    },
  );

  it('does not change with what is stated later: any later claims may be taken out or put in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), (day) => {
        const cut = {
          ...record,
          events: record.events.map((e) => ({
            ...e,
            questions: e.questions.map((q) => {
              const kept = q.claims
                .map((c, i) => ({ c, i }))
                .filter(({ c }) => c.day !== null && c.day <= day);
              const place = new Map(kept.map(({ i }, to) => [i, to]));
              return {
                ...q,
                // Of what is worked out, nothing is taken from the whole record.
                ...{ reports: -1, origins: -1, disputed: false, ratio: -1 },
                claims: kept.map(({ c }) => c),
                relations: q.relations.flatMap(([a, b, kind, ratio]): typeof q.relations => {
                  const [x, y] = [place.get(a), place.get(b)];
                  return x === undefined || y === undefined ? [] : [[x, y, kind, ratio]];
                }),
              };
            }),
          })),
        };
        expect(knownOn(cut, day).record).toEqual(knownOn(record, day).record);
      }),
      { numRuns: 25 },
    );
  });

  it('on the last day is the whole record, but for what has no day', () => {
    const { record: known, hidden } = knownOn(record, '9999-12-31');
    expect(hidden.later).toBe(0);
    const whole = new Map(record.events.flatMap((e) => e.questions.map((q) => [`${e.id}.${q.id}`, q])));
    for (const e of known.events) {
      for (const q of e.questions) {
        const full = whole.get(`${e.id}.${q.id}`)!;
        if (full.claims.some((c) => c.day === null || c.standing !== 'asserted')) continue;
        expect([q.disputed, q.ratio, q.origins]).toEqual([full.disputed, full.ratio, full.origins]);
      }
    }
  });

  it('shows a claim as revised only once its account has spoken again, and its dispute as it stood', () => {
    expect(at('2020-01-01')).toBeUndefined();
    expect(at('2020-01-02')).toMatchObject({ disputed: false, origins: 1, reports: 1 });
    expect(at('2020-01-03')).toMatchObject({ disputed: true, ratio: 4 });
    expect(at('2020-01-03')?.claims.map((c) => [c.standing, c.sources])).toEqual([
      ['asserted', ['early', 'copy']],
      ['asserted', []],
    ]);
    expect(at('2020-01-05')).toMatchObject({ disputed: true, ratio: 2 });
    expect(at('2020-01-05')?.claims[0]?.standing).toBe('revised');
    expect(knownOn(small, '2021-06-01').hidden).toEqual({ later: 0, undated: 1, events: 1 });
  });

  it('stops at the last day on which something was stated', () => {
    expect(stopAt(['2020-01-02', '2020-01-05'], '2020-01-04')).toBe('2020-01-02');
    expect(stopAt(['2020-01-02'], '2020-01-01')).toBeNull();
    expect(statedDays(small)).toEqual(['2020-01-02', '2020-01-03', '2020-01-05']);
  });
});

describe('what lenses need of the archive', () => {
  it('gives the disputes that the archive has', () => {
    for (const q of record.events.flatMap((e) => e.questions)) {
      expect(disputeIn(q)).toEqual({ disputed: q.disputed, ratio: q.ratio });
    }
  });
});

describe('lenses in an address', () => {
  it('are read as they were printed', () => {
    const day = fc.constantFrom(...days);
    const lens = fc.option(fc.constantFrom(...lenses));
    fc.assert(
      fc.property(fc.record({ told: lens, against: lens, known: fc.option(day) }), (state) => {
        expect(parseParameters(LENSES, printParameters(LENSES, state))).toEqual({ state, faults: [] });
      }),
    );
  });

  it('fall back where they are mangled', () => {
    fc.assert(
      fc.property(fc.constantFrom('told', 'against', 'known'), fc.string(), (key, text) => {
        const { state, faults } = parseParameters(
          LENSES,
          `?${new URLSearchParams({ [key]: text }).toString()}`,
        );
        if (faults.length) expect(state).toEqual(CLEAR);
      }),
      { numRuns: 500 },
    );
    expect(parseParameters(LENSES, '?known=2025-02-30&told=ispr&x=1').faults).toHaveLength(3);
  });
});
