/** How long (ms) nothing must move to be at rest. */
const REST = 120;

/**
 * Tells that something moves, and that it has come to rest: for that time, and for a whole frame after it, since where frames come
 * late so does news of the next move.
 * @returns what to call at each move
 */
export function untilRest(tell: (moving: boolean) => void): () => void {
  let last = 0;
  let waiting = false;
  const check = (): void => {
    const left = last + REST - performance.now();
    if (left > 0) setTimeout(check, left);
    else requestAnimationFrame(() => requestAnimationFrame(end));
  };
  const end = (): void => {
    waiting = performance.now() - last < REST;
    if (waiting) check();
    else tell(false);
  };
  return () => {
    last = performance.now();
    if (waiting) return;
    waiting = true;
    tell(true);
    setTimeout(check, REST);
  };
}
