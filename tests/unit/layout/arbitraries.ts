import fc from 'fast-check';
import type { Camera } from '../../../src/model/archive';
import type { StageData, StageEvent } from '../../../src/model/stage';

export const DAY = 86_400_000;
const FROM = Date.UTC(1947, 0, 1);
const TO = Date.UTC(2026, 11, 31);

const VOICES: StageData['voices'] = [
  { id: 'state', name: 'State and military', short: 'State', shape: 'square' },
  { id: 'armed', name: 'Armed groups', short: 'Armed groups', shape: 'triangle' },
  { id: 'movements', name: 'Parties and movements', short: 'Parties', shape: 'diamond' },
  { id: 'rights', name: 'Rights bodies and families', short: 'Rights bodies', shape: 'circle' },
  { id: 'press', name: 'Press', short: 'Press', shape: 'dot' },
];

/** A moment between 1947 and 2026, at the beginning of a day. */
export const moment = fc.integer({ min: 0, max: Math.floor((TO - FROM) / DAY) }).map((n) => FROM + n * DAY);

/** A camera from three days to eighty years wide. */
export const camera: fc.Arbitrary<Camera> = fc
  .tuple(moment, fc.double({ min: Math.log(3), max: Math.log(80 * 365), noNaN: true }))
  .map(([centre, log]) => {
    const half = Math.round((Math.exp(log) * DAY) / 2);
    return { from: centre - half, to: centre + half };
  });

const figure = fc.integer({ min: 1, max: 99_999 }).map(String);
const says = fc.oneof(
  figure,
  figure.map((n) => `more than ${n}`),
  fc.constantFrom('dozens', 'hundreds'),
);

const event = (index: number): fc.Arbitrary<StageEvent> =>
  fc
    .record({
      from: moment,
      days: fc.oneof(fc.constantFrom(1, 2, 31, 365), fc.integer({ min: 1, max: 9000 })),
      fade: fc.integer({ min: 0, max: 700 }),
      lasted: fc.boolean(),
      words: fc.array(fc.constantFrom('Kalat', 'accession', 'train', 'a', 'Marri', 'MWMWMW', 'il', '2025'), {
        minLength: 1,
        maxLength: 5,
      }),
      lanes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
      said: fc.array(
        fc.option(fc.tuple(fc.integer({ min: 1947, max: 1990 }), fc.integer({ min: 1990, max: 2026 }))),
        {
          minLength: 5,
          maxLength: 5,
        },
      ),
      claims: fc.integer({ min: 0, max: 60 }),
      fork: fc.option(
        fc.record({
          pair: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
          says: fc.tuple(says, says),
          ratio: fc.option(fc.double({ min: 1.01, max: 40, noNaN: true })),
          unit: fc.option(fc.constantFrom('people killed', 'people forcibly disappeared', 'per cent')),
        }),
      ),
    })
    .map(({ days, fade, words, fork, ...rest }) => ({
      ...rest,
      id: `event-${index}`,
      label: words.join(' '),
      to: rest.from + days * DAY - 1,
      fadeFrom: rest.from - fade * DAY,
      fadeTo: rest.from + (days + fade) * DAY - 1,
      fork: fork && {
        asks: 'How many people were killed?',
        a: Math.min(...fork.pair),
        b: Math.max(...fork.pair),
        says: fork.says,
        ratio: fork.ratio,
        unit: fork.unit,
      },
    }));

/** What a stage may be asked to show: up to forty events, many of them on the same days. */
export const stage: fc.Arbitrary<StageData> = fc
  .integer({ min: 0, max: 40 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => event(i))))
  .map((events) => ({ from: FROM, to: TO, voices: VOICES, chapters: [], events, steps: [], counts: {} }));

/** The size of a figure, from the smallest telephone to a wide screen, in px. */
export const size = fc.record({
  width: fc.integer({ min: 280, max: 2560 }),
  height: fc.integer({ min: 200, max: 1400 }),
});
