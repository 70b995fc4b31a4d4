import Stage from '../../src/components/chart/Stage.svelte';
import { stageWithCounts } from '../../src/words/figures/stage';
import { Reading } from '../../src/state/reading.svelte';
import { en as words } from '../../src/words/en/live';
import { scene, type Scenes } from './scene';

/** The stage at places of the story: at rest, and on its way. */
const PLACES: readonly [name: string, step: string, share: number][] = [
  ['opening of the first chapter', 'chapter-accession', 0],
  ['a contradiction', 'jaffar-express-hijacking', 0],
  ['a dense week', 'herof-2', 0],
  ['the whole span', 'prologue-whole', 0],
  ['on its way', 'jaffar-express-hijacking', 0.85],
];

const scenes: Scenes = (archive) => {
  const data = stageWithCounts(archive);
  return PLACES.map(([name, step, share]) =>
    scene(name, Stage, ([width, height]) => {
      const reading = new Reading(data);
      reading.go(data.steps.findIndex((s) => s.id === step) + share);
      return { reading, words, size: { width, height } };
    }),
  );
};
export default scenes;
