import type { Geometry } from 'geojson';
import type { Archive, Bounding, Place } from '../model/archive';
import type { BaseMap, MapArea, MapSpot, MapTown } from '../model/figure/place';
import { project, type Projected } from '../model/mercator';
import { countriesIn, outlineOf, provinceLine } from './naturalEarth';
import { draw, pathOf, spotsIn, WIDTH } from './sheet';
import type { Line } from './simplify';

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
    sea: sea && { name: sea.name, spots: seaSpots(sea.within, ground, sheet) },
  };
}

function seaSpots(within: Bounding, ground: readonly Line[], sheet: Projected): MapSpot[] {
  const [x0, y0] = project(sheet, within.north, within.west);
  const [x1, y1] = project(sheet, within.south, within.east);
  const inside = ([x, y]: MapSpot): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  return spotsIn([], sheet, ground).filter(inside).slice(0, SPOTS);
}

function areasOf(outlined: readonly Place[], sheet: Projected): MapArea[] {
  const drawn = outlined.map((place) => ({ place, rings: draw(outlineOf(place.outline ?? ''), sheet) }));
  return drawn.map(({ place: { id, name, precision, outline, within }, rings }) => {
    const inner = drawn.filter((d) => d.place.within === id).flatMap((d) => d.rings);
    const line = provinceLine(outline ?? '');
    return {
      id,
      name,
      country: precision === 'country',
      within,
      path: pathOf(rings, true),
      line: line && pathOf(draw(line, sheet), false),
      spots: spotsIn(rings, sheet).slice(0, SPOTS),
      beside: inner.length ? spotsIn(rings, sheet, inner).slice(0, SPOTS) : [],
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
      return { id: name, name, country: true, within: null, path: null, line: null, spots, beside: [] };
    });
}

function townOf(id: string, places: readonly Place[], sheet: Projected): MapTown {
  const place = places.find((p) => p.id === id);
  if (!place || place.lat === null || place.lon === null)
    throw new Error(`the map names ${id}, which has no position`);
  const [x, y] = project(sheet, place.lat, place.lon);
  return { id, name: place.name, at: [Math.round(x), Math.round(y)] };
}
