import type { Geometry } from 'geojson';
import type { Archive, Place } from '../model/archive';
import type { BaseMap, MapArea, MapTown } from '../model/figure/place';
import { project, type Projected } from '../model/mercator';
import { countriesIn, outlineOf, provinceLine } from './naturalEarth';
import { draw, pathOf, spotsIn, WIDTH } from './sheet';

/** So many places are kept where a name may stand. */
const SPOTS = 30;

/**
 * The base map of an archive: coast, borders, the outlines of its places and towns for orientation. Nothing of the atlas but these
 * paths reaches readers.
 * @returns `null` if the archive has no maps
 * @throws Error if Natural Earth has no such outline, or a town has no position
 */
export function baseMap({ edition, places }: Archive): BaseMap | null {
  if (!edition.map) return null;
  const { reach, focus, towns, sea } = edition.map;
  const sheet: Projected = { reach, scale: WIDTH / (reach.east - reach.west) };
  const { land, coast, borders, names } = countriesIn(reach);
  const line = (geometry: Geometry): string => pathOf(draw(geometry, sheet), false);
  const ground = draw(land, sheet);
  const outlined = places.filter((p) => p.outline !== null);
  return {
    reach,
    focus,
    scale: sheet.scale,
    land: pathOf(ground, true),
    coast: line(coast),
    borders: line(borders),
    areas: [...areasOf(outlined, sheet), ...neighbours(names, outlined, sheet)].filter((a) => a.spots.length),
    towns: towns.map((id) => townOf(id, places, sheet)),
    sea: sea === null ? null : { name: sea, spots: spotsIn([], sheet, ground).slice(0, SPOTS) },
  };
}

/** A country is named beside its outlined provinces rather than in them. */
function areasOf(outlined: readonly Place[], sheet: Projected): MapArea[] {
  const drawn = outlined.map((place) => ({ place, rings: draw(outlineOf(place.outline ?? ''), sheet) }));
  const provinces = drawn.filter(({ place }) => place.precision !== 'country').flatMap(({ rings }) => rings);
  return drawn.map(({ place: { id, name, precision, outline }, rings }) => {
    const country = precision === 'country';
    const line = provinceLine(outline ?? '');
    return {
      id,
      name,
      country,
      path: pathOf(rings, true),
      line: line && pathOf(draw(line, sheet), false),
      spots: spotsIn(rings, sheet, country ? provinces : []).slice(0, SPOTS),
    };
  });
}

/** Countries on the map that are no places of the archive. */
function neighbours(names: readonly string[], outlined: readonly Place[], sheet: Projected): MapArea[] {
  const known = new Set(outlined.map((p) => p.outline));
  return names
    .filter((name) => !known.has(`natural-earth:${name}`))
    .map((name) => {
      const rings = draw(outlineOf(`natural-earth:${name}`), sheet);
      const spots = spotsIn(rings, sheet).slice(0, SPOTS);
      return { id: name, name, country: true, path: null, line: null, spots };
    });
}

function townOf(id: string, places: readonly Place[], sheet: Projected): MapTown {
  const place = places.find((p) => p.id === id);
  if (!place || place.lat === null || place.lon === null)
    throw new Error(`the map names ${id}, which has no position`);
  const [x, y] = project(sheet, place.lat, place.lon);
  return { id, name: place.name, at: [Math.round(x), Math.round(y)] };
}
