import { SpanError } from '../../model/span';
import { spanOf } from '../dates';

/**
 * The date of an event of the GED as EDTF, as finely as its code says: 1 a day, 2 a few days, 3 a week, 4 a month, 5 longer. A
 * stretch somewhere in which it happened has both of its ends marked as uncertain.
 * @param prec `date_prec` @param start, end `2011-03-05` or `2011-03-05 00:00:00.000`
 * @throws SpanError if there is no date that the form can hold
 */
export function gedDate(prec: string, start: string, end: string): string {
  const [from, to] = [dayOf(start, 'date_start'), dayOf(end || start, 'date_end')];
  const [month, year] = [from.slice(0, 7), from.slice(0, 4)];
  if (prec === '1') return spanOf(from === to ? from : `${from}/${to}`).edtf;
  if (prec === '4' && to.startsWith(month)) return month;
  if (prec === '5' && from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return spanOf(from === to ? `${from}?` : `${from}?/${to}?`).edtf;
}

function dayOf(cell: string, column: string): string {
  const day =
    /^(\d{4}-\d{2}-\d{2})(?:[ T][\d:.]+Z?)?$/.exec(cell)?.[1] ??
    /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(cell)?.slice(1).join('-');
  if (day !== undefined) return spanOf(day).edtf;
  if (!cell) throw new SpanError(`it has no ${column}`, 'write it as 2011-03-05');
  // 3/5/2011 is March to some and May to others: a day above twelve decides, nothing else.
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(cell) ?? [];
  const [x, y] = [Number(a), Number(b)];
  if (year && x !== y && x > 12 === y > 12) {
    throw new SpanError(`${column} "${cell}" can be read in two ways`, 'write it as 2011-03-05');
  }
  const [month, of] = x > 12 ? [b, a] : [a, b];
  if (year) return spanOf(`${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`).edtf;
  throw new SpanError(`${column} "${cell}" is no day`, 'write it as 2011-03-05');
}
