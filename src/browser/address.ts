/**
 * Writes the step being read into the address, gently: no history entry, not while scrolling goes on.
 * @returns a function to call with the id of the present step
 */
export function gentleAddress(wait = 250): (id: string | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | null | undefined;
  return (id) => {
    if (id === last) return;
    last = id;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hash = id === null ? '' : `#${id}`;
      if (location.hash === hash || (id === null && !location.hash)) return;
      try {
        history.replaceState(history.state, '', hash || location.pathname + location.search);
      } catch {
        // A page opened from a file or in an opaque origin may not write its address; it reads on without.
      }
    }, wait);
  };
}
