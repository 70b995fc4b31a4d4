import type { ProvenanceFigure, ProvenanceNode } from '../model/figure/provenance';
import { tenth } from './numbers';
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

const [ROW, HEAD, TIE, SIZE] = [24, 26, 14, 12.5];

/**
 * Columns of names joined by hairlines. The claims keep their order; each further column is ordered by the mean height of what
 * leads to it (barycentre method of Sugiyama et al. 1981), which keeps crossings few.
 */
export function provenanceScene(figure: ProvenanceFigure, width: number, height: number): ProvenanceScene {
  const columns = figure.columns.length;
  const most = Math.max(1, ...figure.columns.map((c) => c.nodes.length));
  const pitch = Math.min(40, Math.max(ROW, (height - HEAD - 6) / most));
  const total = Math.max(height, HEAD + most * pitch + 6);
  const room = (width - TIE) / columns;
  const place = new Map<string, { x: number; y: number; width: number }>();
  const nodes = figure.columns.flatMap(({ nodes }, c) => {
    const sorted = c === 0 ? nodes : ordered(nodes, figure, place);
    const top = HEAD + ((most - sorted.length) * pitch) / 2 + pitch / 2;
    return sorted.map((node, i) => {
      const x = TIE + c * room + (node.voice === null ? 0 : 16);
      const text = fitted(node.text, room - (node.voice === null ? 22 : 38), SIZE, c === 0);
      const placed = { x, y: tenth(top + i * pitch), width: textWidth(text, SIZE, c === 0) };
      place.set(node.id, placed);
      return { node, text, ...placed };
    });
  });
  return {
    height: total,
    heads: figure.columns.map(({ title }, c) => ({ x: TIE + c * room, text: title })),
    nodes,
    links: figure.links.flatMap(([from, to]) => {
      const [a, b] = [place.get(from), place.get(to)];
      return a && b ? [{ id: `${from} ${to}`, d: link(a.x + a.width + 6, a.y, b.x - 6, b.y) }] : [];
    }),
    ties: figure.origins.flatMap(({ claims, known }) => {
      const ys = claims.map((id) => place.get(id)?.y).filter((y) => y !== undefined);
      if (ys.length === 0) return [];
      const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
      return [{ known, d: `M10 ${y0 - 5}H5V${y1 + 5}H10` }];
    }),
  };
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

function link(x0: number, y0: number, x1: number, y1: number): string {
  const half = Math.max(0, (x1 - x0) / 2);
  return `M${tenth(x0)} ${y0}C${tenth(x0 + half)} ${y0} ${tenth(x1 - half)} ${y1} ${tenth(Math.max(x0, x1))} ${y1}`;
}
