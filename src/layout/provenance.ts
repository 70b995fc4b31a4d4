import type { ProvenanceFigure, ProvenanceNode } from '../model/figure/provenance';
import { tenth } from './numbers';
import { link, name, type Placed } from './provenanceLinks';
import { fitted, textWidth } from './measure';

export interface ProvenanceScene {
  /** What it needs in all, in px: more than the room where it must be scrolled. */
  height: number;
  heads: { x: number; text: string }[];
  nodes: { node: ProvenanceNode; x: number; y: number; text: string; width: number }[];
  links: { id: string; d: string }[];
  /** Brackets before claims of one origin, and dashes before those whose origin is not known. */
  ties: { d: string; known: boolean }[];
}

const [ROW, HEAD, TIE, SIZE, MARK] = [24, 26, 14, 12.5, 16];

/**
 * Columns of names joined by hairlines, which bend between the columns only and pass through a column between its names. The claims
 * keep their order; each further column is ordered by the mean height of what leads to it (barycentre method of Sugiyama et al. 1981),
 * which keeps crossings few.
 */
export function provenanceScene(figure: ProvenanceFigure, width: number, height: number): ProvenanceScene {
  const most = Math.max(1, ...figure.columns.map((c) => c.nodes.length));
  const pitch = Math.min(40, Math.max(ROW, (height - HEAD - 6) / most));
  const columns = columnsOf(figure, width);
  const place = new Map<string, Placed>();
  const nodes = figure.columns.flatMap(({ nodes }, column) => {
    const { left, right } = columns[column] ?? { left: 0, right: 0 };
    const sorted = column === 0 ? nodes : ordered(nodes, figure, place);
    const top = HEAD + ((most - sorted.length) * pitch) / 2 + pitch / 2;
    return sorted.map((node, i) => {
      const x = tenth(left + (node.voice === null ? 0 : MARK));
      const text = fitted(node.text, right - x + 0.2, SIZE, column === 0);
      const placed = { x, y: tenth(top + i * pitch), width: textWidth(text, SIZE, column === 0) };
      place.set(node.id, { ...placed, column });
      return { node, text, ...placed };
    });
  });
  const taken = columns.map((_, c) =>
    [...place.values()].filter((p) => p.column === c).map((p) => name(p.y)),
  );
  return {
    height: Math.max(height, HEAD + most * pitch + 6),
    heads: figure.columns.map(({ title }, c) => ({ x: columns[c]?.left ?? 0, text: title })),
    nodes,
    links: figure.links.flatMap(([from, to]) => {
      const [a, b] = [place.get(from), place.get(to)];
      return a && b ? [{ id: `${from} ${to}`, d: link(a, b, columns, taken) }] : [];
    }),
    ties: figure.origins.flatMap(({ claims, known }) => {
      const ys = claims.map((id) => place.get(id)?.y).filter((y) => y !== undefined);
      if (ys.length === 0) return [];
      const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
      return [{ known, d: `M10 ${y0 - 5}H5V${y1 + 5}H10` }];
    }),
  };
}

/** From where to where each column reaches: as wide as its names, the widest cut first where there is not enough room. */
function columnsOf({ columns }: ProvenanceFigure, width: number): { left: number; right: number }[] {
  const wanted = columns.map(({ title, nodes }, c) =>
    Math.max(
      textWidth(title, 12),
      ...nodes.map((n) => textWidth(n.text, SIZE, c === 0) + (n.voice === null ? 0 : MARK)),
    ),
  );
  const least = Math.min(56, width * 0.08);
  const gaps = Math.max(1, columns.length - 1);
  const room = width - TIE - 8 - gaps * least;
  const most = levelOf(wanted, room);
  const widths = wanted.map((w) => Math.min(w, most));
  const gap = least + Math.max(0, room - widths.reduce((a, b) => a + b, 0)) / gaps;
  let left = TIE;
  return widths.map((w) => {
    const column = { left: tenth(left), right: tenth(left + w) };
    left += w + gap;
    return column;
  });
}

/** The greatest width to which columns may reach so that together they have room. */
function levelOf(wanted: readonly number[], room: number): number {
  let rest = room;
  const narrow = [...wanted].sort((a, b) => a - b);
  for (const [i, w] of narrow.entries()) {
    const share = rest / (narrow.length - i);
    if (w > share) return share;
    rest -= w;
  }
  return Infinity;
}

function ordered(
  nodes: readonly ProvenanceNode[],
  figure: ProvenanceFigure,
  place: ReadonlyMap<string, { y: number }>,
): ProvenanceNode[] {
  const mean = (id: string): number => {
    const ys = figure.links.filter(([, to]) => to === id).map(([from]) => place.get(from)?.y ?? 0);
    return ys.length ? ys.reduce((a, b) => a + b, 0) / ys.length : 0;
  };
  return [...nodes].sort((a, b) => mean(a.id) - mean(b.id) || (a.id < b.id ? -1 : 1));
}
