import type { Camera } from '../model/archive';
import type { Fork, StageData, StageEvent } from '../model/stage';
import { cameraPath } from '../layout/camera';

/**
 * The one state of the page: where the reader is. `position` runs from 0 to the number of steps, with fractions between
 * them; everything else follows from it, so that any path to a place shows the same.
 */
export class Reading {
  position = $state(0);
  /** With reduced motion the camera cuts from step to step. */
  still = $state(false);

  readonly #path = $derived.by(() => cameraPath(this.data.steps, this.still));
  readonly step = $derived.by(() =>
    Math.min(Math.max(0, Math.floor(this.position)), this.data.steps.length - 1),
  );
  readonly camera: Camera = $derived.by(() => this.#path.at(this.position));
  /** How far the camera is on its way to the next step: 0 while it rests. */
  readonly share = $derived.by(() => this.#path.share(this.position));

  constructor(readonly data: StageData) {}

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

  /** The chapter of the step. */
  get chapter(): StageData['chapters'][number] | null {
    return this.data.chapters[this.data.steps[this.step]?.chapter ?? 0] ?? null;
  }

  /** Moves to a reading position; the only way in which it changes. */
  go(position: number): void {
    if (Number.isFinite(position)) this.position = position;
  }
}
