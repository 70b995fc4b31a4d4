import Count from '../../src/components/figure/Count.svelte';
import { countScene, type CountTold } from '../../src/layout/count/counts';
import type { Archive } from '../../src/model/archive';
import { lookup } from '../../src/words/lookup';
import { countFigure } from '../../src/words/figures/count';
import { scene, type Scenes } from './scene';

const DAY = 86_400_000;
const WEEK = { from: Date.UTC(2026, 0, 29), to: Date.UTC(2026, 1, 8) };

/** The running count of an event's questions. */
function figureOf(archive: Archive, id: string, questions: string[]): ReturnType<typeof countFigure> {
  const event = archive.events.find((e) => e.id === id);
  if (!event) throw new Error(`the scenes need the event ${id}`);
  const asked = questions.map((q) => ({ event, question: event.questions.find((x) => x.id === q)! }));
  return countFigure('prologue-counts', 'How many were killed?', asked, lookup(archive));
}

const scenes: Scenes = (archive) => {
  const figure = figureOf(archive, 'herof-2', ['attackers-killed', 'security-killed', 'people-killed']);
  const shapes = Object.fromEntries(archive.voices.map((v) => [v.id, v.shape]));
  const props = (camera: typeof WEEK, told: Partial<CountTold> = {}) => {
    return ([width, height]: readonly [number, number]) => {
      const small = width < 560;
      const room = { width, height, left: small ? 40 : 56, right: width - (small ? 120 : 230) };
      const scene = countScene(figure, room, camera, { emphasis: null, until: null, ...told });
      return { figure, scene, room, shapes, small };
    };
  };
  const back = [30, 400, 8000].map((days) => ({
    from: WEEK.to - days * DAY,
    to: WEEK.to + days * DAY * 0.02,
  }));
  return [
    scene('all questions', Count, props(WEEK)),
    scene('one question', Count, props(WEEK, { emphasis: 'herof-2.attackers-killed' })),
    scene('another question', Count, props(WEEK, { emphasis: 'herof-2.security-killed' })),
    scene('as known on the first of February', Count, props(WEEK, { until: Date.UTC(2026, 1, 2) - 1 })),
    ...back.map((camera, i) => scene(`pulled back ${i + 1}`, Count, props(camera), [[860, 480]])),
  ];
};
export default scenes;
