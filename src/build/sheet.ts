import { geoIdentity, geoPath, polygonContains } from 'd3';
import type { Geometry } from 'geojson';
import type { MapSpot } from '../model/figure/place';
import { project, type Projected } from '../model/mercator';
import { distance, simplified, type Line } from './simplify';

/** How wide a base map is, in units: about two to the px of a desktop's stage. */
export const WIDTH = 2000;
/** Lines are drawn true to this many units. */
const TOLERANCE = 0.7;
/** Names stand on the crossings of a grid with this many units between its lines. */
const GRID = 40;

/** Projects, clips to the sheet and simplifies; the last point of a ring is its first again. */
export function draw(geometry: Geometry, sheet: Projected): Line[] {
  const lines: Line[] = [];
  const clip = geoIdentity().clipExtent([[0, 0], cornerOf(sheet)]);
  const pen = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => lines.push([[x, y]]),
    lineTo: (x: number, y: number) => lines.at(-1)?.push([x, y]),
    closePath: () => close(lines.at(-1)),
  };
  geoPath(clip, pen as unknown as CanvasRenderingContext2D)(projected(geometry, sheet));
  return lines.map((line) => simplified(line, TOLERANCE)).filter((line) => line.length > 2);
}

function close(ring: Line | undefined): void {
  const [first] = ring ?? [];
  if (first) ring?.push(first);
}

/** The lower right corner, in units. */
function cornerOf({ reach, scale }: Projected): [number, number] {
  return project({ reach, scale }, reach.south, reach.east);
}

function projected(geometry: Geometry, sheet: Projected): Geometry {
  if (geometry.type === 'GeometryCollection') return geometry;
  const each = (value: unknown): unknown => {
    const [lon, lat] = value as [unknown, unknown];
    return typeof lon === 'number' && typeof lat === 'number'
      ? project(sheet, lat, lon)
      : (value as unknown[]).map(each);
  };
  return { ...geometry, coordinates: each(geometry.coordinates) } as Geometry;
}

/** An SVG path of whole units in relative commands. @param closed whether the lines are rings */
export function pathOf(lines: readonly Line[], closed: boolean): string {
  return lines
    .map((line) => {
      const [start, ...rest] = line.map(([x, y]): MapSpot => [Math.round(x), Math.round(y)]);
      let [x, y] = start ?? [0, 0];
      const steps = rest.flatMap(([px, py]) => {
        const step = px === x && py === y ? [] : [`${px - x}${py < y ? '' : ' '}${py - y}`];
        [x, y] = [px, py];
        return step;
      });
      return `M${(start ?? []).join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
    })
    .join('');
}

/**
 * Points of a grid where a name has room, the farthest from any line and from the edge of the sheet first.
 * @param rings inside of which they lie; none: anywhere @param holes outside of which they lie
 */
export function spotsIn(rings: readonly Line[], sheet: Projected, holes: readonly Line[] = []): MapSpot[] {
  const [width, height] = cornerOf(sheet);
  const sides = [...rings, ...holes].flatMap((ring) =>
    ring.slice(1).map((p, i) => [ring[i] ?? p, p] as const),
  );
  const found: { spot: MapSpot; room: number }[] = [];
  for (let x = GRID; x < width; x += GRID) {
    for (let y = GRID; y < height; y += GRID) {
      if ((rings.length && !holds(rings, [x, y])) || holds(holes, [x, y])) continue;
      let room = Math.min(x, y, width - x, height - y);
      for (const [a, b] of sides) {
        if (room <= GRID / 2) break;
        room = Math.min(room, distance([x, y], a, b));
      }
      if (room > GRID / 2) found.push({ spot: [x, y], room });
    }
  }
  return found.sort((a, b) => b.room - a.room).map(({ spot }) => spot);
}

function holds(rings: readonly Line[], spot: MapSpot): boolean {
  return rings.filter((ring) => polygonContains(ring, spot)).length % 2 === 1;
}
