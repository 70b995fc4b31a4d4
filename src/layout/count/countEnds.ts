import type { CountShown } from '../../model/figure/count';
import type { CountDrawn, CountRoom } from './counts';
import { tenth } from '../numbers';
import { COMPACT, fitted, textWidth } from '../measure';
import { spaced } from '../spaced';

/** What stands beside the end of a line: whom it counts, and who counts. */
export interface CountEnd {
  line: number;
  voice: string;
  x: number;
  y: number;
  what: string;
  who: string;
  /** A hairline to the end of the line, where the words had to give way. */
  lead: string | null;
  width: number;
}

/** How far (px) names stand off the ends of lines, and from the edge of the room. */
const [OFF, EDGE] = [14, 2];

/** The sizes (px) of the two lines of a name, and how far names stand apart. */
function namesIn({ width }: Pick<CountRoom, 'width'>): { what: number; who: number; gap: number } {
  return width < COMPACT ? { what: 11, who: 11, gap: 29 } : { what: 13, who: 12, gap: 36 };
}

/** How many names find room one under the other. */
export function roomForEnds(room: CountRoom): number {
  const { who, gap } = namesIn(room);
  return Math.max(1, Math.floor((bottom(room, who) - TOP) / gap) + 1);
}

/** Where the first name may stand (px), and the last. */
const TOP = 12;
function bottom({ height }: CountRoom, who: number): number {
  return height - 30 - who - 2;
}

/** How much room (px) beside the lines the names of a figure would like, of at most a given width. */
export function roomForNames(figure: CountShown, room: Pick<CountRoom, 'width'>, most: number): number {
  const size = namesIn(room);
  const widths = figure.lines.map((l) =>
    Math.max(textWidth(l.what, size.what, true), textWidth(l.who, size.who)),
  );
  return Math.ceil(Math.min(most, Math.max(0, ...widths))) + OFF + EDGE;
}

/** Names lines at their ends, without overlap, from top to bottom in the order of the lines; what does not fit is cut. */
export function endsOf(figure: CountShown, lines: readonly CountDrawn[], room: CountRoom): CountEnd[] {
  const size = namesIn(room);
  const x = Math.max(0, ...lines.map((l) => l.end.x)) + OFF;
  const sorted = [...lines].sort((a, b) => a.end.y - b.end.y || a.line - b.line);
  const ys = spaced(
    sorted.map((l) => l.end.y),
    size.gap,
    TOP,
    bottom(room, size.who),
  );
  return sorted.map(({ line, voice, end }, i): CountEnd => {
    const y = tenth(ys[i] ?? end.y);
    const fit = (text: string, px: number, bold: boolean): string =>
      fitted(text, room.width - x - EDGE, px, bold);
    const what = fit(figure.lines[line]?.what ?? '', size.what, true);
    const who = fit(figure.lines[line]?.who ?? '', size.who, false);
    return {
      line,
      voice,
      x: tenth(x),
      y,
      what,
      who,
      lead: Math.abs(y - end.y) > 6 ? `M${end.x + 2} ${end.y}L${tenth(x - 3)} ${y - 4}` : null,
      width: Math.max(textWidth(what, size.what, true), textWidth(who, size.who)),
    };
  });
}
