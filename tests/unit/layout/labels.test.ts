import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, keepLabels, placeLabels, type Wanted } from '../../../src/layout/labels';
import { overviewOf } from '../../../src/layout/stage/overview';
import { camera, stage } from './arbitraries';

const wanted: fc.Arbitrary<Wanted[]> = fc
  .array(
    fc.record({
      x: fc.integer({ min: 30, max: 900 }),
      width: fc.integer({ min: 20, max: 260 }),
      priority: fc.integer({ min: 0, max: 30 }),
      bold: fc.boolean(),
      home: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((w, i) => ({ ...w, id: `l${i}`, text: `Label ${i}` })));

describe('placeLabels', () => {
  it('places each at most once, inside the frame, in a row that exists, apart from its neighbours', () => {
    fc.assert(
      fc.property(wanted, fc.integer({ min: 1, max: 6 }), (all, rows) => {
        const placed = placeLabels(all, { x0: 4, x1: 920 }, rows);
        expect(new Set(placed.map((p) => p.id)).size).toBe(placed.length);
        const boxes = placed.map((p) => {
          const { width } = all.find((w) => w.id === p.id)!;
          const x0 = p.anchor === 'start' ? p.x - 1 : p.x + 1 - width;
          return { ...p, x0, x1: x0 + width };
        });
        for (const a of boxes) {
          expect(a.row).toBeGreaterThanOrEqual(0);
          expect(a.row).toBeLessThan(rows);
          expect(a.x0).toBeGreaterThanOrEqual(4);
          expect(a.x1).toBeLessThanOrEqual(920);
          const met = boxes.filter((b) => b !== a && b.row === a.row && b.x0 < a.x1 && a.x0 < b.x1);
          expect(met).toEqual([]);
        }
      }),
    );
  });

  it('gives the first place to what matters most, whatever the order in which they come', () => {
    fc.assert(
      fc.property(wanted, (all) => {
        const frame = { x0: 4, x1: 920 };
        expect(placeLabels([...all].reverse(), frame, 3)).toEqual(placeLabels(all, frame, 3));
        const first = [...all].sort(
          (a, b) => b.priority - a.priority || a.x - b.x || (a.id < b.id ? -1 : 1),
        )[0];
        const placed = placeLabels(all, frame, 3);
        if (first) expect(placed[0]?.id).toBe(first.id);
      }),
    );
  });
});

describe('keepLabels', () => {
  it('lets those yield that come to overlap, never the first that has room, and moves none to another row', () => {
    fc.assert(
      fc.property(wanted, fc.double({ min: 0.2, max: 1, noNaN: true }), (all, squeeze) => {
        const edges = { x0: 4, x1: 920 };
        const moved = placeLabels(all, edges, 3).map((l) => ({ ...l, x: 450 + (l.x - 450) * squeeze }));
        const kept = keepLabels(moved, edges);
        expect(moved).toEqual(expect.arrayContaining(kept));
        const first = moved[0];
        if (first && boxOf(first).x0 >= edges.x0 && boxOf(first).x1 <= edges.x1) expect(kept[0]).toBe(first);
        for (const a of kept)
          for (const b of kept)
            if (a !== b && a.row === b.row)
              expect(boxOf(a).x1 <= boxOf(b).x0 || boxOf(b).x1 <= boxOf(a).x0).toBe(true);
      }),
    );
  });
});

describe('overviewOf', () => {
  it('keeps its frame and its years inside the edges', () => {
    fc.assert(
      fc.property(stage, camera, fc.integer({ min: 230, max: 2300 }), (data, view, width) => {
        const strip = overviewOf(data, 34, 34 + width);
        const { x, width: wide } = strip.window(view);
        expect(wide).toBeGreaterThan(0);
        expect(x).toBeGreaterThanOrEqual(34 - 6);
        expect(x + wide).toBeLessThanOrEqual(34 + width + 6);
        const xs = strip.years.map((y) => y.x);
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
        for (const year of xs) expect(year >= 34 && year <= 34 + width).toBe(true);
        expect(strip.strokes).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
