import { SpanError } from '../../model/span';
import { spanOf } from '../dates';
import type { ImportMap } from './map';
import { spanOfWords } from './spanOfWords';

/**
 * The date of a row as EDTF: from EDTF, from words (`12 March 2011`), or from days in figures, whose order is asked for where it is not plain.
 * @param to the end of a span; empty for none @throws SpanError if there is no date that the form can hold
 */
export function mappedDate(from: string, to: string, order: ImportMap['dates']): string {
  if (!from) throw new SpanError('it has no date', 'write one');
  const [start, end] = [dateOf(from, order), to ? dateOf(to, order) : null];
  return end === null || end === start ? start : spanOf(`${start}/${end}`).edtf;
}

function dateOf(cell: string, order: ImportMap['dates']): string {
  const words = spanOfWords(cell.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, ''));
  if (words !== null) return words;
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  if (!year) return spanOf(cell).edtf; // says what is wrong with it
  const [x, y] = [Number(a), Number(b)];
  const first = x > 12 ? 'day-first' : y > 12 ? 'month-first' : x === y ? 'day-first' : order;
  if (first === undefined) {
    throw new SpanError(
      `"${cell}" can be read in two ways`,
      'say `dates: day-first` or `month-first` in the map',
    );
  }
  const [day, month] = first === 'day-first' ? [a, b] : [b, a];
  return spanOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).edtf;
}
