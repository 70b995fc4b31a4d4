/**
 * The marks of the voices: all cover the same area, that of a circle of the given radius. Their corners are written out here,
 * since d3-shape's symbols come with all of its curves (4 kB compressed, before anything is drawn).
 */
type Corner = readonly [x: number, y: number];

/** Corners around the origin for the area of a circle of radius 1, y downwards. */
const CORNERS: Record<string, readonly Corner[]> = {
  square: quarterTurns([[half(Math.PI), half(Math.PI)]]),
  diamond: quarterTurns([[Math.sqrt(Math.PI / 2), 0]]),
  triangle: polygon(3, Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3)))),
  hexagon: polygon(6, Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3)))),
  plus: plus(Math.sqrt(Math.PI / 5) / 2),
};

/** Half the side of a square of a given area. */
function half(area: number): number {
  return Math.sqrt(area) / 2;
}

/** A regular polygon that stands with a corner upwards. */
function polygon(corners: number, radius: number): Corner[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });
}

/** A cross of five squares. @param a half the side of one of them */
function plus(a: number): Corner[] {
  return quarterTurns([
    [a, -a],
    [3 * a, -a],
    [3 * a, a],
  ]);
}

/** Corners, and the same turned by a quarter three times. */
function quarterTurns(corners: readonly Corner[]): Corner[] {
  const turned = (all: readonly Corner[]): Corner[] => all.map(([x, y]) => [-y, x]);
  const [b, c] = [turned(corners), turned(turned(corners))];
  return [...corners, ...b, ...c, ...turned(c)];
}

/** The path of a voice's mark around the origin. @param radius of a circle of the same area, in px */
export function markPath(shape: string, radius: number): string {
  return `M0 0${markFrom(shape, radius)}`;
}

const drawn = new Map<string, string>();

/**
 * The same mark in relative commands, to be set after a move to where it stands: `M120 40` + `markFrom('square', 5)`. So one path
 * can hold the marks of a whole lane. A shape that is not known is a circle.
 */
export function markFrom(shape: string, radius: number): string {
  const key = `${shape} ${radius.toFixed(2)}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const corners = CORNERS[shape];
  const path = corners ? traced(corners.map(([x, y]) => [x * radius, y * radius])) : circle(radius);
  drawn.set(key, path);
  return path;
}

function traced(corners: readonly Corner[]): string {
  return corners
    .map(([x, y], i) => {
      const [px, py] = corners[i - 1] ?? [0, 0];
      return `${i ? 'l' : 'm'}${tidy(tidy(x) - tidy(px))} ${tidy(tidy(y) - tidy(py))}`;
    })
    .join('')
    .concat('z');
}

function circle(radius: number): string {
  const r = tidy(radius);
  return `m${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
