export interface Wanted {
  id: string;
  text: string;
  x: number;
  /** The higher, the sooner it gets a place. */
  priority: number;
  bold: boolean;
  /** Of the text, in px. */
  width: number;
  /** The row it would like best: always the same for one label, so that it stays where it was. */
  home: number;
}

export interface PlacedLabel {
  id: string;
  text: string;
  x: number;
  /** 0 is the row nearest to the lanes. */
  row: number;
  anchor: 'start' | 'end';
  bold: boolean;
  width: number;
}

interface Edges {
  x0: number;
  x1: number;
}

/** How far a label stands off its thread, and from the next label, in px. */
export const OFF = 4;
const GAP = 10;

/**
 * Places labels above their threads in rows, without overlap, by priority; those that find no room yield. A label stands to
 * the right of its thread, or to its left near the right edge, and no thread that rises to a higher row runs through it.
 * @param edges left and right edge in px @param rows how many rows there are
 */
export function placeLabels(wanted: readonly Wanted[], edges: Edges, rows: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const order = [...wanted].sort((a, b) => b.priority - a.priority || a.x - b.x || (a.id < b.id ? -1 : 1));
  for (const { id, text, x, bold, width, home } of order) {
    const found = places({ id, text, x, bold, width }, home, rows).find((p) => fits(p, placed, edges));
    if (found) placed.push(found);
  }
  return placed;
}

/**
 * Labels that keep their rows while their threads move: of those that would come to overlap, the earlier in the list stays.
 * @param labels with the x at which their threads hang now
 */
export function keepLabels(labels: readonly PlacedLabel[], edges: Edges): PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  for (const label of labels) if (fits(label, kept, edges)) kept.push(label);
  return kept;
}

function places(label: Omit<PlacedLabel, 'row' | 'anchor'>, home: number, rows: number): PlacedLabel[] {
  return Array.from({ length: rows }, (_, i) => (home + i) % rows).flatMap((row) =>
    (['start', 'end'] as const).map((anchor) => ({ ...label, row, anchor })),
  );
}

/** Whether a label keeps clear of the edges, of those placed, and of the threads that rise past it. */
function fits(label: PlacedLabel, placed: readonly PlacedLabel[], edges: Edges): boolean {
  const a = boxOf(label);
  if (a.x0 < edges.x0 || a.x1 > edges.x1) return false;
  return placed.every((p) => {
    const b = boxOf(p);
    if (p.row === label.row) return a.x0 >= b.x1 + GAP || b.x0 >= a.x1 + GAP;
    const [stem, box] = p.row > label.row ? [p.x, a] : [label.x, b];
    return stem < box.x0 - 3 || stem > box.x1 + 3 || p.x === label.x;
  });
}

/** From where to where (px) a label reaches. */
export function boxOf({ x, anchor, width }: Pick<PlacedLabel, 'x' | 'anchor' | 'width'>): Edges {
  return anchor === 'start' ? { x0: x + OFF, x1: x + OFF + width } : { x0: x - OFF - width, x1: x - OFF };
}
