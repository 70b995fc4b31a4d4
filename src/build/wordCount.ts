import type { Inline, Prose } from '../model/archive';
import type { Report } from './shape';

/** How many words a text of the telling has, as printed. */
export const WORDS = { step: { from: 40, to: 110 }, opening: { from: 1, to: 160 } } as const;

/** Words as printed: what stands between spaces and holds a letter or digit; references count as what they print. */
export function countWords(prose: Prose): number {
  return prose
    .map((paragraph) => paragraph.map(printed).join(''))
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Reports a text that is shorter or longer than its kind may be; a text that is left out has no length. */
export function checkLength(
  prose: Prose,
  kind: keyof typeof WORDS,
  path: (string | number)[],
  report: Report,
): void {
  if (!prose.length) return;
  const { from, to } = WORDS[kind];
  const count = countWords(prose);
  if (count >= from && count <= to) return;
  const what = `the text has ${count} ${count === 1 ? 'word' : 'words'} as printed`;
  const mend =
    count < from
      ? `write at least ${from}, or leave the key out`
      : `shorten it to at most ${to}, or split it`;
  report(path, 'WORD_COUNT', what, mend);
}

function printed(node: Inline): string {
  return node.t === 'em' ? node.c.map(printed).join('') : node.v;
}
