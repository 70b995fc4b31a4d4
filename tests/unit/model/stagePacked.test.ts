import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fork, StageStep } from '../../../src/model/stage';
import { packStage } from '../../../src/model/stagePacked';
import { unpackStage } from '../../../src/model/stageUnpack';
import { stageWithCounts } from '../../../src/words/figures/stage';
import { lights } from '../../support/lights';
import { DAY, moment, stage } from '../layout/arbitraries';

/** As it is after having been sent. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const ANOTHER: Fork = { asks: 'Who?', a: 0, b: 1, says: ['x', 'y'], ratio: null, unit: null };

const step = fc.record({
  event: fc.option(fc.nat(60)),
  own: fc.boolean(),
  from: moment,
  days: fc.integer({ min: 1, max: 30_000 }),
  fork: fc.constantFrom('left out' as const, 'none' as const, 'own' as const, 'another' as const),
  figure: fc.boolean(),
});

describe('packing the data of the stage', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(stage, fc.array(step, { maxLength: 20 }), (data, made) => {
        const steps = made.map((s, i): StageStep => {
          const event = s.event !== null && s.event < data.events.length ? s.event : null;
          const told = data.events[event ?? -1];
          const fork = { 'left out': undefined, none: null, own: told?.fork ?? null, another: ANOTHER }[
            s.fork
          ];
          return {
            id: s.own && told ? told.id : `step-${i}`,
            chapter: i >> 2,
            event,
            from: s.from,
            to: s.from + s.days * DAY - 1,
            ...(fork !== undefined && { fork }),
            ...(s.figure && { figure: { kind: 'range', file: 'event/x', key: `q${i}` } as const }),
          };
        });
        const all = { ...data, steps };
        expect(unpackStage(sent(packStage(all)))).toEqual(all);
      }),
    );
  });

  it('gives back the stage of the archive', { timeout: 60_000 }, () => {
    const data = stageWithCounts(lights);
    expect(data.events.length).toBeGreaterThan(10);
    expect(unpackStage(sent(packStage(data)))).toEqual(data);
  });
});
