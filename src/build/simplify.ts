/** A line of points. */
export type Line = [x: number, y: number][];

/**
 * A line with fewer points that nowhere strays further than the tolerance from it (Douglas and Peucker 1973); its ends stay.
 * @param tolerance in the units of the line
 */
export function simplified(line: Line, tolerance: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const far = line.map((p) => distance(p, first, last));
  const at = far.indexOf(Math.max(...far));
  if ((far[at] ?? 0) <= tolerance) return [first, last];
  return [
    ...simplified(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(at), tolerance),
  ];
}

/** From a point to a stretch between two others; to the point where these are one. */
export function distance([x, y]: Line[number], [ax, ay]: Line[number], [bx, by]: Line[number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
