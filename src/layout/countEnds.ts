import type { CountFigure } from '../model/figure/count';
import type { CountDrawn, CountRoom } from './counts';
import { tenth } from './frame';
import { textWidth } from './measure';
import { spaced } from './spaced';

/** What stands at the end of a line: whom it counts and who counts, beside the line or, where there is no room, over it. */
export interface CountEnd {
  line: number;
  voice: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  text: string;
  /** On a second line; `null` where all stands in one. */
  who: string | null;
  /** A hairline to the end of the line, where the words had to give way. */
  lead: string | null;
  width: number;
}

/** Names every line at its end, without overlap, from top to bottom in the order of the lines. */
export function endsOf(figure: CountFigure, lines: readonly CountDrawn[], room: CountRoom): CountEnd[] {
  const named = lines.flatMap((drawn) => {
    const line = figure.lines[drawn.line];
    return line
      ? [
          {
            drawn,
            what: line.what,
            who: line.who,
            says: (drawn.spots.filter((s) => s.carries).at(-1) ?? drawn.spots.at(-1))?.says ?? '',
          },
        ]
      : [];
  });
  const widest = Math.max(
    0,
    ...named.map(({ what, who }) => Math.max(textWidth(what, 13, true), textWidth(who, 12))),
  );
  const x = Math.max(0, ...lines.map((l) => l.end.x)) + 12;
  const beside = x + widest <= room.width - 2;
  const sorted = [...named].sort((a, b) => a.drawn.end.y - b.drawn.end.y || a.drawn.line - b.drawn.line);
  const [gap, lift] = beside ? [36, 0] : [14, 7];
  const ys = spaced(
    sorted.map(({ drawn }) => drawn.end.y - lift),
    gap,
    12,
    room.height - 30 - (beside ? 14 : 2),
  );
  return sorted.map(({ drawn, what, who, says }, i): CountEnd => {
    const y = tenth(ys[i] ?? drawn.end.y);
    const common = { line: drawn.line, voice: drawn.voice, y };
    if (beside) {
      const moved = Math.abs(y - drawn.end.y) > 6;
      return {
        ...common,
        x: tenth(x + (moved ? 6 : 0)),
        anchor: 'start',
        text: what,
        who,
        lead: moved ? `M${drawn.end.x + 2} ${drawn.end.y}L${tenth(x + 2)} ${y - 4}` : null,
        width: Math.max(textWidth(what, 13, true), textWidth(who, 12)),
      };
    }
    const long = `${says}: ${what}, ${who}`;
    const text = textWidth(long, 11, true) <= (room.right - room.left) * 0.8 ? long : `${says}: ${who}`;
    const width = textWidth(text, 11, true);
    return {
      ...common,
      x: tenth(Math.max(drawn.end.x, room.left + width)),
      anchor: 'end',
      text,
      who: null,
      lead: null,
      width,
    };
  });
}
