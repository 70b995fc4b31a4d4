import Provenance from '../../src/components/figure/Provenance.svelte';
import { provenanceFigure } from '../../src/words/figures/provenance';
import { lookup } from '../../src/words/lookup';
import { scene, type Scenes } from './scene';

const scenes: Scenes = (archive) => {
  const look = lookup(archive);
  const shapes = Object.fromEntries(archive.voices.map((v) => [v.id, v.shape]));
  const wanted = [
    ['herof-2', 'attackers-killed'],
    ['jaffar-express-hijacking', 'people-killed'],
    ['causes-of-the-insurgency', 'why'],
  ];
  return wanted.flatMap(([id, asked]) => {
    const event = archive.events.find((e) => e.id === id);
    const question = event?.questions.find((q) => q.id === asked);
    if (!event || !question) throw new Error(`the scenes need ${id ?? ''}.${asked ?? ''}`);
    const figure = provenanceFigure(event, question, look);
    return [
      scene(`${event.id} ${question.id}`, Provenance, ([width, height]) => ({
        figure,
        width,
        height,
        shapes,
      })),
    ];
  });
};
export default scenes;
