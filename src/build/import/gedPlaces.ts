import type { RawPlace } from '../shapes';
import { areasOf, placeOf, positionOf } from './dataset';
import type { Draft } from './draft';
import { oneLine, shorten } from './plain';
import type { Row } from './table';

/** Codebook of the GED: how finely the place is known. */
const FINENESS: Record<string, RawPlace['precision']> = {
  1: 'site',
  2: 'town',
  3: 'district',
  4: 'province',
  5: 'region',
  6: 'country',
  7: 'region',
};

/** The place of a row with those around it, as finely as its code says. @returns its id, and what it is called */
export function gedPlaces(row: Row, draft: Draft): { place: string | undefined; where: string } {
  const precision = FINENESS[row.take('where_prec')] ?? 'region';
  const [country, province, district] = [row.take('country'), row.take('adm_1'), row.take('adm_2')];
  const areas = areasOf(
    [
      ['country', country],
      ['province', precision === 'country' ? '' : province],
      ['district', ['country', 'province'].includes(precision) ? '' : district],
    ],
    draft,
  );
  const where = shorten(oneLine(row.take('where_coordinates') || district || province || country), 300);
  const within = areas.at(-1);
  if (precision === 'country') row.leave('adm_1', 'adm_2');
  if (precision === 'province') row.leave('adm_2');
  const position = positionOf(row);
  if (!where || (precision === 'country' && where === country)) return { place: within, where };
  return {
    place: placeOf({ name: where, ...(within ? { within } : {}), precision, ...position }, draft),
    where,
  };
}
