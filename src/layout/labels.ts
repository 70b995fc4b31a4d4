export interface Wanted {
  id: string;
  text: string;
  x: number;
  /** The higher, the sooner it gets a place. */
  priority: number;
  bold: boolean;
  /** Of the text, in px. */
  width: number;
}

export interface PlacedLabel {
  id: string;
  text: string;
  x: number;
  /** 0 is the row nearest to the lanes. */
  row: number;
  anchor: 'start' | 'end';
  bold: boolean;
}

/** How far a label stands off its thread, and from the next label, in px. */
export const OFF = 4;
const GAP = 10;

/**
 * Places labels above their threads in rows, without overlap, by priority; those that find no room yield. A label stands to
 * the right of its thread, or to its left near the right edge, and no thread that rises to a higher row runs through it.
 * @param frame left and right edge in px @param rows how many rows there are
 */
export function placeLabels(
  wanted: readonly Wanted[],
  frame: { x0: number; x1: number },
  rows: number,
): PlacedLabel[] {
  const placed: (PlacedLabel & { x0: number; x1: number })[] = [];
  const order = [...wanted].sort((a, b) => b.priority - a.priority || a.x - b.x || (a.id < b.id ? -1 : 1));
  for (const label of order) {
    const { width } = label;
    const anchors = (['start', 'end'] as const).map((anchor) => ({
      anchor,
      x0: anchor === 'start' ? label.x + OFF : label.x - OFF - width,
      x1: anchor === 'start' ? label.x + OFF + width : label.x - OFF,
    }));
    const fits = anchors.filter((a) => a.x0 >= frame.x0 && a.x1 <= frame.x1);
    const found = firstFree(fits, rows, label.x, placed);
    if (found) placed.push({ id: label.id, text: label.text, x: label.x, bold: label.bold, ...found });
  }
  return placed.map(({ id, text, x, row, anchor, bold }) => ({ id, text, x, row, anchor, bold }));
}

function firstFree<A extends { x0: number; x1: number }>(
  anchors: A[],
  rows: number,
  stem: number,
  placed: readonly { x: number; row: number; x0: number; x1: number }[],
): (A & { row: number }) | null {
  for (let row = 0; row < rows; row++) {
    for (const a of anchors) {
      const free = placed.every((p) => {
        const meets = a.x0 < p.x1 + GAP && p.x0 < a.x1 + GAP;
        if (p.row === row) return !meets;
        if (p.row > row) return p.x < a.x0 - 3 || p.x > a.x1 + 3 || p.x === stem;
        return stem < p.x0 - 3 || stem > p.x1 + 3 || p.x === stem;
      });
      if (free) return { ...a, row };
    }
  }
  return null;
}
