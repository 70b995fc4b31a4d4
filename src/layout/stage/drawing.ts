import type { Drawing, Line, Word } from '../../model/drawing';
import type { StageFrame } from './frame';
import type { Digits } from './ink';
import type { Scene } from './scene';

/**
 * All on the stage that moves with the camera, ready to be drawn on a canvas: as components/chart/Braid and Focus have it.
 * @param words what stands before the years in which an event was spoken of
 */
export function drawingOf(frame: StageFrame, scene: Scene, words: { said: string }): Drawing {
  return [
    ...barOf(frame, scene),
    line('tick', tickPath(frame, scene)),
    ...scene.ticks.flatMap(({ label, major, x }) =>
      label ? [{ look: major ? 'tick-name major' : 'tick-name', text: label, x, y: frame.axis + 19 }] : [],
    ),
    line('threads/line', scene.ink.lines),
    line('threads/line', scene.ink.forks),
    line('threads/knots', scene.ink.knots),
    ...frame.lanes.flatMap(({ voice, y }, i) => {
      const ink = scene.ink.lanes[i];
      if (!ink) return [];
      return [
        line(`threads/mark v-${voice}`, ink.filled),
        line(`threads/mark open v-${voice}`, ink.open),
        ...digitsOf(`threads/number v-${voice}`, ink.numbers, y + 4),
        ...digitsOf(`threads/number open v-${voice}`, ink.openNumbers, y + 4),
      ];
    }),
    ...scene.labels.map(({ text, x, y, anchor }): Word => ({ look: 'threads/name', text, x, y, anchor })),
    ...focusOf(frame, scene, words.said),
  ].filter((part) => !('d' in part) || part.d !== '');
}

/** The small lines under the axis. */
export function tickPath(frame: StageFrame, scene: Scene): string {
  return scene.ticks.map((t) => `M${t.x} ${frame.axis}v${t.major ? 9 : 5}`).join('');
}

function barOf(frame: StageFrame, { focus }: Scene): Line[] {
  const bar = focus?.bar;
  if (!bar) return [];
  const { bandTop, axis } = frame;
  const box = (x0: number, x1: number): string => `M${x0} ${bandTop}H${x1}V${axis}H${x0}Z`;
  return [line('span fade', box(bar.fade0, bar.fade1)), line('span', box(bar.x0, bar.x1))];
}

function focusOf(frame: StageFrame, { focus }: Scene, said: string): (Line | Word)[] {
  if (!focus) return [];
  const { x, label, against } = focus;
  const group = 'thread focus';
  const words: Word[] = [];
  if (label)
    words.push({ look: `${group}/name`, text: label.text, x: label.x, y: label.y, anchor: label.anchor });
  if (against) {
    const at = { x: x + against.dx, anchor: against.anchor };
    words.push({ look: `${group}/against/ratio`, text: against.label, y: against.y, ...at });
    if (against.detail)
      words.push({ look: `${group}/against/detail`, text: against.detail, y: against.y + 15, ...at });
  }
  if (!frame.compact) {
    const years = focus.said.map(({ y, years }) => ({
      look: 'said',
      text: `${said} ${years}`,
      x: frame.nameX,
      y: y + 18,
    }));
    words.push(...years);
  }
  return [
    line(`${group}/line`, focusLine(focus, frame.axis), x),
    ...focus.marks.map((m) => line(`${group}/mark v-${m.voice}${m.filled ? '' : ' open'}`, m.d, x, m.y)),
    ...words,
  ];
}

/** The thread of the event being told, around its own x. */
export function focusLine({ fork, y0 }: NonNullable<Scene['focus']>, axis: number): string {
  return fork ? `M0 ${y0}V${fork.y0}M0 ${fork.y1}V${axis}${fork.path}` : `M0 ${y0}V${axis}`;
}

function line(look: string, d: string, x = 0, y = 0): Line {
  return { look, d, x, y };
}

/** Each digit at the place that it has. */
function digitsOf(look: string, { text, x }: Digits, y: number): Word[] {
  if (!text) return [];
  const at = x.split(' ').map(Number);
  return [...text].map((digit, i) => ({ look, text: digit, x: at[i] ?? 0, y }));
}
