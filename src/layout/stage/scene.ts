import type { Camera } from '../../model/archive';
import type { Fork, StageData } from '../../model/stage';
import { focusOf, type Focus } from './focus';
import { ROW, type StageFrame } from './frame';
import { inkOf, type Ink } from './ink';
import { labelPlan, labelsAt, type LabelPlan } from './stageLabels';
import { OFF, type PlacedLabel } from '../labels';
import { hang, type Thread } from './threads';
import { ticksOf, type Tick } from '../time';

/** The event being told, by its index, and the contradiction it is told for. */
export interface Told {
  event: number | null;
  fork: Fork | null;
}

export interface SceneLabel {
  event: string;
  /** The index of its thread; -1 for that of the event being told. */
  thread: number;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

export interface Scene {
  /** From left to right, for pointing at them; the event being told is not among them. */
  threads: Thread[];
  ink: Ink;
  labels: SceneLabel[];
  /** The event being told, with its line's upper end and its label. */
  focus: (Focus & { y0: number; label: SceneLabel | null }) | null;
  ticks: Tick[];
}

/**
 * Places everything on the stage for a camera: pure, in px, all inside the frame.
 * @param plan the labels as they stand while the camera rests; by default those of this very camera
 */
export function sceneOf(
  data: StageData,
  frame: StageFrame,
  camera: Camera,
  told: Told,
  plan: LabelPlan = labelPlan(data, frame, camera, told.event),
): Scene {
  const hung = hang(data, frame, camera, told.event);
  const labels = labelsAt(data, frame, hung, told.event, plan);
  const label = (event: number | undefined, thread: number): SceneLabel | null => {
    const placed = labels.get(event ?? -1);
    return placed ? { ...sceneLabel(placed, data.events[event ?? -1]?.id ?? '', frame), thread } : null;
  };
  const lone = hung.threads.map(({ events }, i) => (events.length === 1 ? label(events[0], i) : null));
  const head = (of: SceneLabel | null): number => (of ? of.y + 5 : frame.top - 4);
  const focus =
    told.event === null || hung.told === null
      ? null
      : focusOf(data, frame, camera, told.event, hung.told, told.fork, hung.threads);
  const own = told.event === null ? null : label(told.event, -1);
  return {
    threads: hung.threads,
    ink: inkOf(data, frame, hung.threads, lone.map(head)),
    labels: lone.filter((l) => l !== null),
    focus: focus && { ...focus, y0: head(own), label: own },
    ticks: ticksOf(camera, frame.left, frame.right),
  };
}

function sceneLabel(
  { text, x, row, anchor }: PlacedLabel,
  event: string,
  frame: StageFrame,
): Omit<SceneLabel, 'thread'> {
  return { event, text, x: x + (anchor === 'start' ? OFF : -OFF), y: frame.top - 11 - row * ROW, anchor };
}
