/** A sentence of the narrator. */
export interface Sentence {
  /** As it stands in the file, so that its place can be found. */
  raw: string;
  /** As rules read it: on one line, without emphasis, each reference one sign. */
  text: string;
}

/** What stands for a reference in the text of a sentence. */
export const SIGN = { claim: '◆', source: '◇', event: '□', date: '○' } as const;

/** A point, and what closes after it, where another sentence or nothing follows. */
const END = /[.!?]+["”’»)\]*]*(?=\s+["“‘«([*]*[\p{Lu}\p{N}{]|\s*$)/gu;
/** What bears a point without ending a sentence: initials and titles. */
const SHORT = /(?:^|[\s(“])(?:\p{Lu}|Dr|Mrs?|Ms|St|Lt|Col|Gen|Maj|Capt|Brig|Sr|Jr|vs|etc|No)\.$/u;

/** Cuts narrator's text with references in braces into sentences; a line break ends one too. */
export function sentencesOf(text: string): Sentence[] {
  return text.split(/\n+/).flatMap(sentencesOfLine);
}

function sentencesOfLine(line: string): Sentence[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of line.matchAll(END)) {
    const to = end.index + end[0].length;
    if (SHORT.test(line.slice(from, end.index + 1))) continue;
    sentences.push(line.slice(from, to));
    from = to;
  }
  sentences.push(line.slice(from));
  return sentences
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((raw) => ({ raw, text: read(raw) }));
}

function read(raw: string): string {
  const signs = raw.replace(/\{([^{}]*)\}/g, (_, reference: string) => signOf(reference.trim()));
  return signs.replace(/\*/g, '').replace(/\s+/g, ' ');
}

function signOf(reference: string): string {
  if (reference.startsWith('@') || reference.endsWith('.when')) return SIGN.date;
  if (reference.startsWith('source:')) return SIGN.source;
  return reference.includes('.') ? SIGN.claim : SIGN.event;
}
