import type { MapArea, MapSpot } from '../../model/figure/place';
import type { MapView } from './map';
import { labelAt, lettering, type Lettering, type MapLabel } from './mapLabels';
import { boxOf, inset, type PlacedMark } from './mapMarks';
import { MapRoom, type Box, type Stand } from './mapRoom';
import { around, centred } from './mapStands';

/** The labels of a map, each placed where there is room left. */
export class Labeller {
  readonly all: MapLabel[] = [];
  readonly room: MapRoom;

  constructor(
    private readonly view: MapView,
    private readonly compact: boolean,
  ) {
    this.room = new MapRoom(inset(view, 4));
  }

  px([x, y]: MapSpot): { x: number; y: number } {
    return { x: this.view.dx + x * this.view.k, y: this.view.dy + y * this.view.k };
  }

  /** Beside a mark; without the note where there is no room for both. */
  beside({ id, x, y, radius, clear }: PlacedMark, name: string, note: string | null): void {
    this.first([note, null], (said) => {
      const what = lettering('mark', name, said, this.compact ? 130 : 175, this.compact);
      return this.put(id, what, around(x, y, radius, clear, what), 1);
    });
  }

  /** In an area that is marked. */
  over(area: MapArea, name: string, note: string | null): void {
    this.first([note, null], (said) => {
      const what = lettering('area', name, said, this.compact ? 160 : 210, this.compact);
      return this.put(area.id, what, centred(this.spots(area.spots), what), 4);
    });
  }

  /** The name of an area for orientation. */
  orient({ id, name, country, spots }: MapArea): void {
    this.name(id, country ? 'country' : 'province', name, spots, 6);
  }

  name(id: string, kind: MapLabel['kind'], name: string, spots: readonly MapSpot[], air: number): void {
    const what = lettering(kind, name, null, 110, this.compact);
    this.put(id, what, centred(this.spots(spots), what), air);
  }

  /** A town for orientation, with its dot; answers whether there was room. */
  town(id: string, name: string, x: number, y: number): boolean {
    const what = lettering('town', name, null, 200, this.compact);
    const beside = [...around(x, y, 2, 2, what)].filter((stand) => stand.leader === null);
    const stands = beside.map((stand) => ({ ...stand, box: union(stand.box, boxOf({ x, y, radius: 2 })) }));
    return this.put(id, what, stands, 4);
  }

  private spots(spots: readonly MapSpot[]): [number, number][] {
    return spots.map((spot) => this.px(spot)).map(({ x, y }) => [x, y]);
  }

  private put(key: string, what: Lettering, stands: Iterable<Stand>, air: number): boolean {
    const stand = this.room.place(stands, air);
    if (stand) this.all.push(labelAt(key, what, stand));
    return stand !== null;
  }

  private first(notes: readonly (string | null)[], place: (note: string | null) => boolean): void {
    notes.some(place);
  }
}

function union(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}
