import { asksWhether, isAttributed } from './attribution';
import type { Sentence } from './sentences';
import type { RawEditorial } from './shapes';

/** Which words hide or charge somebody, made ready from `editorial.yaml`. */
export interface Deeds {
  /** A passive with its auxiliary; the first group is the participle. */
  hidden: RegExp;
  /** Participle → words that make it another matter where one stands before it: a deal is struck, too. */
  notOf: Map<string, RegExp>;
  /** Any participle. */
  done: RegExp;
  /** What charges its subject. */
  does: RegExp;
  /** What charges whoever is named beside it. */
  is: RegExp;
  people: RegExp;
}

const BE = '(?:is|are|was|were|be|been|being|gets?|got)';
const ADVERB =
  '(?:\\p{L}+ly|not|never|also|all|both|each|first|then|later|again|since|already|once|still|often|even|there|soon|now|only|just|together)';
/** Another participle before the one that is looked for: “was taken away and”. */
const BESIDE =
  '(?:\\p{L}+(?:ed|en|wn|ght)|shot|hit|cut|put|held|kept|led|left|sent)(?: (?:away|off|out|down|up|in|dead))?,?(?: (?:and|or|but))?';
/** After “by”: when, where or how, not who. */
const NOT_WHO =
  '(?:○|\\d|then|now|night|day|dawn|force|mistake|accident|chance|law|decree|means|way|the (?:end|time|road|roadside|river|sea|coast|side|hour)|' +
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:early|mid|late)[ -])';
const BY_WHOM = new RegExp(`(?<![\\p{L}-])by (?!${NOT_WHO})`, 'u');
/** After a name: what bears the name of a person, and is none. */
const NO_PERSON =
  '(?! (?:tribes?|tribesm[ae]n|clans?|famil(?:y|ies)|country|lands?|area|agency|district|town|hospital|university))';
/** Before a participle that says what was done to a person. */
const PASSIVE_BEFORE = new RegExp(`(?<![\\p{L}])${BE}(?: ${ADVERB}){0,3} $`, 'iu');
/** Between a person and what the person does. */
const SAME_SUBJECT = new RegExp(
  `^(?:.*(?:^|[\\s,])(?:and|or|but|then|who|he|she|is|was|has|had|have|to|himself|herself|${ADVERB}))?,?$`,
  'iu',
);

/** Makes the rules on deeds ready. @param names of people, claimants among them */
export function deedsOf(raw: Pick<RawEditorial, 'deeds' | 'charges'>, names: string[]): Deeds {
  const actives = raw.deeds.flatMap((deed) => deed.active ?? []);
  const passives = longestFirst(raw.deeds.flatMap((deed) => deed.passive ?? []));
  const notOf = raw.deeds.flatMap(({ passive, 'not-of': not }): [string, RegExp][] =>
    passive === undefined || !not ? [] : [[passive, words(`${either(not)}s?`, 'iu')]],
  );
  return {
    hidden: words(`${BE}(?: ${ADVERB}| ${BESIDE}){0,4} (${either(passives)})`, 'gu'),
    notOf: new Map(notOf),
    done: words(either(passives)),
    does: words(either([...actives, ...raw.charges.does])),
    is: words(either(raw.charges.is)),
    people: words(`${either(longestFirst(names))}${NO_PERSON}`, 'gu'),
  };
}

/** The passives of a sentence that hide who acted: no speaker, no claim, no “by …”. */
export function hiddenActors({ text }: Sentence, { hidden, notOf, done }: Deeds): string[] {
  if (text.endsWith('?') || text.search(done) < 0) return [];
  const hits = [...text.matchAll(hidden)].filter((hit) => {
    const rest = text.slice(hit.index + hit[0].length).split(/[;:]/)[0] ?? '';
    return !BY_WHOM.test(rest) && !notOf.get(hit[1] ?? '')?.test(text.slice(0, hit.index));
  });
  return hits.length && !isAttributed(text) ? hits.map((hit) => hit[0]) : [];
}

/** The words of a sentence that charge a person whom it names with a deed, where it does not say who says so. */
export function bareCharges({ text }: Sentence, deeds: Deeds): { person: string; charge: string }[] {
  if (asksWhether(text)) return [];
  const people = [...text.matchAll(deeds.people)];
  if (!people.length || isAttributed(text)) return [];
  return people.flatMap((person) => {
    const charges = [
      ...doneBy(person, text, deeds),
      ...text.matchAll(deeds.is),
      ...donePast(person, text, deeds),
    ];
    return charges.map((charge) => ({ person: person[0], charge: charge[0] }));
  });
}

/** What the person is the subject of. */
function doneBy(person: RegExpExecArray, text: string, { does }: Deeds): RegExpExecArray[] {
  const after = person.index + person[0].length;
  return [...text.matchAll(does)].filter((charge) => {
    const between = text.slice(after, charge.index);
    if (charge.index < after || /[;:?]/.test(between)) return false;
    if (PASSIVE_BEFORE.test(between)) return false;
    return SAME_SUBJECT.test(between.replace(/,[^,]*,/g, ' ').trim());
  });
}

/** What was done by the person: “killed by …”. */
function donePast(person: RegExpExecArray, text: string, { done }: Deeds): RegExpExecArray[] {
  return [...text.matchAll(done)].filter((deed) => {
    const between = text.slice(deed.index + deed[0].length, person.index);
    return deed.index < person.index && / by (?:[\p{L}’-]+ ){0,4}$/u.test(between);
  });
}

/** Any of some words and phrases; nothing, of none. */
export function either(alternatives: string[]): string {
  return alternatives.length ? `(?:${alternatives.map(pattern).join('|')})` : '(?!)';
}

/** One word or phrase as an expression; a trailing `*` stands for any ending. */
function pattern(word: string): string {
  const body = word
    .replace(/\*$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return body + (word.endsWith('*') ? '\\p{L}*' : '');
}

function words(body: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}-])${body}(?![\\p{L}-])`, flags);
}

/** So that “taken away” is found before “taken”. */
function longestFirst(alternatives: string[]): string[] {
  return [...new Set(alternatives)].sort((a, b) => b.length - a.length);
}
