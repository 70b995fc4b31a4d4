import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provenanceScene, type ProvenanceScene } from '../../../src/layout/provenance';
import { provenanceFigure } from '../../../src/words/figures/provenance';
import { lookup } from '../../../src/words/lookup';
import { lights } from '../../support/lights';

const look = lookup(lights);
const figures = lights.events.flatMap((event) =>
  event.questions.map((question) => provenanceFigure(event, question, look)),
);
const any = fc.record({
  figure: fc.constantFrom(...figures),
  width: fc.integer({ min: 300, max: 1400 }),
  height: fc.integer({ min: 180, max: 900 }),
});
const check = (test: (scene: ProvenanceScene, width: number) => void): void =>
  fc.assert(
    fc.property(any, ({ figure, width, height }) => test(provenanceScene(figure, width, height), width)),
  );

/** Points along a path of level stretches and curves. */
function pointsOf(d: string): [number, number][] {
  const [mx = 0, my = 0] = /^M([-\d.]+) ([-\d.]+)/.exec(d)?.slice(1).map(Number) ?? [];
  let [x, y] = [mx, my];
  return [...d.matchAll(/H([-\d.]+)C([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)/g)].flatMap(
    (m) => {
      const [h = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = m.slice(1).map(Number);
      const level = Array.from({ length: 20 }, (_, i): [number, number] => [x + ((h - x) * i) / 19, y]);
      const curve = Array.from({ length: 21 }, (_, i): [number, number] => {
        const t = i / 20;
        const at = (a: number, b: number, c: number, e: number): number =>
          (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * e;
        return [at(h, x1, x2, x3), at(y, y1, y2, y3)];
      });
      [x, y] = [x3, y3];
      return [...level, ...curve];
    },
  );
}

describe('the scene of a provenance figure', () => {
  it('runs no line through a name', () => {
    check(({ nodes, links }) => {
      for (const { d } of links) {
        for (const [x, y] of pointsOf(d)) {
          const met = nodes.filter((n) => x > n.x - 2 && x < n.x + n.width + 2 && Math.abs(y - n.y) < 8);
          expect(met.map((n) => n.text)).toEqual([]);
        }
      }
    });
  });

  it('keeps its names inside the frame, and apart from the next column', () => {
    check(({ nodes, heads }, width) => {
      for (const { x, width: w } of nodes) expect(x + w).toBeLessThanOrEqual(width);
      for (const n of nodes) {
        const next = heads.map((h) => h.x).filter((x) => x > n.x);
        if (next.length) expect(n.x + n.width).toBeLessThan(Math.min(...next));
      }
    });
  });
});
