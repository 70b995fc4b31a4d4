/** Figures in digits, of any script. */
export const DIGITS = /\p{Nd}+([.,]\p{Nd}+)*/gu;
/** Figures in words, but for those up to twelve, which may count accounts. */
export const COUNTING =
  /\b(dozens?|scores|hundreds?|thousands?|millions?|billions?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/gi;

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Years, ranges of years and days with their month. */
export const DATES = new RegExp(
  `\\b(\\d{1,2}(( and |[–-])\\d{1,2})? )?(${MONTH})( \\d{4})?\\b|\\b(1[6-9]|20)\\d\\d(s|([–/-](1[6-9]|20)?\\d\\d))?\\b`,
  'g',
);
