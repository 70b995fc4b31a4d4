import type { BaseMap, MapArea, PlaceFigure } from '../../model/figure/place';
import { scaleBars, type MapView, type ScaleBar } from './map';
import { Labeller } from './labeller';
import type { MapLabel } from './mapLabels';
import { boxOf, holds, inset, placeMarks, type PlacedMark } from './mapMarks';
import { NOTE, withNotes, type MapWords, type Notes } from './mapNotes';
import { textWidth } from '../measure';

export interface PlaceScene {
  view: MapView;
  /** Areas that are marked, and outlines of provinces, in units of the map. */
  areas: { id: string; path: string }[];
  lines: { id: string; path: string }[];
  marks: PlacedMark[];
  towns: { id: string; x: number; y: number }[];
  labels: MapLabel[];
  /** `null` where there is no room for it. */
  bar: ScaleBar | null;
  notes: Notes;
}

/** Maps narrower than this (px) have smaller letters. */
const COMPACT = 480;
/** One town for orientation on so many square px. */
const PER_TOWN = 11_000;

/**
 * Lays the places of an event out on the base map: all inside the frame, no label over another or over a mark. The event's own
 * names come first, those for orientation yield.
 * @param width in px, 280 or more @param height in px, 180 or more
 */
export function placeScene(
  figure: PlaceFigure,
  map: BaseMap,
  width: number,
  height: number,
  words: MapWords,
): PlaceScene {
  const compact = width < COMPACT;
  const share = (also: readonly string[]): ReturnType<typeof withNotes> =>
    withNotes(also, map, width, height, words);
  const arrows = placeMarks(figure.marks, map, share(figure.also).view, compact).some(
    (m) => m.form === 'arrow',
  );
  const { view, notes } = share(arrows ? [...figure.also, words.outside] : figure.also);
  const marks = placeMarks(figure.marks, map, view, compact);
  const labels = new Labeller(view, compact);
  for (const mark of marks) labels.room.take(boxOf(mark));

  for (const mark of marks) {
    const of = figure.marks.find((m) => m.id === mark.id);
    if (of) labels.beside(mark, of.name, of.note);
  }
  const named = new Set(figure.marks.map((m) => m.id));
  const drawn = new Set([...figure.around, ...named]);
  const divided = new Set(map.areas.filter((a) => drawn.has(a.id)).map((a) => a.within));
  const free = (area: MapArea): MapArea =>
    divided.has(area.id) && area.beside.length ? { ...area, spots: area.beside } : area;
  const marked = figure.marks.flatMap((mark) => {
    const area = mark.form === 'area' ? map.areas.find((a) => a.id === mark.id) : undefined;
    if (area) labels.over(free(area), mark.name, mark.note);
    return area?.path ? [{ id: area.id, path: area.path }] : [];
  });
  const barWords = textWidth(`999 ${words.km}`, NOTE);
  const bar = scaleBars(map, view, barWords).find(({ x, y, width: w }) =>
    labels.room.claim({ x0: x - 4, y0: y - 8, x1: x + w + barWords + 8, y1: y + 6 }),
  );
  const provinces = map.areas.filter((a) => !a.country && figure.around.includes(a.id));
  const countries = map.areas.filter((a) => a.country);
  for (const area of [...provinces, ...countries]) if (!named.has(area.id)) labels.orient(free(area));
  if (map.sea) labels.name('sea', 'sea', map.sea.name, map.sea.spots, 5);

  const towns = map.towns
    .map(({ id, name, at }) => ({ id, name, ...labels.px(at) }))
    .filter(({ id, x, y }) => !named.has(id) && holds(inset(view, 6), x, y))
    .filter(({ x, y }) => marks.every((m) => Math.hypot(m.x - x, m.y - y) > m.radius + 3))
    .reduce<PlaceScene['towns']>((kept, { id, name, x, y }) => {
      const full = kept.length >= (view.width * view.height) / PER_TOWN;
      return full || !labels.town(id, name, x, y) ? kept : [...kept, { id, x, y }];
    }, []);
  return {
    view,
    areas: marked,
    lines: provinces.flatMap(({ id, line }) => (line === null ? [] : [{ id, path: line }])),
    marks: [...marks].sort((a, b) => b.radius - a.radius),
    towns,
    labels: labels.all,
    bar: bar ?? null,
    notes,
  };
}
