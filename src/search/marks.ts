import { tokens, type Spellings } from './fold';

/** A stretch of a text, and whether it is to be marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text in pieces, of which those words are marked that are among the ones found (folded). */
export function marks(text: string, found: ReadonlySet<string>, spellings: Spellings): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, term } of tokens(text, spellings)) {
    if (!found.has(term)) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}
