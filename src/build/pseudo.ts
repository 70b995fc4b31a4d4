const MARKED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aeiouncyAEIOUNCY'].map((letter, i) => [letter, [...'áéíóúñçýÁÉÍÓÚÑÇÝ'][i] ?? letter]),
);

/**
 * Words of a language that nobody speaks, for looking at a page in: letters with marks, a third longer, in brackets. What is not marked
 * did not come from `src/words/`; what has lost a bracket is cut off. Objects and functions are taken through.
 * @see Android’s pseudo-locales, en-XA and ar-XB
 */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return longer(words) as T;
  if (typeof words === 'function')
    return ((...given: unknown[]) => pseudo((words as (...given: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(words)) return words.map((one: unknown) => pseudo(one)) as T;
  if (words === null || typeof words !== 'object') return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)])) as T;
}

function longer(text: string): string {
  const marked = text.replace(/[a-z]/gi, (letter) => MARKED[letter] ?? letter);
  return `[${marked}${' ó'.repeat(Math.ceil((text.length * 0.35) / 2))}]`;
}
