import {
  symbol,
  symbolCircle,
  symbolDiamond2,
  symbolSquare,
  symbolTriangle,
  symbolCross,
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
  if (known) return known;
  const path = symbol(SHAPES[shape] ?? symbolCircle, Math.PI * radius * radius).digits(2)() ?? '';
  drawn.set(key, path);
  return path;
}
