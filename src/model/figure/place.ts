import type { Bounding } from '../archive';
import type { FigureHead } from './head';

/** The places of one event on the base map. */
export interface PlaceFigure extends FigureHead {
  kind: 'place';
  marks: PlaceMark[];
  /** The areas in which these lie. */
  around: string[];
  /** Sentences about what the map cannot show. */
  also: string[];
}

/**
 * A place on the map, as finely as it is known: a `site` or town is a point, a `district` a ring around its seat, all else an area
 * or, without an outline, only words.
 */
export interface PlaceMark {
  /** Of the place that is drawn. */
  id: string;
  form: 'point' | 'ring' | 'area';
  /** Degrees; `null` for an area. */
  at: { lat: number; lon: number } | null;
  name: string;
  /** What the map says under the name. */
  note: string | null;
}

/**
 * The map under the places, computed at build. Paths and points are in units of its own, from its upper left corner, x to the
 * east, y to the south, in Mercator's projection: see `project`.
 */
export interface BaseMap {
  /** As far as it reaches, in degrees. */
  reach: Bounding;
  /** What is shown in any case. */
  focus: Bounding;
  /** Units per degree of longitude. */
  scale: number;
  land: string;
  coast: string;
  /** Between countries. */
  borders: string;
  areas: MapArea[];
  towns: MapTown[];
  sea: { name: string; spots: MapSpot[] } | null;
}

export interface MapArea {
  /** Of the place; of a country that is no place of the archive, its name. */
  id: string;
  name: string;
  /** Countries are named on every map. */
  country: boolean;
  /** `null` where no place of the archive is this area. */
  path: string | null;
  /** Of a province: where it meets its neighbours in the country. */
  line: string | null;
  /** The place in which it lies. */
  within: string | null;
  /** Where its name may stand, the roomiest first; and where beside the areas that lie in it. */
  spots: MapSpot[];
  beside: MapSpot[];
}

/** A point in units. */
export type MapSpot = [x: number, y: number];

export interface MapTown {
  id: string;
  name: string;
  at: MapSpot;
}
