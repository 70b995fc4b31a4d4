import scrollama from 'scrollama';

/** Where on the screen the reader is taken to be: this share of the height below the figure's edge. */
const LINE = 0.6;

/**
 * Follows the reading position through the steps. Scrollama triggers, geometry answers: whatever fires, the position is
 * computed from where the steps are, since Scrollama alone misses steps after reloads and jumps.
 * @param steps the elements of the steps, in order
 * @param onPosition gets the position: index of the step plus the share of it that has passed the line
 * @returns stops following
 */
export function followScroll(steps: HTMLElement[], onPosition: (position: number) => void): () => void {
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
  const stop = new AbortController();
  addEventListener('scroll', ask, { passive: true, signal: stop.signal });
  addEventListener('resize', resized, { passive: true, signal: stop.signal });
  addEventListener('load', remeasure, { signal: stop.signal });
  remeasure();
  return () => {
    stop.abort();
    sizes.disconnect();
    story.destroy();
    cancelAnimationFrame(asked);
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
