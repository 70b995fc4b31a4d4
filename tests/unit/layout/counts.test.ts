import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countScene } from '../../../src/layout/count/counts';
import { textWidth } from '../../../src/layout/measure';
import type { CountFigure, CountPoint } from '../../../src/model/figure/count';
import { DAY } from './arbitraries';

const START = Date.UTC(2026, 0, 30);
const WEEK = { from: START - DAY, to: START + 9 * DAY };

const point = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    value: fc.integer({ min: 0, max: 500 }),
    form: fc.constantFrom('exact', 'at-least', 'about', 'word', 'range'),
  })
  .map(({ day, value, form }): CountPoint => {
    const from = START + day * DAY;
    const spread = form === 'word' || form === 'range';
    const max = form === 'at-least' ? null : spread ? value + 100 : value;
    return {
      from,
      to: from + DAY - 1,
      form,
      min: value,
      max,
      says: `${form} ${value}`,
    };
  });

const figure: fc.Arbitrary<CountFigure> = fc
  .array(fc.array(point, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((lines) => ({
    kind: 'count',
    id: 'here',
    title: 'How many?',
    subtitle: '',
    summary: '',
    read: [],
    table: { head: [], rows: [] },
    lines: lines.map((points, i) => ({
      question: `e.q${i % 2}`,
      voice: ['state', 'armed'][i % 2]!,
      what: ['attackers killed', 'everyone killed except the attackers'][i % 2]!,
      who: 'Authorities',
      points: points.sort((a, b) => a.from - b.from),
    })),
    unplaced: [],
    against: [],
  }));

const room = fc
  .record({ width: fc.integer({ min: 330, max: 1600 }), height: fc.integer({ min: 200, max: 800 }) })
  .map(({ width, height }) => ({ width, height, left: 40, right: width - (width < 560 ? 110 : 240) }));
const all = { emphasis: null, until: null };

type Room = Parameters<typeof countScene>[1];
const check = (test: (f: CountFigure, r: Room) => void): void =>
  fc.assert(fc.property(figure, room, test), { numRuns: 300 });

describe('a running count', () => {
  it('keeps marks, lines and names inside its room', () => {
    check((f, r) => {
      const scene = countScene(f, r, WEEK, all);
      for (const line of scene.lines) {
        for (const s of [...line.spots, line.end]) {
          expect(s.x).toBeGreaterThanOrEqual(r.left);
          expect(s.x).toBeLessThanOrEqual(r.right);
          expect(s.y).toBeGreaterThan(0);
          expect(s.y).toBeLessThanOrEqual(scene.axis);
        }
      }
      for (const { x, width } of scene.ends) expect(x + width).toBeLessThanOrEqual(r.width);
    });
  });

  it('names its main lines once, in the order in which they end from top to bottom, apart from each other', () => {
    check((f, r) => {
      const { lines, ends } = countScene(f, r, WEEK, all);
      const main = lines.filter((l) => l.main);
      expect(ends.map((e) => e.line).sort()).toEqual(main.map((l) => l.line).sort());
      expect(main.length).toBeGreaterThan(0);
      const ys = ends.map((e) => lines.find((l) => l.line === e.line)!.end.y);
      expect(ys).toEqual([...ys].sort((a, b) => a - b));
      const gap = r.width < 560 ? 29 : 36;
      ends.slice(1).forEach((e, i) => expect(e.y - ends[i]!.y).toBeGreaterThanOrEqual(gap - 0.2));
    });
  });

  it('takes of each party the line with most statements; who speaks once stays quiet where others speak twice', () => {
    check((f, r) => {
      for (const emphasis of [null, 'e.q0']) {
        const { lines } = countScene(f, r, WEEK, { emphasis, until: null });
        const main = lines.filter((l) => l.main);
        const partyOf = (l: (typeof lines)[number]): string => f.lines[l.line]!.question;
        expect(new Set(main.map(partyOf)).size).toBe(main.length);
        for (const l of main) {
          const own = lines.filter((o) => partyOf(o) === partyOf(l));
          expect(l.spots.length).toBe(Math.max(...own.map((o) => o.spots.length)));
          if (emphasis === null && lines.some((o) => o.spots.length > 1))
            expect(l.spots.length).toBeGreaterThan(1);
        }
      }
    });
  });

  it('sets no figure over another', () => {
    check((f, r) => {
      const boxes = countScene(f, r, WEEK, all).numbers.map(({ x, y, anchor, text }) => {
        const width = textWidth(text, 12, true);
        const x0 = anchor === 'start' ? x : x - width;
        return { x0, x1: x0 + width, y0: y - 10, y1: y + 2 };
      });
      boxes.forEach((a, i) =>
        boxes.slice(i + 1).forEach((b) => {
          expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false);
        }),
      );
    });
  });

  it('holds nothing that was stated after the day asked for, and all that was stated by then', () => {
    fc.assert(
      fc.property(figure, room, fc.integer({ min: 0, max: 8 }), (f, r, day) => {
        const until = START + day * DAY - 1;
        const scene = countScene(f, r, WEEK, { emphasis: null, until });
        const known = f.lines.flatMap((l) => l.points.filter((p) => p.from <= until));
        const shown = scene.lines.flatMap((l) => l.spots);
        expect(shown.map((s) => s.says).sort()).toEqual(known.map((p) => p.says).sort());
        for (const l of scene.lines)
          expect(l.end.x).toBeLessThanOrEqual(Math.max(scene.cursor!.x, ...l.spots.map((s) => s.x)) + 0.1);
      }),
    );
  });

  it('shows one question alone where one is told', () => {
    check((f, r) => {
      const { lines } = countScene(f, r, WEEK, { emphasis: 'e.q0', until: null });
      expect(lines.map((l) => f.lines[l.line]!.question)).not.toContain('e.q1');
      expect(lines).toHaveLength(f.lines.filter((l) => l.question === 'e.q0').length);
    });
  });

  it('loses its words, then its marks, when the camera draws back, and never leaves the room', () => {
    check((f, r) => {
      const years = countScene(f, r, { from: START - 20_000 * DAY, to: START + 9 * DAY }, all);
      expect([years.worded, years.marked, years.ends.length, years.numbers.length]).toEqual([
        false,
        false,
        0,
        0,
      ]);
      for (const s of years.lines.flatMap((l) => l.spots)) expect(s.x).toBeLessThanOrEqual(r.right);
    });
  });

  it('steps to a later figure, but not to one that leaves the last one possible', () => {
    const line = (...points: CountPoint[]): CountFigure['lines'][number] => ({
      question: 'e.q0',
      voice: 'state',
      what: '',
      who: '',
      points,
    });
    const at = (day: number, form: CountPoint['form'], min: number, max: number | null): CountPoint => ({
      from: START + day * DAY,
      to: START + (day + 1) * DAY - 1,
      form,
      min,
      max,
      says: `${form} ${min}`,
    });
    const [base] = fc.sample(figure, 1);
    const f = {
      ...base!,
      lines: [
        line(
          at(0, 'exact', 67, 67),
          at(1, 'exact', 177, 177),
          at(2, 'more-than', 170, null),
          at(3, 'exact', 216, 216),
        ),
      ],
    };
    const scene = countScene(f, { width: 900, height: 500, left: 40, right: 660 }, WEEK, all);
    expect(scene.lines[0]?.spots.map((s) => s.carries)).toEqual([true, true, false, true]);
  });
});
