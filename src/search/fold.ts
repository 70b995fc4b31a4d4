/** Spellings of a word, folded → the folded word under which all of them are found. */
export type Spellings = ReadonlyMap<string, string>;

/** A word of a text: where it stands, and the form in which it is indexed and looked up. */
export interface Token {
  start: number;
  end: number;
  term: string;
}

const WORD = /\d{1,3}(?:,\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;

/**
 * The form in which a word is compared: without accents, capitals and the possessive; numbers without commas. Sounds that the
 * scripts of the region share are written one way: `q` as `k`, `gh`, `kh`, `dh`, `bh` and `jh` without `h`, `y` as `i`, doubled
 * letters once (Qalat, Bughti, Jaffar). Each rule keeps the beginning of a word its beginning, so that half a word finds the whole.
 */
export function fold(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (/^[\d,]+$/.test(plain)) return plain.replaceAll(',', '');
  return plain
    .replace(/['’ʼ]s$/, '')
    .replace(/['’ʼ]/g, '')
    .replace(/q/g, 'k')
    .replace(/([gkdbj])h/g, '$1')
    .replace(/y/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1');
}

/** The words of a text in their order. */
export function tokens(text: string, spellings: Spellings): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    let term = folded.get(word);
    if (term === undefined) folded.set(word, (term = fold(word)));
    return { start: index, end: index + word.length, term: spellings.get(term) ?? term };
  });
}

/** Texts say the same words again and again. */
const folded = new Map<string, string>();

/** Whether a word (folded) is worth looking for: single letters are not. */
export function isSought(term: string): boolean {
  return term.length > 1 || /\d/.test(term);
}

/** @param groups of folded spellings, divided by spaces, the word under which all are found first */
export function spellingsOf(groups: readonly string[]): Spellings {
  return new Map(
    groups.flatMap((group) => {
      const [word = '', ...also] = group.split(' ');
      return also.map((spelling) => [spelling, word] as const);
    }),
  );
}
