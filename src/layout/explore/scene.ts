import type { Camera } from '../../model/archive';
import type { Drawing, Line, Word } from '../../model/drawing';
import type { ExploreEvent } from '../../model/explore';
import { placeLabels, type Wanted } from '../labels';
import { markFrom } from '../marks';
import { fitted, textWidth } from '../measure';
import { tenth } from '../numbers';
import type { Run } from '../stage/bundles';
import { ROW } from '../stage/frame';
import { ticksOf, timeScale } from '../time';
import type { ExploreFrame } from './frame';
import { within, type Timeline } from './timeline';

/** Events that hang at one x, too near to be told apart there: one of them, or more. */
export interface Hanging extends Run {
  /** In px. */
  x: number;
}

/** What hangs where, as seen by a camera: as many things as there is room for, however many events there are. */
export function hangingOf({ runs }: Timeline, frame: ExploreFrame, camera: Camera): Hanging[] {
  const x = timeScale(camera, frame.left, frame.right);
  const gap = (frame.gap * (camera.to - camera.from)) / (frame.right - frame.left);
  return runs(camera.from, camera.to, gap).map((run) => ({ ...run, x: tenth(x(run.t)) }));
}

/** All of the free timeline, ready to be drawn. @param picked where the events taken up hang, or `null` */
export function sceneOf(
  timeline: Timeline,
  events: readonly ExploreEvent[],
  frame: ExploreFrame,
  camera: Camera,
  hanging: readonly Hanging[],
  picked: number | null,
): Drawing {
  const { lanes, axis, left, right, nameX, compact } = frame;
  const eventOf = (run: Run): ExploreEvent | undefined => events[timeline.order[run.lo] ?? -1];
  const labels = placeLabels(
    hanging.flatMap((run, i) => wantedOf(run, i, eventOf(run))),
    { x0: left - 8, x1: right + 20 },
    frame.rows,
  );
  const heads = new Map(labels.map((label) => [Number(label.id), frame.top - 10 - label.row * ROW]));
  const head = (i: number): number => heads.get(i) ?? frame.top - 4;
  const ticks = ticksOf(camera, left, right);
  return [
    line('lane', lanes.map(({ y }) => `M${left - 12} ${y}H${right + 12}`).join('')),
    line('axis', `M${left - 12} ${axis}H${right + 12}`),
    line('tick', ticks.map((t) => `M${t.x} ${axis}v${t.major ? 9 : 5}`).join('')),
    ...ticks.flatMap(({ label, major, x }) =>
      label ? [{ look: major ? 'tick-name major' : 'tick-name', text: label, x, y: axis + 20 }] : [],
    ),
    line('threads/line', hanging.map(({ x }, i) => `M${x} ${head(i)}V${axis}`).join('')),
    line('threads/line lasting', lastingOf(hanging, eventOf, frame, camera)),
    ...hanging.flatMap(({ x }, i) => (x === picked ? [line('focus/line', `M${x} ${head(i)}V${axis}`)] : [])),
    ...lanes.flatMap((lane, l) => laneOf(timeline, frame, hanging, l, lane)),
    ...labels.map(({ text, x, row, anchor, id }): Word => ({
      look: hanging[Number(id)]?.x === picked ? 'focus/name' : 'threads/name',
      text,
      x: x + (anchor === 'start' ? 4 : -4),
      y: frame.top - 6 - row * ROW,
      anchor,
    })),
    ...lanes.flatMap(({ voice, y, d, name }): Drawing => [
      { look: `mark v-${voice}`, d, x: compact ? 7 : 8, y },
      { look: `lane-name v-${voice}`, text: name, x: nameX, y: y + 4.5 },
    ]),
  ].filter((part) => !('d' in part) || part.d !== '');
}

/** A label for an event that hangs alone, the sooner the more claims it has. */
function wantedOf(run: Hanging, i: number, event: ExploreEvent | undefined): Wanted[] {
  if (!event || run.hi - run.lo > 1) return [];
  const text = fitted(event.label, 220, 12);
  const width = textWidth(text, 12);
  return [{ id: String(i), text, x: run.x, priority: event.claims, bold: false, width, home: run.lo % 3 }];
}

/** Along the axis, how long those lasted that hang alone. */
function lastingOf(
  hanging: readonly Hanging[],
  eventOf: (run: Run) => ExploreEvent | undefined,
  { left, right, axis }: ExploreFrame,
  camera: Camera,
): string {
  const x = timeScale(camera, left, right);
  return hanging
    .map((run) => {
      const event = run.hi - run.lo === 1 ? eventOf(run) : undefined;
      if (!event) return '';
      const [x0, x1] = [Math.max(left, x(event.drawn.from)), Math.min(right, x(event.drawn.to))];
      return x1 - x0 < 4 ? '' : `M${tenth(x0)} ${axis - 3}H${tenth(x1)}`;
    })
    .join('');
}

/** The marks of one voice, filled where it answers; the number of events where there are more than one. */
function laneOf(
  { present, answered }: Timeline,
  { radius }: ExploreFrame,
  hanging: readonly Hanging[],
  lane: number,
  { y, voice, shape }: ExploreFrame['lanes'][number],
): Drawing {
  const mark = markFrom(shape, radius);
  const [paths, numbers]: [[string, string, string], Word[]] = [['', '', ''], []];
  for (const run of hanging) {
    const count = within(present[lane], run);
    if (count === 0) continue;
    const open = within(answered[lane], run) === 0;
    if (count === 1) paths[open ? 1 : 0] += `M${run.x} ${y}${mark}`;
    else {
      const text = shortNumber(count);
      const half = textWidth(text, 11, true) / 2 + 1.5;
      paths[2] += `M${tenth(run.x - half)} ${y - 7}h${tenth(2 * half)}v14h${tenth(-2 * half)}z`;
      numbers.push({ look: `threads/number${open ? ' open' : ''} v-${voice}`, text, x: run.x, y: y + 4 });
    }
  }
  const [filled, open, knots] = paths;
  return [
    line('threads/knots', knots),
    line(`threads/mark v-${voice}`, filled),
    line(`threads/mark open v-${voice}`, open),
    ...numbers,
  ];
}

/** In three signs at most: 999, 1k, 12k, 1M. */
export function shortNumber(n: number): string {
  if (n < 1000) return String(n);
  return n < 999_500 ? `${Math.round(n / 1000)}k` : `${Math.round(n / 1e6)}M`;
}

function line(look: string, d: string): Line {
  return { look, d, x: 0, y: 0 };
}
