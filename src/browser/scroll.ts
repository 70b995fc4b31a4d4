import scrollama from 'scrollama';

/** Where on the screen the reader is taken to be: this share of the height below the figure's edge. */
const LINE = 0.6;

/** Follows the reading position, and can take the reader to a step. */
export interface Follower {
  /** Brings a step to where it is read. @param index of the step @param smooth or at once */
  showStep(index: number, smooth: boolean): void;
  stop(): void;
}

/**
 * Follows the reading position through the steps. Scrollama triggers, geometry answers: whatever fires, the position is
 * computed from where the steps are, since Scrollama alone misses steps after reloads and jumps.
 * @param steps the elements of the steps, in order
 * @param onPosition gets the position: index of the step plus the share of it that has passed the line
 */
export function followScroll(steps: HTMLElement[], onPosition: (position: number) => void): Follower {
  let tops: number[] = [];
  let asked = 0;
  let position = 0;
  let width = innerWidth;

  const measure = (): void => {
    tops = steps.map((step) => step.getBoundingClientRect().top + scrollY);
    const last = steps.at(-1);
    if (last) tops.push((tops.at(-1) ?? 0) + last.offsetHeight);
  };
  const answer = (): void => {
    asked = 0;
    position = positionOf(scrollY + innerHeight * LINE, tops);
    onPosition(position);
  };
  const ask = (): void => {
    asked ||= requestAnimationFrame(answer);
  };
  const remeasure = (): void => {
    measure();
    ask();
  };
  /** Text that is set anew in another width moves; the reader stays where they were in it. */
  const resized = (): void => {
    const told = position;
    measure();
    if (innerWidth !== width && told > 0 && told < steps.length) {
      scrollTo({ top: lineAt(told, tops) - innerHeight * LINE, behavior: 'instant' });
    }
    width = innerWidth;
    ask();
  };

  const story = scrollama();
  story.setup({ step: steps, offset: LINE }).onStepEnter(ask).onStepExit(ask);
  const sizes = new ResizeObserver(remeasure);
  sizes.observe(document.documentElement);
  const end = new AbortController();
  addEventListener('scroll', ask, { passive: true, signal: end.signal });
  addEventListener('resize', resized, { passive: true, signal: end.signal });
  addEventListener('load', remeasure, { signal: end.signal });
  // A link that leads to where the reader already is moves nothing, but has put another address in place.
  addEventListener('hashchange', ask, { signal: end.signal });
  remeasure();
  return {
    showStep(index, smooth) {
      const step = steps[index];
      if (!step) return;
      measure();
      // Where a link to it would lead, unless so tall a window would then already show the next one at the line.
      const margin = parseFloat(getComputedStyle(step).scrollMarginTop) || 0;
      const [from, to] = [tops[index] ?? 0, tops[index + 1] ?? 0];
      const top = Math.min(from - margin, Math.floor(to) - 2 - innerHeight * LINE);
      scrollTo({ top: Math.max(0, top), behavior: smooth ? 'smooth' : 'instant' });
    },
    stop() {
      end.abort();
      sizes.disconnect();
      story.destroy();
      cancelAnimationFrame(asked);
    },
  };
}

/**
 * The position of a line among steps that begin at `tops` (px, ascending; the last entry is the end of the last step):
 * 0 before the first, the number of steps after the last.
 */
export function positionOf(line: number, tops: readonly number[]): number {
  const steps = tops.length - 1;
  if (steps < 1 || line < (tops[0] ?? 0)) return 0;
  let [low, high] = [0, steps];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? Infinity) <= line) low = middle;
    else high = middle - 1;
  }
  if (low >= steps) return steps;
  const [from, to] = [tops[low] ?? 0, tops[low + 1] ?? 0];
  return low + (to > from ? (line - from) / (to - from) : 0);
}

/** The line (px) at which a position is reached: the inverse of `positionOf` between the first step and the end. */
export function lineAt(position: number, tops: readonly number[]): number {
  const step = Math.min(Math.max(0, Math.floor(position)), Math.max(0, tops.length - 2));
  const [from, to] = [tops[step] ?? 0, tops[step + 1] ?? 0];
  return from + (to - from) * (position - step);
}
