import map from 'virtual:map';
import Place from '../../src/components/figure/Place.svelte';
import type { EventRecord } from '../../src/model/archive';
import { en as words } from '../../src/words/en/live';
import { placeFigure } from '../../src/words/figures/place';
import { lookup } from '../../src/words/lookup';
import { scene, type Scenes } from './scene';

/** Events of the archive, and what is hard to place. */
const EVENTS: readonly [name: string, event: string][] = [
  ['a town', 'gwadar-camp-attack-2026'],
  ['several places', 'herof-2-places'],
  ['only the province', 'herof-2'],
  ['a district', 'mastung-prison-break-2026'],
  ['a district and what lies in it', 'bla-leader-video-2026'],
  ['a site without coordinates', 'saindak-shares'],
  ['a station without coordinates', 'quetta-station-bombing'],
  ['a country and its province', 'accession-to-pakistan'],
  ['two countries and the province', 'regional-dimension'],
];
const MADE: readonly [name: string, places: string[]][] = [
  ['outside the map', ['islamabad', 'kabul', 'lahore', 'quetta']],
  ['a pass without coordinates', ['bolan-pass']],
  [
    'neighbours close together',
    ['quetta', 'mastung', 'mach', 'pishin', 'kalat', 'ziarat', 'noshki', 'chaman'],
  ],
  ['along the coast', ['gwadar', 'pasni', 'ormara', 'chabahar', 'karachi', 'sui', 'tump']],
  ['an Iranian province', ['sistan-and-baluchestan', 'zahedan']],
  ['no place', []],
];

const scenes: Scenes = (archive) => {
  const look = lookup(archive);
  const draw = (name: string, event: EventRecord | undefined) =>
    scene(name, Place, ([width, height]) => ({
      figure: placeFigure(event!, look),
      map: map!,
      width,
      height,
      words,
    }));
  return [
    ...EVENTS.map(([name, id]) => draw(name, look.events.get(id))),
    ...MADE.map(([name, places]) => draw(name, { ...archive.events[0]!, id: 'made', places })),
  ];
};
export default scenes;
