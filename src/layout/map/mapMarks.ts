import type { BaseMap, PlaceMark } from '../../model/figure/place';
import { placed, type MapView } from './map';
import type { Box } from './mapRoom';

/** A mark in px: a point, a ring, or an arrow at the edge to what lies outside. */
export interface PlacedMark {
  id: string;
  form: 'point' | 'ring' | 'arrow';
  x: number;
  y: number;
  radius: number;
  /** How far its label keeps off: as far as the widest mark at the same point. */
  clear: number;
  /** Of an arrow, in degrees, clockwise from the east. */
  angle: number;
}

/** The marks of places with a position, in the order given; rings first to be drawn under points. */
export function placeMarks(
  marks: readonly PlaceMark[],
  map: BaseMap,
  view: MapView,
  compact: boolean,
): PlacedMark[] {
  const all = marks.flatMap((mark) => markOf(mark, map, view, compact));
  return all.map((mark) => ({
    ...mark,
    clear: Math.max(
      ...all.filter((o) => Math.hypot(o.x - mark.x, o.y - mark.y) < o.radius).map((o) => o.radius),
      mark.radius,
    ),
  }));
}

function markOf({ id, form, at }: PlaceMark, map: BaseMap, view: MapView, compact: boolean): PlacedMark[] {
  if (at === null || form === 'area') return [];
  const [x, y] = placed(map, view, at.lat, at.lon);
  const radius = form === 'ring' ? (compact ? 8 : 13) : compact ? 4 : 5;
  if (holds(inset(view, radius + 2), x, y)) return [{ id, form, x, y, radius, clear: radius, angle: 0 }];
  const [cx, cy] = [view.x + view.width / 2, view.y + view.height / 2];
  const edge = inset(view, 9);
  const share = Math.min(
    1,
    (edge.x1 - cx) / Math.abs(x - cx || 1e-9),
    (edge.y1 - cy) / Math.abs(y - cy || 1e-9),
  );
  return [
    {
      id,
      form: 'arrow',
      x: cx + share * (x - cx),
      y: cy + share * (y - cy),
      radius: 6,
      clear: 6,
      angle: (Math.atan2(y - cy, x - cx) * 180) / Math.PI,
    },
  ];
}

/** The room that a mark takes. */
export function boxOf({ x, y, radius }: Pick<PlacedMark, 'x' | 'y' | 'radius'>): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}

/** The window of a map without a margin. */
export function inset({ x, y, width, height }: MapView, by: number): Box {
  return { x0: x + by, y0: y + by, x1: x + width - by, y1: y + height - by };
}

/** Whether a point lies in a box. */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}
