/**
 * Svelte attachment: reports the content size of an element, now and when it changes, in px of the size of letters that browsers begin
 * with. Drawings laid out in it grow with the reader's size of text, as all else does.
 */
export function sized(tell: (width: number, height: number) => void): (node: Element) => () => void {
  return (node) => {
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      if (box) tell(Math.round(box.width / unit), Math.round(box.height / unit));
    });
    observer.observe(node);
    return () => observer.disconnect();
  };
}
