import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare,
  symbolTriangle,
  type SymbolType,
} from 'd3';

/** A regular hexagon of a given area, flat sides left and right. */
const symbolHexagon: SymbolType = {
  draw(context, size) {
    const r = Math.sqrt(size / 2.598);
    for (let i = 0; i < 6; i++) {
      const [x, y] = [r * Math.sin((i * Math.PI) / 3), -r * Math.cos((i * Math.PI) / 3)];
      if (i) context.lineTo(x, y);
      else context.moveTo(x, y);
    }
    context.closePath();
  },
};

const SHAPES: Record<string, SymbolType> = {
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond2,
  circle: symbolCircle,
  hexagon: symbolHexagon,
  plus: symbolCross,
  dot: symbolCircle,
};

const drawn = new Map<string, string>();

/** The path of a voice's mark around the origin: all shapes cover the same area, that of a circle of the given radius. */
export function markPath(shape: string, radius: number): string {
  const key = `${shape} ${radius.toFixed(2)}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const path = symbol(SHAPES[shape] ?? symbolCircle, Math.PI * radius * radius).digits(2)() ?? '';
  drawn.set(key, path);
  return path;
}

/**
 * The same mark in relative commands, to be set after a move to where it stands: `M120 40` + `markFrom('square', 5)`. So one path
 * can hold the marks of a whole lane.
 */
export function markFrom(shape: string, radius: number): string {
  const key = `from ${shape} ${radius.toFixed(2)}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const path = relative(markPath(shape, radius));
  drawn.set(key, path);
  return path;
}

/** Rewrites a path that begins with a move around the origin in relative commands, its first move relative to the origin. */
function relative(path: string): string {
  let [x, y] = [0, 0];
  let start = [0, 0];
  const to = (nx: number, ny: number): string => {
    const step = `${tidy(nx - x)} ${tidy(ny - y)}`;
    [x, y] = [nx, ny];
    return step;
  };
  return [...path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)]
    .map(([, command = '', rest = '']) => {
      const n = rest
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      const [a = 0, b = 0] = n;
      if (command === 'M') {
        start = [a, b];
        return `m${to(a, b)}`;
      }
      if (command === 'L') return `l${to(a, b)}`;
      if (command === 'A') return `a${n.slice(0, 5).join(' ')} ${to(n[5] ?? 0, n[6] ?? 0)}`;
      if (command === 'h') return `l${to(x + a, y)}`;
      if (command === 'v') return `l${to(x, y + a)}`;
      if (command === 'Z') {
        [x = 0, y = 0] = start;
        return 'z';
      }
      throw new Error(`a mark may not be drawn with the command ${command}`);
    })
    .join('');
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
