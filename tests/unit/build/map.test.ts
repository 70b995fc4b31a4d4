import { geoMercator } from 'd3';
import fc from 'fast-check';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { baseMap } from '../../../src/build/map';
import { outlineOf, provinceLine } from '../../../src/build/naturalEarth';
import { pathOf, spotsIn } from '../../../src/build/sheet';
import { simplified, type Line } from '../../../src/build/simplify';
import { kmPerUnit, latitudeAt, project } from '../../../src/model/mercator';
import { lights as archive } from '../../support/lights';

const map = baseMap(archive)!;
const [right, bottom] = project(map, map.reach.south, map.reach.east);

/** All points of a path in relative commands. */
function pointsOf(path: string): [number, number][] {
  return [...path.matchAll(/M(-?\d+) (-?\d+)l([^Mz]*)/g)].flatMap(([, mx, my, rest]) => {
    let [x, y] = [Number(mx), Number(my)];
    const steps = (rest!.match(/-?\d+/g) ?? []).map(Number);
    const points: [number, number][] = [[x, y]];
    for (let i = 0; i < steps.length; i += 2) points.push([(x += steps[i]!), (y += steps[i + 1]!)]);
    return points;
  });
}

describe('the base map', () => {
  it('is light', () => {
    expect(brotliCompressSync(JSON.stringify(map)).length).toBeLessThan(8192);
  });

  it('stays inside what it reaches', () => {
    const paths = [
      map.land,
      map.coast,
      map.borders,
      ...map.areas.flatMap((a) => [a.path ?? '', a.line ?? '']),
    ];
    const points = paths.flatMap(pointsOf);
    expect(points.length).toBeGreaterThan(500);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(Math.ceil(right));
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(Math.ceil(bottom));
    }
  });

  it('names each area of the archive on it, and the countries around', () => {
    expect(map.areas.map((a) => a.name)).toEqual(
      expect.arrayContaining(['The Cape', 'East Land', 'Morocco']),
    );
    expect(map.areas.every((a) => a.spots.length > 0)).toBe(true);
  });

  it('has the towns of the edition where the gazetteer has them', () => {
    expect(map.towns.map((t) => t.id)).toEqual(archive.edition.map!.towns);
    const town = archive.places.find((p) => p.id === 'cold-ness')!;
    const [x, y] = project(map, town.lat!, town.lon!);
    const at = map.towns.find((t) => t.id === 'cold-ness')!.at;
    expect(Math.hypot(at[0] - x, at[1] - y)).toBeLessThan(1);
  });

  it('is not drawn for an archive without a frame for it', () => {
    expect(baseMap({ ...archive, edition: { ...archive.edition, map: null } })).toBeNull();
  });

  it('says which outline or position is missing', () => {
    expect(() => outlineOf('natural-earth:Atlantis')).toThrow('Natural Earth has no natural-earth:Atlantis');
    const map = { ...archive.edition.map!, towns: ['lost-cove'] };
    expect(() => baseMap({ ...archive, edition: { ...archive.edition, map } })).toThrow('lost-cove');
  });

  it('draws lines only where a province meets others of its country', () => {
    expect(provinceLine('natural-earth:Iran')).toBeNull();
    expect(provinceLine('natural-earth:PAK.PK02')).toMatchObject({ type: 'MultiLineString' });
  });
});

describe('the projection', () => {
  const lat = fc.double({ min: -80, max: 80, noNaN: true });
  const lon = fc.double({ min: -179, max: 179, noNaN: true });
  const sheet = { reach: { west: 10, south: -20, east: 50, north: 30 }, scale: 12 };

  it('is that of D3', () => {
    const [x0, y0] = project(sheet, 0, 0);
    const d3 = geoMercator()
      .scale((sheet.scale * 180) / Math.PI)
      .translate([x0, y0]);
    fc.assert(
      fc.property(lat, lon, (la, lo) => {
        const [x, y] = d3([lo, la])!;
        const [px, py] = project(sheet, la, lo);
        expect(px).toBeCloseTo(x, 6);
        expect(py).toBeCloseTo(y, 6);
      }),
    );
  });

  it('leads back to the parallel', () => {
    fc.assert(
      fc.property(lat, (la) => {
        expect(latitudeAt(sheet, project(sheet, la, 0)[1])).toBeCloseTo(la, 8);
      }),
    );
  });

  it('knows the length of a degree', () => {
    expect(kmPerUnit(sheet, 0) * sheet.scale).toBeCloseTo(111.195, 2);
    expect(kmPerUnit(sheet, 60) * sheet.scale).toBeCloseTo(55.6, 1);
  });
});

describe('lines', () => {
  const line: fc.Arbitrary<Line> = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })),
    {
      minLength: 2,
      maxLength: 40,
    },
  );

  it('keep their ends and points of their own when simplified', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 20 }), (l, tolerance) => {
        const s = simplified(l, tolerance);
        expect([s[0], s.at(-1)]).toEqual([l[0], l.at(-1)]);
        expect(s.every((p) => l.includes(p))).toBe(true);
        expect(s.length).toBeLessThanOrEqual(l.length);
      }),
    );
  });

  it('lose points that stray less than the tolerance, and keep those that stray more', () => {
    const bent: Line = [
      [0, 0],
      [50, 3],
      [100, 0],
    ];
    expect(simplified(bent, 2)).toEqual(bent);
    expect(simplified(bent, 3)).toEqual([bent[0], bent[2]]);
  });

  it('are written so that they can be read again', () => {
    fc.assert(
      fc.property(line, (l) => {
        const kept = l.filter(([x, y], i) => i === 0 || x !== l[i - 1]![0] || y !== l[i - 1]![1]);
        expect(pointsOf(pathOf([l], false))).toEqual(kept);
      }),
    );
  });

  it('leave names room inside of rings and outside of holes', () => {
    const sheet = { reach: { west: 0, south: 0, east: 10, north: 10 }, scale: 100 };
    const ring: Line = [
      [100, 100],
      [900, 100],
      [900, 900],
      [100, 900],
      [100, 100],
    ];
    const hole: Line = [
      [100, 100],
      [500, 100],
      [500, 900],
      [100, 900],
      [100, 100],
    ];
    const spots = spotsIn([ring], sheet, [hole]);
    expect(spots.length).toBeGreaterThan(10);
    expect(spots.every(([x, y]) => x > 500 && x < 900 && y > 100 && y < 900)).toBe(true);
    expect(Math.abs(spots[0]![0] - 700)).toBeLessThanOrEqual(40);
  });
});
