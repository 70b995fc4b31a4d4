import Names from '../../src/components/figure/Names.svelte';
import { namesFigure } from '../../src/words/figures/names';
import { lookup } from '../../src/words/lookup';
import { scene, type Scenes } from './scene';

const scenes: Scenes = (archive) => {
  const look = lookup(archive);
  const shapes = Object.fromEntries(archive.voices.map((v) => [v.id, v.shape]));
  const terms = [...archive.terms].sort((a, b) => b.uses.length - a.uses.length);
  return [terms[0], terms.at(-1)].flatMap((term) => {
    if (!term) return [];
    const figure = namesFigure(term, archive.voices, look);
    return [scene(term.id, Names, () => ({ figure, shapes }))];
  });
};
export default scenes;
