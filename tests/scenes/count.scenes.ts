import Count from '../../src/components/figure/Count.svelte';
import { countScene, type CountTold } from '../../src/layout/count/counts';
import type { Camera } from '../../src/model/archive';
import { runningCounts } from '../../src/words/figures/stage';
import { scene, type Scenes } from './scene';

const DAY = 86_400_000;

/** The first running count that a step shows: its days, single questions of it, and it drawn back in time. */
const scenes: Scenes = (archive) => {
  const [figure] = Object.values(runningCounts(archive));
  if (!figure) return [];
  const shapes = Object.fromEntries(archive.voices.map((v) => [v.id, v.shape]));
  const days = figure.lines.flatMap((l) => l.points.map((p) => p.from)).sort((a, b) => a - b);
  const from = (days[0] ?? 0) - 2 * DAY;
  const week = { from, to: from + 10 * DAY };
  const props = (camera: Camera, told: Partial<CountTold> = {}) => {
    return ([width, height]: readonly [number, number]) => {
      const small = width < 560;
      const room = { width, height, left: small ? 40 : 56, right: width - (small ? 120 : 230) };
      const scene = countScene(figure, room, camera, { emphasis: null, until: null, ...told });
      return { figure, scene, room, shapes, small };
    };
  };
  const [first, second] = new Set(figure.lines.map((l) => l.question));
  const back = [30, 400, 8000].map((n) => ({ from: week.to - n * DAY, to: week.to + n * DAY * 0.02 }));
  return [
    scene('all questions', Count, props(week)),
    scene('one question', Count, props(week, { emphasis: first ?? null })),
    scene('another question', Count, props(week, { emphasis: second ?? null })),
    scene('as known on the fourth day', Count, props(week, { until: from + 5 * DAY - 1 })),
    ...back.map((camera, i) => scene(`pulled back ${i + 1}`, Count, props(camera), [[860, 480]])),
  ];
};
export default scenes;
