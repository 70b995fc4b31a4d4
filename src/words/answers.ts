import type { Claim, Question } from '../model/archive';
import { spanOrNull } from '../model/span';
import { spanWords } from '../model/spanWords';

type Answer = Pick<Claim, 'says' | 'unit'>;

/**
 * An answer in few words: a measure with its unit ("84 per cent"); of a date that only the day of writing explains ("Friday"), what
 * it means.
 */
export function answerWords(claim: Answer, q: Question): string {
  return meantBy(claim) ?? claim.says.text + unitOf(claim, q);
}

/** What a claim answers, in few words: the position of a text, else the answer itself. */
export function shortAnswer(claim: Answer, q: Question): string {
  if (claim.says.form !== 'text') return answerWords(claim, q);
  return q.positions.find((p) => p.id === claim.says.position)?.label ?? claim.says.text;
}

/** An answer in few words, but with the claimant's own where they need explaining: "“Friday” (14 March 2025)". */
export function answerInFull(claim: Answer, q: Question): string {
  const meant = meantBy(claim);
  return meant === null ? answerWords(claim, q) : `“${claim.says.text}” (${meant})`;
}

/** The date that is meant by words without a year; `null` of every other answer. */
function meantBy({ says }: Answer): string | null {
  if (says.form !== 'date' || says.position === null || /\d{4}/.test(says.text)) return null;
  const span = spanOrNull(says.position);
  return span && spanWords(span);
}

/** The unit after a bare figure of a measure: " per cent". Other answers bring their own. */
function unitOf({ says, unit }: Answer, q: Question): string {
  return unit && q.answers === 'amount' && isMeasure(q) && isFigure(says.text) ? ` ${unit}` : '';
}

/** Whether the question asks for a measure (years, a share) rather than how many there are of something. */
export function isMeasure(q: Pick<Question, 'asks' | 'unit'>): boolean {
  return !/\bhow many\b/i.test(q.asks) || /^(days|weeks|months|years)$/.test(q.unit ?? '');
}

const HEDGES = [
  'at least|at most|more than|less than|fewer than|no more than|no fewer than|not more than|not fewer than',
  'over|well over|just over|under|just under|up to|as many as|as few as|close to|about|around|almost|nearly|roughly',
  'some|only|just|another|an estimated',
].join('|');
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const WORD = `(?:${ONES}|${TEENS}|(?:${TENS})(?:-(?:${ONES}))?)`;
const SCALE = '(?:dozen|hundred|thousand|million|billion|trillion)';
const NUMBER = `(?:(?:[\\d,.]+|${WORD})(?: ${SCALE})?|(?:a|several|a few) ${SCALE})`;
const FIGURE = new RegExp(`^(?:(?:${HEDGES}) )?${NUMBER}(?: (?:to|or) ${NUMBER})?$`, 'i');

/** Whether an answer as printed is a figure, perhaps hedged: "over 170", "25 or 26", "several hundred", but not "heavy losses". */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}
