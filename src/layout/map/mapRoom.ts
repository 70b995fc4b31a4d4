/** A rectangle in px. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A straight line in px: from a mark to its label. */
export type Leader = Box;

/** A place where a label may stand. */
export interface Stand {
  box: Box;
  /** The top of its first line, and where its text begins, has its middle or ends. */
  top: number;
  x: number;
  anchor: 'start' | 'middle' | 'end';
  leader: Leader | null;
}

/** The room on a map: what has been placed, inside of which edges. */
export class MapRoom {
  private readonly taken: Box[] = [];
  private readonly leaders: Leader[] = [];

  constructor(private readonly edges: Box) {}

  /** Takes the first stand that keeps clear of all that was placed; `null` if there is none. @param air px around it */
  place(stands: Iterable<Stand>, air: number): Stand | null {
    for (const stand of stands) {
      if (!this.fits(stand, air)) continue;
      this.take(stand.box);
      if (stand.leader) this.leaders.push(stand.leader);
      return stand;
    }
    return null;
  }

  /** Takes a box if it is free; answers whether it was. */
  claim(box: Box): boolean {
    const free = !this.taken.some((b) => meet(box, b)) && !this.leaders.some((l) => crosses(l, box));
    if (free) this.take(box);
    return free;
  }

  take(box: Box): void {
    this.taken.push(box);
  }

  private fits({ box, leader }: Stand, air: number): boolean {
    const { edges } = this;
    if (box.x0 < edges.x0 || box.y0 < edges.y0 || box.x1 > edges.x1 || box.y1 > edges.y1) return false;
    const wide = { x0: box.x0 - air, y0: box.y0 - air, x1: box.x1 + air, y1: box.y1 + air };
    if (this.taken.some((b) => meet(wide, b)) || this.leaders.some((l) => crosses(l, box))) return false;
    if (leader === null) return true;
    const { x0, y0 } = leader;
    const others = this.taken.filter((b) => x0 < b.x0 || x0 > b.x1 || y0 < b.y0 || y0 > b.y1);
    return others.every((b) => !crosses(leader, b)) && this.leaders.every((l) => !cut(l, leader));
  }
}

function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Whether a line runs through a box, looked at in steps of a few px. */
function crosses({ x0, y0, x1, y1 }: Leader, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3);
  return Array.from({ length: steps + 1 }, (_, i) => i / Math.max(1, steps)).some((t) => {
    const [x, y] = [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
    return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
  });
}

/** Whether two lines cut each other: the ends of each lie on different sides of the other. */
function cut(a: Leader, b: Leader): boolean {
  const side = (l: Leader, x: number, y: number): number =>
    (l.x1 - l.x0) * (y - l.y0) - (l.y1 - l.y0) * (x - l.x0);
  return side(a, b.x0, b.y0) * side(a, b.x1, b.y1) <= 0 && side(b, a.x0, a.y0) * side(b, a.x1, a.y1) <= 0;
}
