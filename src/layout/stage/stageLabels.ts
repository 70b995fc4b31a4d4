import type { Camera } from '../../model/archive';
import type { StageData } from '../../model/stage';
import type { StageFrame } from './frame';
import { keepLabels, placeLabels, type PlacedLabel, type Wanted } from '../labels';
import { hang, type Hung } from './threads';

/** Which labels stand in which rows while the camera rests: by index of the event, those that matter most first. */
export type LabelPlan = ReadonlyMap<number, Pick<PlacedLabel, 'row' | 'anchor'>>;

/** Neighbours stand like stairs, in so many of the lowest rows, before they go higher. */
const STAIRS = 2;

/** Plans the labels of a camera at rest: for threads of one event each, and for the one being told. */
export function labelPlan(
  data: StageData,
  frame: StageFrame,
  camera: Camera,
  told: number | null,
): LabelPlan {
  const placed = placeLabels(
    candidates(data, frame, hang(data, frame, camera, told), told),
    edgesOf(frame),
    frame.rows,
  );
  return new Map(placed.map(({ id, row, anchor }) => [Number(id), { row, anchor }]));
}

/** The plans of all steps, each made when it is first asked for. */
export function labelPlans(data: StageData, frame: StageFrame): (step: number) => LabelPlan {
  const made = new Map<number, LabelPlan>();
  return (index) => {
    const step = data.steps[index];
    const plan = made.get(index) ?? (step ? labelPlan(data, frame, step, step.event) : new Map());
    made.set(index, plan);
    return plan;
  };
}

/**
 * The labels of a plan where their threads hang now. The event being told has its label in any case, where there is room; of
 * others those that would overlap in motion yield.
 */
export function labelsAt(
  data: StageData,
  frame: StageFrame,
  hung: Hung,
  told: number | null,
  plan: LabelPlan,
): Map<number, PlacedLabel> {
  const known = new Map(candidates(data, frame, hung, told).map((c) => [Number(c.id), c]));
  const own = told === null ? undefined : known.get(told);
  const focus = own ? placeLabels([own], edgesOf(frame), 1) : [];
  const others = [...plan].flatMap(([event, { row, anchor }]): PlacedLabel[] => {
    const wanted = event === told ? undefined : known.get(event);
    return wanted ? [{ ...wanted, row, anchor }] : [];
  });
  return new Map(keepLabels([...focus, ...others], edgesOf(frame)).map((label) => [Number(label.id), label]));
}

function edgesOf(frame: StageFrame): { x0: number; x1: number } {
  return { x0: frame.compact ? 4 : frame.left - 60, x1: frame.width - 4 };
}

function candidates(data: StageData, frame: StageFrame, hung: Hung, told: number | null): Wanted[] {
  const one = (event: number, x: number): Wanted[] => {
    const e = data.events[event];
    const widths = frame.widths[event];
    if (!e || !widths) return [];
    const bold = event === told;
    return [
      {
        id: String(event),
        text: e.label,
        x,
        bold,
        width: bold ? widths.bold : widths.plain,
        priority: (bold ? 1000 : 0) + (e.fork ? 20 : 0) + e.lanes.filter((level) => level > 0).length,
        home: bold ? 0 : (frame.ranks[event] ?? 0) % Math.min(frame.rows, STAIRS),
      },
    ];
  };
  const lone = hung.threads.flatMap(({ x, events }) => (events.length === 1 ? one(events[0] ?? -1, x) : []));
  return told !== null && hung.told !== null ? [...lone, ...one(told, hung.told)] : lone;
}
