import type { Camera } from '../model/archive';
import { questionRef, type FigureRef } from '../model/figure/ref';
import type { Fork, StageData, StageEvent } from '../model/stage';
import { cameraPath, isLeap } from '../layout/camera';

/**
 * The one state of the page: where the reader is. `position` runs from 0 to the number of steps, with fractions between
 * them; everything else follows from it, so that any path to a place shows the same.
 */
export class Reading {
  /** What the stage shows. */
  data = $state.raw() as StageData;
  position = $state(0);
  /** With reduced motion the camera cuts from step to step. */
  still = $state(false);
  /** Whether the reader is scrolling just now; changes how the stage is drawn, not what it shows. */
  moving = $state(false);
  /** Whether it all flies past: figures come when the reader slows down. */
  swift = $state(false);
  /** The address of the question being read, if one is. */
  question = $state<string | null>(null);

  readonly #path = $derived.by(() => cameraPath(this.data.steps, this.still, this.data));
  readonly step = $derived.by(() =>
    Math.min(Math.max(0, Math.floor(this.position)), this.data.steps.length - 1),
  );
  readonly camera: Camera = $derived.by(() => this.#path.at(this.position));
  /** How far the camera is on its way to the next step: 0 while it rests. */
  readonly share = $derived.by(() => this.#path.share(this.position));

  constructor(data: StageData) {
    this.data = data;
  }

  /** The index of the event being told, if the step tells one. */
  get told(): number | null {
    return this.data.steps[this.step]?.event ?? null;
  }

  /** The event being told. */
  get event(): StageEvent | null {
    return this.told === null ? null : (this.data.events[this.told] ?? null);
  }

  /** The contradiction being told: on the step's question, or the widest of its event. */
  get fork(): Fork | null {
    const step = this.data.steps[this.step];
    return step?.fork === undefined ? (this.event?.fork ?? null) : step.fork;
  }

  /** The figure that stands in place of the timeline: of the question being read, or of the step. */
  get figure(): FigureRef | null {
    if (this.swift) return null;
    if (this.question !== null) return questionRef(this.question);
    return this.data.steps[this.step]?.figure ?? null;
  }

  /**
   * The running count that stands on the timeline's own scale here, and how strong it is, from 0 to 1: it comes and goes with
   * the camera, so that one turns into the other.
   */
  get count(): { ref: FigureRef; strength: number } | null {
    const [a, b] = [this.#countAt(this.step), this.#countAt(this.step + 1)];
    if (a && b) return { ref: a, strength: 1 };
    if (a) return { ref: a, strength: 1 - this.share };
    return b ? { ref: b, strength: this.share } : null;
  }

  #countAt(step: number): FigureRef | null {
    const figure = this.data.steps[step]?.figure;
    return figure?.kind === 'count' ? figure : null;
  }

  /** The chapter of the step. */
  get chapter(): StageData['chapters'][number] | null {
    return this.data.chapters[this.data.steps[this.step]?.chapter ?? 0] ?? null;
  }

  /** The ids of the steps after which the camera travels far. */
  leaps(): string[] {
    const { steps } = this.data;
    return steps.filter((s, i) => isLeap(s, steps[i + 1] ?? s)).map((s) => s.id);
  }

  /** Moves to a reading position, and to a question on the way; the only way in which they change. */
  go(position: number, question: string | null = null): void {
    if (Number.isFinite(position)) this.position = position;
    this.question = question;
  }
}
