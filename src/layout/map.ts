import type { BaseMap } from '../model/figure/place';
import { kmPerUnit, latitudeAt, project } from '../model/mercator';

/** How a base map lies in a box: the window in px, and `x = dx + k · units` for what is in it. */
export interface MapView {
  x: number;
  y: number;
  width: number;
  height: number;
  k: number;
  dx: number;
  dy: number;
}

export interface ScaleBar {
  x: number;
  y: number;
  width: number;
  km: number;
}

/** The lengths a scale bar may have, in km, and its longest in px. */
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const LONGEST = 110;

/**
 * Fits a map into a box: the focus is shown whole, and around it as much as the box holds and the map reaches.
 * @param width in px @param height in px
 */
export function mapView(map: BaseMap, width: number, height: number): MapView {
  const { reach, focus } = map;
  const [right, bottom] = project(map, reach.south, reach.east);
  const [fx0, fy0] = project(map, focus.north, focus.west).map((v) => Math.max(0, v)) as [number, number];
  const [fx, fy] = project(map, focus.south, focus.east);
  const [fx1, fy1] = [Math.min(right, fx), Math.min(bottom, fy)];
  const k = Math.min(width / (fx1 - fx0), height / (fy1 - fy0));
  const w = Math.min(width, right * k);
  const h = Math.min(height, bottom * k);
  return {
    x: 0,
    y: 0,
    width: w,
    height: h,
    k,
    dx: -clamp(((fx0 + fx1) / 2) * k - w / 2, 0, right * k - w),
    dy: -clamp(((fy0 + fy1) / 2) * k - h / 2, 0, bottom * k - h),
  };
}

/** A bar of a round number of km, true at the height at which it stands: the lower left corner. */
export function scaleBar(map: BaseMap, view: MapView): ScaleBar {
  const [x, y] = [view.x + 10, view.y + view.height - 10];
  const km = kmPerUnit(map, latitudeAt(map, (y - view.dy) / view.k)) / view.k;
  const longest = Math.min(LONGEST, view.width / 5);
  const length = LENGTHS.filter((l) => l / km <= longest).at(-1) ?? 1;
  return { x, y, width: length / km, km: length };
}

/** Where a point of the earth lies in the box, in px; it may be outside of the window. */
export function placed(map: BaseMap, view: MapView, lat: number, lon: number): [number, number] {
  const [x, y] = project(map, lat, lon);
  return [view.dx + x * view.k, view.dy + y * view.k];
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(Math.max(least, most), value));
}
