import type { Claim, Question } from '../model/archive';
import { WORD_BANDS } from '../model/amount';
import { answerWords, isFigure, isMeasure } from './answers';
import { overTime } from './dates';
import type { Lookup } from './lookup';

/** A claim of an amount as a clause without its end: "the BLA put the number of hostages killed at 214". */
export function amountClause(who: string, verb: string, claim: Claim, q: Question, look: Lookup): string {
  const { says } = claim;
  const counted = ownOf(nounOf(claim, q, look), who);
  // What is said of the noun after a comma follows its limits: "people killed in Quetta, the attackers not counted,".
  const [noun = '', ...more] = counted.split(', ');
  const limits = limitsOf(claim, look);
  const aside = asideOf(claim, look);
  const whole = [[noun, ...limits].join(' '), ...more].join(', ');
  if (isMeasure(q)) return `${who}: ${[answerWords(claim, q), ...limits].join(' ')}${aside}`;
  if (says.form === 'word' && /^(dozens|scores|hundreds|thousands|tens of thousands)$/.test(says.text))
    return `${who} ${verb} of ${says.text} of ${whole}${aside}`;
  if (says.form === 'word' && Object.hasOwn(WORD_BANDS, says.text))
    return `${who} ${verb} of ${says.text} ${whole}${aside}`;
  if (!isFigure(says.text)) {
    // What is not counted in so many words is not made into a count: it stands as it is.
    const told = claim.scope.counted === undefined || says.text.includes(counted);
    return `${who}: ${[says.text, ...limits].join(' ')}${told ? '' : ` (counted here as ${counted})`}${aside}`;
  }
  return `${who} put the number of ${whole}${more.length ? ',' : ''} at ${figureOf(claim)}${aside}`;
}

/** "92 or more" instead of "at least 92", and "up to 15" instead of "as many as 15", which would follow another "at". */
function figureOf({ says }: Claim): string {
  const [, least] = /^at least (.+)$/.exec(says.text) ?? [];
  const [, most] = /^at most (.+)$/.exec(says.text) ?? [];
  return least ? `${least} or more` : most ? `${most} or fewer` : says.text.replace(/^as many as /, 'up to ');
}

/** What a claimant says of itself is not told with its name again: "the attacks by the BLA" → "its own attacks". */
function ownOf(counted: string, who: string): string {
  const by = ` by ${who}`;
  return counted.endsWith(by) ? counted.slice(0, -by.length).replace(/^(.* in )?/, '$1its own ') : counted;
}

/** Who or what is counted: by the scope of the claim, else by the question ("people taken hostage"), else the unit. */
function nounOf(claim: Claim, q: Question, look: Lookup): string {
  const counted = claim.scope.counted && look.scopes.get(claim.scope.counted)?.label;
  if (counted) return countedNoun(counted);
  const unit = claim.unit ?? 'them';
  const asked = /^How many of /.test(q.asks) && unit.includes(' ') ? unit : (askedNoun(q.asks, unit) ?? unit);
  // A claim for a time of its own is not also told for that of the question.
  return claim.scope.during === undefined ? asked : asked.replace(ITS_TIME, '');
}

const ITS_TIME = / (in|on|until|since) (\d{1,2} )?([A-Z][a-z]+ )?\d{4}$/;

/** What a question asks the number of: "How many people were taken hostage?" → "people taken hostage". */
function askedNoun(asks: string, unit: string): string | null {
  const passive = /^How many (.+?) (?:were|was|have been|has been|had been) (?:there\b ?)?(.*)\?$/.exec(asks);
  if (passive) {
    const [, noun = '', done = ''] = passive;
    return `${noun.replace(/^of /, '')} ${done.replace(/ in all$/, '')}`.trim();
  }
  const active = /^How many (.*?)\b(have|had|remain|came|joined|died|fled) (?!the |it |they )(.*)\?$/.exec(
    asks,
  );
  if (!active) return null;
  const [, noun, verb = '', rest = ''] = active;
  return `${noun?.trim() || unit} who ${verb} ${rest}`;
}

/** The noun of a label of scope: "everyone killed except the attackers" → "people killed, the attackers not counted". */
export function countedNoun(label: string): string {
  const noun = (label.split(', ')[0] ?? label).replace(/^everyone\b/, 'people');
  return noun.replace(/ except (.+)$/, ', $1 not counted');
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
