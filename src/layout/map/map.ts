import type { BaseMap } from '../../model/figure/place';
import { kmPerUnit, latitudeAt, project } from '../../model/mercator';

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
/** Rather than leave a narrow strip of the box empty, a map grows by up to so much and shows less of the south. */
const FILL = 1.11;

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
  const fit = Math.min(width / (fx1 - fx0), height / (fy1 - fy0));
  const fill = width / (right * fit);
  const k = fill > 1 && fill <= FILL ? fit * fill : fit;
  const w = Math.min(width, right * k);
  const h = Math.min(height, bottom * k);
  return {
    x: 0,
    y: 0,
    width: w,
    height: h,
    k,
    dx: -clamp(((fx0 + fx1) / 2) * k - w / 2, 0, right * k - w),
    dy: -clamp(Math.min(((fy0 + fy1) / 2) * k - h / 2, fy0 * k), 0, bottom * k - h),
  };
}

/**
 * Bars of a round number of km, true at the height at which they stand, to choose from: in the lower left, a little in, and in
 * the lower right, before its words.
 * @param words their width in px
 */
export function scaleBars(map: BaseMap, view: MapView, words: number): ScaleBar[] {
  const y = view.y + view.height - 10;
  const km = kmPerUnit(map, latitudeAt(map, (y - view.dy) / view.k)) / view.k;
  const longest = Math.min(LONGEST, view.width / 5);
  const length = LENGTHS.filter((l) => l / km <= longest).at(-1) ?? 1;
  const width = length / km;
  return [view.x + view.width * 0.09, view.x + view.width - 14 - words - width].map((x) => ({
    x,
    y,
    width,
    km: length,
  }));
}

/** Where a point of the earth lies in the box, in px; it may be outside of the window. */
export function placed(map: BaseMap, view: MapView, lat: number, lon: number): [number, number] {
  const [x, y] = project(map, lat, lon);
  return [view.dx + x * view.k, view.dy + y * view.k];
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(Math.max(least, most), value));
}
