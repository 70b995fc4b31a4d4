/** Random dates, amounts, scopes and claims for the property tests. */
import fc from 'fast-check';
import type { Id, Says, Scope, ScopeTerm, Standing } from '../../../src/model/archive';
import { parseAmount, WORD_BANDS } from '../../../src/model/amount';
import { parseSpan } from '../../../src/model/span';
import { dateSays } from '../../../src/model/spanWords';
import type { Answer, RelateContext } from '../../../src/model/relation';
import { speaksWith } from '../../../src/model/origin';
import { scopeOrder } from '../../../src/model/scope';

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.oneof(fc.integer({ min: 1940, max: 2030 }), fc.integer({ min: 1000, max: 2999 }));
const mark = fc.constantFrom('', '', '', '~', '?', '%');

const dated = fc
  .tuple(
    year,
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom(1, 2, 3),
    mark,
  )
  .map(([y, m, d, parts, sign]) => {
    const day = Math.min(d, new Date(Date.UTC(y, m, 0)).getUTCDate());
    return [String(y), two(m), two(day)].slice(0, parts).join('-') + sign;
  });
const masked = year.chain((y) =>
  fc.constantFrom(
    `${String(y).slice(0, 3)}X`,
    `${String(y).slice(0, 2)}XX`,
    `${y}-XX`,
    `${y}-XX-XX`,
    `${y}-02-XX`,
  ),
);

/** One date that exists: day, month, year, decade, century, with or without marks. */
export const oneDate = fc.oneof({ weight: 4, arbitrary: dated }, { weight: 1, arbitrary: masked });

const first = (edtf: string) => parseSpan(edtf).start.min ?? 0;

/** Any EDTF that is accepted, intervals and open ends included. */
export const edtf = fc.oneof(
  oneDate,
  oneDate.map((date) => `${date}/..`),
  oneDate.map((date) => `../${date}`),
  fc
    .tuple(oneDate, oneDate)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (first(a) <= first(b) ? `${a}/${b}` : `${b}/${a}`)),
);

const figure = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 30000 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
);

/** Every form of an amount, as entered. */
export const amountText = fc.oneof(
  figure.map(String),
  fc
    .tuple(fc.constantFrom('>=', '>', '<=', '<', '~'), figure)
    .filter(([sign, n]) => sign !== '<' || n > 0)
    .map(([sign, n]) => `${sign} ${n}`),
  fc
    .tuple(figure, figure)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
  fc.constantFrom(...Object.keys(WORD_BANDS)),
);
export const amount = amountText.map((text) => parseAmount(text));

/** A random vocabulary: term `ti` may lie within any `tj` with a smaller number, so there is no cycle. */
export const dag = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, i) => fc.subarray(Array.from({ length: i }, (_, j) => `t${j}`))),
    ),
  )
  .map((parents) => parents.map((within, i) => ({ id: `t${i}`, within })));

/** The same terms as words for `counted`, for `method`, and (first parent only) as places. */
export function orderOf(terms: { id: Id; within: Id[] }[]) {
  const words = (facet: ScopeTerm['facet']) => terms.map((term) => ({ ...term, facet, label: term.id }));
  return scopeOrder(
    [...words('counted'), ...words('method')],
    terms.map(({ id, within }) => ({ id, within: within[0] ?? null })),
  );
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A scope in the words of `terms`, any facet of which may be absent. */
export function scopeIn(terms: { id: Id }[]): fc.Arbitrary<Scope> {
  const term = fc.constantFrom(...terms.map(({ id }) => id));
  const during = fc.constantFrom(
    '2026',
    '2026-01',
    '2026-01-31',
    '2026-02',
    '2025/2026',
    '2025',
    '2026-01/..',
  );
  return fc
    .record({ counted: maybe(term), where: maybe(term), during: maybe(during), method: maybe(term) })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

/** So many claims, and the order of their scopes, on a question for an amount, a date or a text. */
export function claims(answers: 'amount' | 'date' | 'text', count: number) {
  const says: fc.Arbitrary<Says> =
    answers === 'amount'
      ? amount
      : answers === 'date'
        ? edtf.map((text) => dateSays(parseSpan(text)))
        : fc.constantFrom('p', 'q', 'r', 'neutral').map((position) => textSays(position));
  return dag
    .chain((terms) =>
      fc.record({
        order: fc.constant(orderOf(terms)),
        unit: fc.constantFrom('people killed', 'people killed', 'per cent'),
        claims: fc
          .array(
            fc.record({
              claimant: fc.constantFrom('army', 'spokesman', 'rebels', 'press'),
              says,
              scope: fc.oneof(fc.constant({}), scopeIn(terms)),
              stated: fc.option(fc.constantFrom('2026-02-01', '2026-02-02', '2026-02', '2026'), {
                nil: null,
              }),
              standing: fc.constantFrom<Standing>('asserted', 'asserted', 'revised', 'withdrawn'),
            }),
            { minLength: count, maxLength: count },
          )
          .map((made) => made.map((one, i) => ({ ...one, id: `e.q.c${i}` }))),
      }),
    )
    .map(({ order, unit, claims: list }) => ({ order, claims: list.map((one) => ({ ...one, unit })) }));
}

/** A text answer at a position. */
export function textSays(position: Id): Says {
  return { form: 'text', min: null, max: null, text: `It said ${position}.`, position };
}

/** A spokesman and a spokeswoman speak for the army; the others for themselves. */
export function context(order = scopeOrder([], [])): RelateContext {
  return { order, speaksWith: (a, b) => speaksWith(a, b, (id) => (id.startsWith('spokes') ? 'army' : null)) };
}

let made = 0;
/** A claim by the rebels of 31 people killed on 1 February 2026, unless told otherwise. */
export function claim(
  given: Partial<Answer> & { standing?: Standing } = {},
): Answer & { standing: Standing } {
  return {
    id: `e.q.made${made++}`,
    claimant: 'rebels',
    unit: 'people killed',
    says: parseAmount(31),
    scope: {},
    stated: '2026-02-01',
    standing: 'asserted',
    ...given,
  };
}
