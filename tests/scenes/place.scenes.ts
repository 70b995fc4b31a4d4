import map from 'virtual:map';
import Place from '../../src/components/figure/Place.svelte';
import type { EventRecord, Place as PlaceRecord } from '../../src/model/archive';
import { en as words } from '../../src/words/en/live';
import { placeFigure } from '../../src/words/figures/place';
import { lookup } from '../../src/words/lookup';
import { scene, type Scenes } from './scene';

/** So many kinds of events are shown. */
const KINDS = 12;

/** An event for each mix of places that the archive has (a town, a district with a site …), and what is hard to place. */
const scenes: Scenes = (archive) => {
  const look = lookup(archive);
  const draw = (name: string, event: EventRecord) =>
    scene(name, Place, ([width, height]) => ({
      figure: placeFigure(event, look),
      map: map!,
      width,
      height,
      words,
    }));
  const mix = (event: EventRecord): string =>
    event.places.map((id) => kindOf(look.places.get(id)!)).join(' and ');
  const kinds = new Map([...archive.events].reverse().map((e) => [mix(e), e]));
  const towns = archive.places.filter((p) => p.precision === 'town');
  const ids = (places: readonly PlaceRecord[]): string[] => places.map(({ id }) => id);
  const made: [name: string, places: string[]][] = [
    ['many towns', ids(towns.slice(0, 8))],
    ['a province abroad', ids(archive.places.filter((p) => p.precision === 'province').slice(1, 2))],
    ['no place', []],
  ];
  return [
    ...[...kinds]
      .filter(([name]) => name !== '')
      .slice(0, KINDS)
      .map(([name, event]) => draw(name, event)),
    ...made.map(([name, places]) => draw(name, { ...archive.events[0]!, id: 'made', places })),
  ];
};
export default scenes;

function kindOf({ precision, lat }: PlaceRecord): string {
  return lat === null && precision === 'town' ? 'a town without position' : `a ${precision}`;
}
