import type { Claim, Question } from '../model/archive';
import { WORD_BANDS } from '../model/amount';
import { overTime } from './dates';
import type { Lookup } from './lookup';

/** A claim of an amount as a clause without its end: "the BLA put the number of hostages killed at 214". */
export function amountClause(who: string, verb: string, claim: Claim, q: Question, look: Lookup): string {
  const { says } = claim;
  const counted = nounOf(claim, q, look);
  const limits = limitsOf(claim, look);
  const aside = asideOf(claim, look);
  const whole = [counted, ...limits].join(' ');
  if (isMeasure(q)) return `${who}: ${[says.text + unitOf(claim), ...limits].join(' ')}${aside}`;
  if (says.form === 'word' && /^(dozens|scores|hundreds|thousands|tens of thousands)$/.test(says.text))
    return `${who} ${verb} of ${says.text} of ${whole}${aside}`;
  if (says.form === 'word' && Object.hasOwn(WORD_BANDS, says.text))
    return `${who} ${verb} of ${says.text} ${whole}${aside}`;
  if (!isFigure(says.text)) {
    // What is not counted in so many words is not made into a count: it stands as it is.
    const told = claim.scope.counted === undefined || says.text.includes(counted);
    return `${who}: ${[says.text, ...limits].join(' ')}${told ? '' : ` (counted here as ${counted})`}${aside}`;
  }
  return `${who} put the number of ${whole} at ${figureOf(claim)}${aside}`;
}

/** "92 or more" instead of "at least 92", which would follow another "at". */
function figureOf({ says }: Claim): string {
  const [, least] = /^at least (.+)$/.exec(says.text) ?? [];
  const [, most] = /^at most (.+)$/.exec(says.text) ?? [];
  return least ? `${least} or more` : most ? `${most} or fewer` : says.text;
}

const HEDGES =
  /^(at least|at most|more than|less than|fewer than|over|under|up to|about|around|almost|nearly|roughly|some|only|just|another) /i;

/** Whether an answer as printed is a figure, perhaps hedged: "over 170", "forty-one", "20 to 30", but not "heavy losses". */
export function isFigure(text: string): boolean {
  const bare = text.replace(HEDGES, '');
  return /^[\d,.]+( to [\d,.]+)?$/.test(bare) || NUMBER_WORDS.test(bare) || /^a dozen$/.test(bare);
}

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const NUMBER_WORDS = new RegExp(`^(${ONES}|${TEENS}|(${TENS})(-(${ONES}))?)$`, 'i');

/** Whether the question asks for a measure (years, a share) rather than how many there are of something. */
function isMeasure(q: Question): boolean {
  return !/\bhow many\b/i.test(q.asks) || /^(days|weeks|months|years)$/.test(q.unit ?? '');
}

/** The unit after a bare figure: " per cent". Other answers bring their own. */
function unitOf({ says, unit }: Claim): string {
  return unit && isFigure(says.text) ? ` ${unit}` : '';
}

/** Who or what is counted: by the scope of the claim, else by the question ("people taken hostage"), else the unit. */
function nounOf(claim: Claim, q: Question, look: Lookup): string {
  const counted = claim.scope.counted && look.scopes.get(claim.scope.counted)?.label;
  if (counted) return countedNoun(counted);
  const unit = claim.unit ?? 'them';
  return /^How many of /.test(q.asks) && unit.includes(' ') ? unit : (askedNoun(q.asks, unit) ?? unit);
}

/** What a question asks the number of: "How many people were taken hostage?" → "people taken hostage". */
function askedNoun(asks: string, unit: string): string | null {
  const passive = /^How many (.+?) (?:were|was|have been|has been) (?:there\b ?)?(.*)\?$/.exec(asks);
  if (passive) {
    const [, noun = '', done = ''] = passive;
    return `${noun.replace(/^of /, '')} ${done.replace(/ in all$/, '')}`.trim();
  }
  const active = /^How many (.*?)\b(have|had|remain|came|joined|died|fled) (.*)\?$/.exec(asks);
  if (!active) return null;
  const [, noun, verb = '', rest = ''] = active;
  return `${noun?.trim() || unit} who ${verb} ${rest}`;
}

/** The noun of a label of scope: "everyone killed except the attackers" → "people killed except the attackers". */
export function countedNoun(label: string): string {
  return (label.split(', ')[0] ?? label).replace(/^everyone\b/, 'people').replace(' except ', ' other than ');
}

function limitsOf({ scope }: Claim, look: Lookup): string[] {
  return [
    scope.where && `in ${look.places.get(scope.where)?.name ?? scope.where}`,
    scope.during && overTime(scope.during),
  ].filter((part) => typeof part === 'string');
}

/** What else is said of how they were counted: " (not said whether killed or injured)". */
function asideOf({ scope }: Claim, look: Lookup): string {
  const more = scope.counted && look.scopes.get(scope.counted)?.label.split(', ').slice(1).join(', ');
  const method = scope.method && look.scopes.get(scope.method)?.label;
  const parts = [more, method].filter(Boolean);
  return parts.length ? ` (${parts.join('; ')})` : '';
}
