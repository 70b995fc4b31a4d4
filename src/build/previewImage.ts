import type { Voice } from '../model/archive';
import type { DisputePreview, PreviewSide } from '../words/preview';
import { escape } from './escape';
import { SHARE } from './share';

const MARGIN = 60;
const COLUMN = (SHARE.width - 2 * MARGIN - 48) / 2;
const [PAPER, INK, SECOND, RULE] = ['#fbf8f2', '#1d1b18', '#5f5a52', '#d8d1c4'];

/** The preview image of an event: its title, what is in dispute, both answers at equal size, each in the ink of who gives it. */
export function previewSvg(preview: DisputePreview, voices: readonly Voice[]): string {
  const inks = new Map(voices.map(({ id, ink }) => [id, ink.light]));
  const title = broken(preview.title, 40, 2);
  const asks = broken(preview.asks, 66, 2);
  const titleAt = MARGIN + 78;
  const asksAt = titleAt + (title.length - 1) * 64 + 58;
  const size = Math.min(...preview.sides.map(({ answer }) => sizeOf(answer)));
  const top = asksAt + (asks.length - 1) * 38 + 34;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHARE.width} ${SHARE.height}" font-family="Libre Franklin">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    words(MARGIN, MARGIN + 12, broken(preview.when, 84, 1), 24, SECOND),
    words(MARGIN, titleAt, title, 58, INK, 'font-family="Newsreader"'),
    words(MARGIN, asksAt, asks, 30, INK, 'font-weight="600"'),
    ...preview.sides.map((side, i) =>
      column(side, MARGIN + i * (COLUMN + 48), top, size, inks.get(side.voice) ?? INK),
    ),
    `<path d="M${MARGIN} 566H${SHARE.width - MARGIN}" stroke="${RULE}" stroke-width="1.5"/>`,
    words(MARGIN, 598, broken(preview.relation, 76, 1), 21, SECOND),
    words(SHARE.width - MARGIN, 598, [preview.record], 21, SECOND, 'text-anchor="end"'),
    '</svg>',
  ].join('\n');
}

/** The same in words. */
export function previewAlt({ title, asks, sides: [a, b] }: DisputePreview): string {
  return `${title}. ${asks} ${a.who}: ${a.answer}. ${b.who}: ${b.answer}.`;
}

function column(side: PreviewSide, x: number, top: number, size: number, ink: string): string {
  const most = Math.floor(COLUMN / (size * 0.46));
  const lines = broken(side.answer, most, size > 60 ? 1 : 3);
  return [
    `<path d="M${x} ${top}h${COLUMN}" stroke="${ink}" stroke-width="6"/>`,
    words(x, top + 42, broken(side.who, 34, 1), 27, ink, 'font-weight="600"'),
    words(x, top + 62 + size * 0.8, lines, size, ink, 'font-family="Newsreader"'),
  ].join('');
}

/** So large that the answer has room in its column. */
function sizeOf(answer: string): number {
  if (answer.length <= 7) return 120;
  if (answer.length <= 14) return 76;
  return answer.length <= 60 ? 44 : 36;
}

function words(x: number, y: number, lines: string[], size: number, fill: string, more = ''): string {
  return lines
    .map(
      (line, i) =>
        `<text x="${x}" y="${Math.round(y + i * size * 1.14)}" font-size="${size}" fill="${fill}" ${more}>${escape(line)}</text>`,
    )
    .join('');
}

/** Breaks a text between words into so many lines of at most so many letters; what is left out is shown by an ellipsis. */
function broken(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1] ?? ''} …`;
  return kept;
}
