/** Svelte attachment: reports the content size (whole px) of an element, now and when it changes. */
export function sized(tell: (width: number, height: number) => void): (node: Element) => () => void {
  return (node) => {
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box) tell(Math.round(box.width), Math.round(box.height));
    });
    observer.observe(node);
    return () => observer.disconnect();
  };
}
