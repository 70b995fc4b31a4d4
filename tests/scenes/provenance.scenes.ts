import Provenance from '../../src/components/figure/Provenance.svelte';
import { provenanceFigure } from '../../src/words/figures/provenance';
import { lookup } from '../../src/words/lookup';
import { most, questionsOf } from './pick';
import { scene, type Scenes } from './scene';

/** The questions whose claims came through most other works. */
const scenes: Scenes = (archive) => {
  const look = lookup(archive);
  const shapes = Object.fromEntries(archive.voices.map((v) => [v.id, v.shape]));
  const chained = ({ question }: ReturnType<typeof questionsOf>[number]): number =>
    question.claims.flatMap((id) => look.claims.get(id)?.citations ?? []).filter((c) => c.via.length).length;
  return most(questionsOf(archive), 3, chained).map(({ event, question }) => {
    const figure = provenanceFigure(event, question, look);
    return scene(`${event.id} ${question.id}`, Provenance, ([width, height]) => ({
      figure,
      width,
      height,
      shapes,
    }));
  });
};
export default scenes;
