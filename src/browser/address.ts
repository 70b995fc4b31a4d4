import { note } from './entry';

/**
 * Writes the step being read and the reader's place in it into the address and its history entry, gently: no new entry,
 * not while scrolling goes on.
 * @param wait how long (ms) scrolling must have rested
 * @returns a function to call with the id of the present step whenever the reader has moved
 */
export function gentleAddress(wait = 250): (id: string | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let step: string | null = null;
  const write = (): void => {
    const left = due - performance.now();
    timer = left > 0 ? setTimeout(write, left) : undefined;
    if (timer === undefined) note(step === null ? location.pathname + location.search : `#${step}`);
  };
  return (id) => {
    step = id;
    due = performance.now() + wait;
    timer ??= setTimeout(write, wait);
  };
}
