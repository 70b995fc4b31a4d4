import Stage from '../../src/components/chart/Stage.svelte';
import { stageWithCounts } from '../../src/words/figures/stage';
import { Reading } from '../../src/state/reading.svelte';
import { en as words } from '../../src/words/en/live';
import { most } from './pick';
import { scene, type Scenes } from './scene';

/** The stage at places of the story: at rest, and on its way. */
const scenes: Scenes = (archive) => {
  const data = stageWithCounts(archive);
  const stepOf = (id: string | undefined): number =>
    data.steps.findIndex((s) => data.events[s.event ?? -1]?.id === id);
  const ratio = (e: (typeof archive.events)[number]): number =>
    Math.max(0, ...e.questions.map((q) => q.ratio ?? 0));
  const told = archive.events.filter((e) => stepOf(e.id) >= 0);
  const against = stepOf(most(told, 1, ratio)[0]?.id);
  const dense = stepOf(most(told, 1, (e) => e.questions.flatMap((q) => q.claims).length)[0]?.id);
  const whole = data.steps.findIndex((s) => s === most(data.steps, 1, ({ from, to }) => to - from)[0]);
  const places: [name: string, at: number][] = [
    [
      'opening of the first chapter',
      data.steps.findIndex((s) => s.id === `chapter-${archive.chapters[1]?.id ?? ''}`),
    ],
    ['a contradiction', against],
    ['many claims', dense],
    ['the whole span', whole],
    ['on its way', against + 0.85],
  ];
  return places.map(([name, at]) =>
    scene(name, Stage, ([width, height]) => {
      const reading = new Reading(data);
      reading.go(at);
      return { reading, words, size: { width, height } };
    }),
  );
};
export default scenes;
