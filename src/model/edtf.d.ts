/** The small part of the untyped `edtf` library (v4) that is used here. */
declare module 'edtf' {
  /** A parse result: `values` are year, month (0–11) and day, the least possible ones where digits are X. */
  export interface ParsedDate {
    type: string;
    level: number;
    values: number[];
    approximate?: number | boolean;
    uncertain?: number | boolean;
    unspecified?: number;
  }
  /** Reads one EDTF string; throws an `Error` when no parse fits the constraints. */
  export function parse(input: string, constraints?: { level?: number; types?: string[] }): ParsedDate;
  /** A date with its earliest and latest millisecond (UTC). */
  export interface ExtendedDate {
    readonly min: number;
    readonly max: number;
    readonly edtf: string;
  }
  export default function edtf(parsed: ParsedDate): ExtendedDate;
}
