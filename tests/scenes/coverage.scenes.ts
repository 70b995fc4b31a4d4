import Coverage from '../../src/components/figure/Coverage.svelte';
import { coverageFigure } from '../../src/words/figures/coverage';
import { en as words } from '../../src/words/en/live';
import { scene, type Scenes } from './scene';

const scenes: Scenes = (archive) => {
  const figure = coverageFigure(archive);
  return [
    scene('the whole archive', Coverage, ([width, height]) => ({ figure, width, height, words })),
    scene('two events', Coverage, ([width, height]) => ({
      figure: { ...figure, events: figure.events.slice(0, 2) },
      width,
      height,
      words,
    })),
  ];
};
export default scenes;
