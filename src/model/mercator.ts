import type { Bounding } from './archive';

/** A map of which the west and north edge and the units per degree of longitude are known. */
export interface Projected {
  reach: Bounding;
  scale: number;
}

const RADIANS = Math.PI / 180;
/** The mean length of a degree on a great circle, in km (mean radius of the earth of WGS 84: 6,371.0088 km). */
const DEGREE = 6371.0088 * RADIANS;

/** How far north of the equator Mercator's projection draws a parallel, in degrees of the equator. */
export function northing(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / RADIANS;
}

/** Where a map draws a point, in its units from its upper left corner. @param lat @param lon in degrees */
export function project({ reach, scale }: Projected, lat: number, lon: number): [x: number, y: number] {
  return [(lon - reach.west) * scale, (northing(reach.north) - northing(lat)) * scale];
}

/** How many km a unit of a map stands for on a parallel. */
export function kmPerUnit({ scale }: Projected, lat: number): number {
  return (DEGREE * Math.cos(lat * RADIANS)) / scale;
}

/** The parallel that a map draws at a height, in degrees: the inverse of `project`. @param y in its units */
export function latitudeAt({ reach, scale }: Projected, y: number): number {
  return (2 * Math.atan(Math.exp((northing(reach.north) - y / scale) * RADIANS)) - Math.PI / 2) / RADIANS;
}
