/**
 * Moves points on a line apart as little as possible (least squares), so that neighbours keep a distance and none leaves the
 * line; their order stays. Pool adjacent violators (Barlow et al. 1972), after taking the distances out.
 * @param xs in px, ascending @param gap the distance; it shrinks where there is no room for it @param lo @param hi the ends of the line
 */
export function spaced(xs: readonly number[], gap: number, lo: number, hi: number): number[] {
  if (xs.length === 0) return [];
  const step = Math.min(gap, Math.max(0, hi - lo) / Math.max(1, xs.length - 1));
  const pools: { sum: number; n: number }[] = [];
  xs.forEach((x, i) => {
    let pool = { sum: x - i * step, n: 1 };
    for (let last = pools.at(-1); last && last.sum / last.n > pool.sum / pool.n; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, n: last.n + pool.n };
    }
    pools.push(pool);
  });
  const most = Math.max(lo, hi - (xs.length - 1) * step);
  const level = pools.flatMap(({ sum, n }) =>
    new Array<number>(n).fill(Math.min(Math.max(sum / n, lo), most)),
  );
  return level.map((x, i) => x + i * step);
}
