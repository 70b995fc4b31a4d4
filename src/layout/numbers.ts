/** 0 up to `from`, 1 from `to` on, even in between; in hundredths, so that what stands still is not drawn again. */
export function ramp(value: number, from: number, to: number): number {
  return Math.round(Math.min(1, Math.max(0, (value - from) / (to - from))) * 100) / 100;
}

/** A coordinate, in tenths of a px: what moves less than that is not drawn again. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
