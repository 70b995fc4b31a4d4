import { polygonArea } from 'd3';
import { describe, expect, it } from 'vitest';
import { markFrom, markPath } from '../../../src/layout/marks';

/** The corners of a path of `m`, `l` and `z`. */
function corners(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/[ml](-?[\d.]+) (-?[\d.]+)/g)].map(([, dx, dy]) => [
    (x += Number(dx)),
    (y += Number(dy)),
  ]);
}

describe('marks', () => {
  it.each(['square', 'triangle', 'diamond', 'hexagon', 'plus'])('cover the area of a circle: %s', (shape) => {
    const points = corners(markFrom(shape, 10));
    expect(Math.abs(polygonArea(points))).toBeCloseTo(Math.PI * 100, 0);
    const centre = points.map(([x]) => x).reduce((a, b) => a + b, 0) / points.length;
    expect(centre).toBeCloseTo(0, 1);
  });

  it('stand around the origin, or around where they are moved to', () => {
    expect(markPath('square', 5)).toBe(`M0 0${markFrom('square', 5)}`);
    expect(markFrom('dot', 4)).toBe('m-4 0a4 4 0 1 1 8 0a4 4 0 1 1 -8 0z');
  });
});
