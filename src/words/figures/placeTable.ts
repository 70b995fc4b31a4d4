import type { Place } from '../../model/archive';
import type { FigureTable } from '../../model/figure/head';
import type { Lookup } from '../lookup';
import { bearerOf, labelOf, outerNames } from './placeNames';

/** The places of an event as a table, with their positions and whence these are. */
export function placeTable(places: readonly Place[], look: Lookup): FigureTable {
  return {
    head: ['Place', 'Within', 'Precision', 'Coordinates', 'Entry', 'How its position is known'],
    rows: places.map((place) => [
      place.name,
      outerNames(place, look) || '–',
      place.precision,
      coordinates(place),
      entry(place.gazetteer ?? place.outline),
      basis(place, look),
    ]),
  };
}

/** "25.1216° N, 62.3254° E". */
function coordinates({ lat, lon }: Place): string {
  if (lat === null || lon === null) return 'none';
  const degrees = (value: number, plus: string, minus: string): string =>
    `${Math.abs(value).toFixed(4)}° ${value < 0 ? minus : plus}`;
  return `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`;
}

/** "GeoNames 1177446": what its key names. */
function entry(key: string | null): string {
  const [work = '', number = ''] = key?.split(':') ?? [];
  const names: Record<string, string> = { geonames: 'GeoNames', 'natural-earth': 'Natural Earth' };
  return number ? `${names[work] ?? work} ${number}` : 'none';
}

function basis(place: Place, look: Lookup): string {
  const bearer = bearerOf(place, look);
  if (bearer === null) return 'not in the gazetteer, not on the map';
  if (bearer !== place) return `not in the gazetteer; shown where ${labelOf(bearer)} is`;
  if (place.lat === null) return 'outline only: the documents name no position';
  return place.precision === 'district'
    ? 'position of its seat in the gazetteer'
    : 'position in the gazetteer';
}
