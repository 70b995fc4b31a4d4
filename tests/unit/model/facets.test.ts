import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asks,
  countFacets,
  facetParameters,
  factsOf,
  isOnly,
  meets,
  NO_FACETS,
  ONLY,
  SORTS,
  type Facets,
  type Facts,
} from '../../../src/model/facets';
import { parseParameters, printParameters, type StateOf } from '../../../src/model/parameters';
import { parseSpan } from '../../../src/model/span';
import { archive as base } from '../exports/fixture';

const some = (kind: string) => fc.subarray(['a', 'b', 'c'].map((id) => `${kind}-${id}`));
const chapter = fc.constantFrom('one', 'two');
const day = fc.integer({ min: -8000, max: 20_000 }).map((n) => n * 86_400_000);
const facts: fc.Arbitrary<Facts> = fc
  .record({
    ...{
      id: fc.constant('event'),
      themes: some('theme'),
      places: some('place'),
      voices: some('voice'),
      chapter,
    },
    ...{ from: day, days: fc.nat(900), claims: fc.nat(6), origins: fc.nat(4), disputed: fc.boolean() },
    ...{ ratio: fc.option(fc.double({ min: 1, max: 9, noNaN: true })), readWhole: fc.boolean() },
  })
  .map(({ days, ...rest }) => ({ ...rest, to: rest.from + (days + 1) * 86_400_000 - 1 }));
const facets: fc.Arbitrary<Facets> = fc.record({
  ...{ themes: some('theme'), places: some('place'), voices: some('voice'), only: fc.subarray([...ONLY]) },
  ...{ chapter: fc.option(chapter), from: fc.option(day), to: fc.option(day.map((t) => t - 1)) },
});
const few = fc.array(facts, { maxLength: 30 });
/** Facets that ask one thing each. */
const apart = (all: Facets): Facets[] =>
  (Object.keys(NO_FACETS) as (keyof Facets)[]).flatMap((key) => {
    const value = all[key];
    const each = Array.isArray(value) ? value.map((one: string) => [one]) : [value];
    return each.map((one) => ({ ...NO_FACETS, [key]: one }));
  });

describe('facets', () => {
  it('are met where each of them is met alone, and narrow as they are added', () => {
    fc.assert(
      fc.property(facts, facets, (event, all) => {
        expect(meets(event, all)).toBe(apart(all).every((one) => meets(event, one)));
        expect(meets(event, NO_FACETS)).toBe(true);
        expect(asks(all)).toBe(apart(all).some(asks));
      }),
    );
  });

  it('say of each value how many events would be left with it', () => {
    fc.assert(
      fc.property(few, facets, (events, asked) => {
        const left = (more: Partial<Facets>): number =>
          events.filter((event) => meets(event, { ...asked, ...more })).length;
        const counts = countFacets(events, asked);
        expect(counts.total).toBe(left({}));
        for (const kind of ['themes', 'places', 'voices'] as const)
          for (const id of ['a', 'b', 'c'].map((end) => `${kind.slice(0, -1)}-${end}`))
            expect(counts[kind].get(id) ?? 0).toBe(left({ [kind]: [...asked[kind], id] }));
        for (const word of ONLY)
          expect(counts.only.get(word) ?? 0).toBe(left({ only: [...asked.only, word] }));
        for (const id of ['one', 'two']) expect(counts.chapters.get(id) ?? 0).toBe(left({ chapter: id }));
      }),
    );
  });

  it('tell an event with claims by its origins: two and more, or one at most', () => {
    fc.assert(
      fc.property(facts, (event) => {
        const told = event.claims > 0;
        fc.pre(told || event.origins === 0);
        expect(isOnly(event, 'two-origins') !== isOnly(event, 'single-origin')).toBe(told);
      }),
    );
  });

  it('come back from an address as they were printed', () => {
    const states = fc.record({
      facets,
      sort: fc.constantFrom(...SORTS, ...SORTS.map((by) => `-${by}` as const)),
    });
    fc.assert(
      fc.property(states, ({ facets: asked, sort }) => {
        const state: StateOf<typeof facetParameters> = { ...asked, sort };
        expect(parseParameters(facetParameters, printParameters(facetParameters, state))).toEqual({
          state,
          faults: [],
        });
      }),
    );
  });

  it('are printed short, and refuse days that no calendar has', () => {
    const asked = {
      ...NO_FACETS,
      only: ['disputed'] as const,
      from: Date.UTC(2006, 0),
      to: Date.UTC(2012, 2, 2) - 1,
    };
    expect(printParameters(facetParameters, { ...asked, sort: '-ratio' })).toBe(
      '?only=disputed&from=2006&to=2012-03-01&sort=-ratio',
    );
    const { faults } = parseParameters(
      facetParameters,
      '?from=2025-02-29&to=19&only=all&chapter=a,b&sort=up',
    );
    expect(faults.map(({ kind, key }) => `${kind} ${key}`)).toEqual(
      ['only', 'chapter', 'from', 'to', 'sort'].map((key) => `broken ${key}`),
    );
  });
});

describe('the facts of an archive', () => {
  const place = (id: string, within: string | null) => ({ ...base.places[0]!, id, within });
  const event = { ...base.events[0]!, questions: [] };
  const archive = {
    ...base,
    places: [place('hill', 'district'), place('district', 'land'), place('land', null), place('sea', null)],
    claims: base.claims.map((claim) => ({ ...claim, event: 'told' })),
    events: [
      { ...event, id: 'told', when: parseSpan('2017/..'), places: ['hill', 'sea'] },
      { ...event, id: 'untold', when: parseSpan('1948-03'), places: ['land'] },
    ],
  };
  const [told, untold] = factsOf(archive) as [Facts, Facts];

  it('hold the places in which its places lie, and open ends', () => {
    expect(told.places).toEqual(['hill', 'district', 'land', 'sea']);
    expect([told.from, told.to]).toEqual([Date.UTC(2017, 0), Infinity]);
    expect(meets(told, { ...NO_FACETS, places: ['land'], from: Date.UTC(2400, 0) })).toBe(true);
    expect(meets(untold, { ...NO_FACETS, places: ['hill'] })).toBe(false);
  });

  it('count its claims, their known origins and their voices', () => {
    expect(told.claims).toBe(base.claims.length);
    expect(told.origins).toBe(new Set(base.claims.map((c) => c.origin).filter((o) => o !== null)).size);
    expect(told.voices.length).toBeGreaterThan(0);
    expect(untold).toMatchObject({
      claims: 0,
      origins: 0,
      voices: [],
      disputed: false,
      ratio: null,
      readWhole: false,
    });
    for (const word of ONLY) expect(isOnly(untold, word)).toBe(false);
  });
});
