import scrollama from 'scrollama';
import { LINE, lineAt, positionOf, readAt, type Stretch } from './geometry';

/** How long (ms) a question must stay to be read: those that fly past bring no figure. */
const MOMENT = 90;
/** From this speed on (px per ms) nobody reads: what flies past is not fetched, and not drawn in full. */
const SWIFT = 1.2;

/** Follows the reading position, and can take the reader to a step. */
export interface Follower {
  /** Brings a step to where it is read. @param index of the step @param smooth or at once */
  showStep(index: number, smooth: boolean): void;
  stop(): void;
}

/** What the reader scrolls through. */
export interface Article {
  /** The elements of the steps, in order. */
  steps: readonly HTMLElement[];
  /** The elements of the questions, in order; each has its address as id. */
  questions: readonly HTMLElement[];
  /** The sections that hold the steps: Scrollama minds when they come and go. */
  sections: readonly HTMLElement[];
  /** The figure that stays, above the text or beside it. */
  stage: HTMLElement | null;
}

/**
 * Follows the reading position through the steps. Scrollama triggers, geometry answers: whatever fires, the position is
 * computed from where the steps are, since Scrollama alone misses steps after reloads and jumps.
 * @param onPosition gets the position (index of the step plus the share of it that has passed the line) and the address of
 *   the question of that step that is being read, if one is; and whether all of it flies past
 */
export function followScroll(
  { steps, questions, sections, stage }: Article,
  onPosition: (position: number, question: string | null, swift: boolean) => void,
): Follower {
  let tops: number[] = [];
  let stretches: Stretch[] = [];
  let top = 0;
  let asked = 0;
  let position = 0;
  let question: string | null = null;
  let nearing: string | null = null;
  let passing: ReturnType<typeof setTimeout> | undefined;
  let width = innerWidth;
  let seen = { y: scrollY, at: performance.now() };
  let slowing: ReturnType<typeof setTimeout> | undefined;

  const measure = (): void => {
    tops = steps.map((step) => step.getBoundingClientRect().top + scrollY);
    const last = steps.at(-1);
    if (last) tops.push((tops.at(-1) ?? 0) + last.offsetHeight);
    stretches = questions.flatMap((question) => {
      const box = question.getBoundingClientRect();
      // What lies in closed details has a box somewhere, but is not seen.
      return question.checkVisibility()
        ? [{ id: question.id, from: box.top + scrollY, to: box.bottom + scrollY }]
        : [];
    });
    top = readingTop(stage);
  };
  const answer = (): void => {
    asked = 0;
    position = positionOf(scrollY + innerHeight * LINE, tops);
    const step = Math.floor(position);
    const found = position > 0 ? readAt(scrollY + top, innerHeight - top, stretches) : null;
    const own = found !== null && found.from >= (tops[step] ?? 0) && found.from < (tops[step + 1] ?? 0);
    dwell(own ? found.id : null);
    onPosition(position, question, isSwift());
  };
  /** Whether the page moves too quickly to be read; asks once more when nothing has come after such a move. */
  const isSwift = (): boolean => {
    const now = { y: scrollY, at: performance.now() };
    const swift = Math.abs(now.y - seen.y) > SWIFT * (now.at - seen.at);
    seen = now;
    clearTimeout(slowing);
    if (swift) slowing = setTimeout(ask, MOMENT);
    return swift;
  };
  /** A question is being read once it has stayed for a moment; to leave one takes no time. */
  const dwell = (id: string | null): void => {
    if (id === nearing) return;
    nearing = id;
    question = null;
    clearTimeout(passing);
    if (id === null) return;
    passing = setTimeout(() => {
      question = id;
      ask();
    }, MOMENT);
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
  story
    .setup({ step: [...sections], offset: LINE })
    .onStepEnter(ask)
    .onStepExit(ask);
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
      const y = Math.min(from - margin, Math.floor(to) - 2 - innerHeight * LINE);
      scrollTo({ top: Math.max(0, y), behavior: smooth ? 'smooth' : 'instant' });
    },
    stop() {
      end.abort();
      sizes.disconnect();
      story.destroy();
      cancelAnimationFrame(asked);
      clearTimeout(passing);
      clearTimeout(slowing);
    },
  };
}

/** Where (px from the top of the window) text begins to be seen: below what is pinned over it. */
function readingTop(stage: HTMLElement | null): number {
  if (!stage) return 0;
  const pinned =
    getComputedStyle(stage).position === 'sticky' ? parseFloat(getComputedStyle(stage).top) || 0 : 0;
  return stage.offsetWidth > innerWidth * 0.8 ? pinned + stage.offsetHeight : pinned;
}
