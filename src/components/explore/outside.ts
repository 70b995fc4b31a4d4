import type { Attachment } from 'svelte/attachments';
import type { Camera } from '../../model/archive';
import type { Pen } from '../../model/drawing';

/** Moves the camera of the free timeline; see `browser/zoom.ts`. */
export interface Steer {
  show: (camera: Camera, once?: boolean) => void;
  by: (factor: number) => void;
  pan: (share: number) => void;
  resize: (left: number, right: number) => void;
  destroy: () => void;
}

/** What the page needs of the outside world. */
export interface Outside {
  zoomOn: (
    node: HTMLElement,
    whole: Camera,
    told: { moved: (camera: Camera) => void; rested: () => void; scrolled: () => void; still: () => boolean },
  ) => Steer;
  sized: (tell: (width: number, height: number) => void) => Attachment;
  pen: (canvas: HTMLCanvasElement) => Pen;
  /** Tells when colours or fonts have changed. @returns stops telling */
  looks: (changed: () => void) => () => void;
  still: () => boolean;
  /** Whether filters have room beside the timeline. */
  wide: () => boolean;
  download: (name: string, text: string, type: string) => void;
  /** The address of this page as it stands. */
  here: () => string;
}
