import type { Span } from '../model/archive';
import { parseSpan, spanOrNull } from '../model/span';

/**
 * The span of a date as YAML gives it (`1948` is a number there). Remembered: archives repeat their days.
 * @throws SpanError if it is no date
 */
export function spanOf(edtf: string | number): Span {
  return spanOrNull(String(edtf)) ?? parseSpan(String(edtf));
}
