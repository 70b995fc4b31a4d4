import type { RawPlace } from '../shapes';
import { areasOf, placeOf, positionOf } from './dataset';
import type { Draft } from './draft';
import { oneLine, shorten } from './plain';
import type { Row } from './table';

/** Codebook of ACLED: 1 the place named, 2 a part of a region around it, 3 a larger region. */
const FINENESS: Record<string, RawPlace['precision']> = { 1: 'town', 2: 'district', 3: 'province' };

/** The place of a row with those around it, as finely as its code says. @returns its id, and what it is called */
export function acledPlaces(row: Row, draft: Draft): { place: string | undefined; where: string } {
  const areas = areasOf(
    [
      ['country', row.take('country')],
      ['province', row.take('admin1')],
      ['district', row.take('admin2')],
      ['district', row.take('admin3')],
    ],
    draft,
  );
  const where = shorten(oneLine(row.take('location')), 300);
  const within = areas.at(-1);
  const position = positionOf(row);
  if (!where) return { place: within, where: oneLine(row.take('country')) };
  const precision = FINENESS[row.take('geo_precision')] ?? 'region';
  return {
    place: placeOf({ name: where, ...(within ? { within } : {}), precision, ...position }, draft),
    where,
  };
}
