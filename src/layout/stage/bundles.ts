/** Moments in time that stand together where there is no room to tell them apart. */
export interface Bundle {
  /** Their mean, in ms (UTC). */
  t: number;
  /** Indices of the moments, in the order of time. */
  members: readonly number[];
}

interface Node {
  t: number;
  /** Its moments: those from `lo` up to, not including, `hi`, in the order of time. */
  lo: number;
  hi: number;
  /** How near (ms) two of its parts had to be to join. */
  height: number;
  parts: [Node, Node] | null;
}

/**
 * A tree of moments, the nearest joined first (agglomerative clustering by centroids, in one dimension, where only neighbours
 * can join). Where it is cut depends on the zoom alone: so nothing changes company while the camera only moves sideways, and
 * neighbours always stand a gap apart.
 * @param moments in ms (UTC), in any order; those that cannot be told apart at any zoom stay together
 * @returns gives the bundles that have a part in a stretch of time, in its order, none of them set outside it.
 *   `gap`: what is nearer (ms) than this stands together
 */
export function bundler(moments: readonly number[]): (from: number, to: number, gap: number) => Bundle[] {
  const order = moments.map((_, i) => i).sort((a, b) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b);
  const runs = runsOf(order.map((i) => moments[i] ?? 0));
  return (from, to, gap) => runs(from, to, gap).map(({ t, lo, hi }) => ({ t, members: order.slice(lo, hi) }));
}

/** Moments next to each other in the order of time: those from `lo` up to, not including, `hi`. */
export interface Run {
  t: number;
  lo: number;
  hi: number;
}

/** As `bundler`, of moments that are in order; its answer takes no longer for more of them. @param times in ms (UTC), rising */
export function runsOf(times: readonly number[]): (from: number, to: number, gap: number) => Run[] {
  const root = treeOf(times);
  return (from, to, gap) => {
    const found: Run[] = [];
    const visit = (node: Node): void => {
      if ((times[node.hi - 1] ?? 0) < from || (times[node.lo] ?? 0) > to) return;
      if (node.parts && node.height >= gap) node.parts.forEach(visit);
      else found.push({ t: Math.min(Math.max(node.t, from), to), lo: node.lo, hi: node.hi });
    };
    if (root) visit(root);
    return found;
  };
}

function treeOf(times: readonly number[]): Node | null {
  let row: Node[] = times.map((t, i) => ({ t, lo: i, hi: i + 1, height: 0, parts: null }));
  while (row.length > 1) row = joined(row);
  return row[0] ?? null;
}

/** Joins each pair of neighbours that are nearer to each other than to their other neighbours: at least the nearest pair. */
function joined(row: readonly Node[]): Node[] {
  const gaps = row.slice(1).map((node, i) => node.t - (row[i]?.t ?? 0));
  const next: Node[] = [];
  for (let i = 0; i < row.length; i++) {
    const [a, b] = [row[i], row[i + 1]];
    if (!a) continue;
    const gap = gaps[i] ?? Infinity;
    if (b && gap <= (gaps[i - 1] ?? Infinity) && gap <= (gaps[i + 1] ?? Infinity)) {
      next.push(join(a, b, gap));
      i++;
    } else next.push(a);
  }
  return next;
}

function join(a: Node, b: Node, gap: number): Node {
  const [n, m] = [a.hi - a.lo, b.hi - b.lo];
  return {
    t: (a.t * n + b.t * m) / (n + m),
    lo: a.lo,
    hi: b.hi,
    height: Math.max(gap, a.height, b.height),
    parts: [a, b],
  };
}
