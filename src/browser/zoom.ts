import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Camera } from '../model/archive';

/** Moves a camera over a stretch of time. */
export interface Zoom {
  /** Shows a stretch of time. @param at once, without a movement */
  show: (camera: Camera, once?: boolean) => void;
  /** Nearer by a factor, around the middle. */
  by: (factor: number) => void;
  /** Sideways, by a share of what is seen. */
  pan: (share: number) => void;
  /** The edges between which the time is drawn have changed (px). */
  resize: (left: number, right: number) => void;
  destroy: () => void;
}

interface Told {
  /** The camera moves. */
  moved: (camera: Camera) => void;
  /** It has come to rest. */
  rested: () => void;
  /** The wheel was turned without the key that zooms: the page scrolls. */
  scrolled: () => void;
  /** Whether the reader asks for no motion. */
  still: () => boolean;
}

/** How near one can come: so long (ms) is the least that is seen. */
const LEAST = 6 * 86_400_000;
const SMOOTH = 350;

/**
 * Zooming by d3-zoom: the wheel with Ctrl or ⌘ (so that without it the page scrolls), pinching, dragging, double click and double tap.
 * A finger that moves up or down scrolls the page (`touch-action: pan-y`).
 * @param node on which it is dragged @param whole the stretch of time that there is
 */
export function zoomOn(node: HTMLElement, whole: Camera, told: Told): Zoom {
  let [left, right] = [0, node.clientWidth];
  let own = false;
  const target = select<HTMLElement, unknown>(node);
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1, Math.max(1, (whole.to - whole.from) / LEAST)])
    .filter((event: WheelEvent & MouseEvent) => {
      if (event.type !== 'wheel') return !event.button && !event.ctrlKey;
      if (!event.ctrlKey && !event.metaKey) told.scrolled();
      return event.ctrlKey || event.metaKey;
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!own) told.moved(cameraOf(transform));
    })
    .on('end', () => {
      if (!own) told.rested();
    });
  target.call(behaviour);
  // At the ends of its range d3-zoom would leave the wheel to the browser, which would enlarge the whole page.
  const keep = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) event.preventDefault();
  };
  node.addEventListener('wheel', keep, { passive: false });

  function cameraOf({ k, x }: ZoomTransform): Camera {
    const [span, pace] = [whole.to - whole.from, (whole.to - whole.from) / (right - left)];
    const from = whole.from + ((left - x) / k - left) * pace;
    return { from, to: from + span / k };
  }
  function transformOf({ from, to: end }: Camera): ZoomTransform {
    const to = Math.max(end, from + LEAST);
    const pace = (whole.to - whole.from) / (right - left);
    const k = (whole.to - whole.from) / (to - from);
    const x = left - k * (left + (from - whole.from) / pace);
    return zoomIdentity.translate(x, 0).scale(k);
  }
  const moving = () => target.transition().duration(told.still() ? 0 : SMOOTH);

  return {
    show(camera, once = false) {
      own = once;
      if (once) behaviour.transform(target, transformOf(camera));
      else behaviour.transform(moving(), transformOf(camera));
      own = false;
    },
    by: (factor) => behaviour.scaleBy(moving(), factor, [(left + right) / 2, 0]),
    pan: (share) => {
      const { k } = target.property('__zoom') as ZoomTransform;
      behaviour.translateBy(moving(), (-share * (right - left)) / k, 0);
    },
    resize(x0, x1) {
      [left, right] = [x0, x1];
      // Time reaches from edge to edge: nothing beyond it can be dragged into sight.
      behaviour.extent([
        [left, 0],
        [right, 1],
      ]);
      behaviour.translateExtent([
        [left, -Infinity],
        [right, Infinity],
      ]);
    },
    destroy() {
      target.interrupt().on('.zoom', null);
      node.removeEventListener('wheel', keep);
    },
  };
}
