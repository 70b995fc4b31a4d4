import type { Claim, Name, Question, Source } from '../model/archive';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { amountClause } from './amountSentence';
import { answerInFull } from './answers';
import { scopeWords } from './claims';
import { atTime } from './dates';
import type { Lookup } from './lookup';

/**
 * A claim as a sentence that a person would say: "On 5 February 2026 ISPR put the number of attackers
 * killed at 216." The verb is the same for every claimant. It ends with what the claimant added.
 */
export function claimSentence(claim: Claim, q: Question, look: Lookup): string {
  const { says, stated, statedBasis, note } = claim;
  const who = inText(claim, look);
  const told = clause(who, claim, q, look);
  const said = statedBasis === 'said' && stated !== null ? atTime(stated) : null;
  const day = said === null ? documentWords(claim, look) : `stated ${said}`;
  const isText = says.form === 'text';
  const scope = isText ? scopeWords(claim.scope, look) : null;
  const sentence = isText
    ? told
    : said !== null && !told.startsWith(`${who}: `)
      ? `${said} ${told}`
      : withDay(told, day);
  return [sentence, scope && `Scope: ${scope}`, isText ? day : null, note]
    .flatMap((part) => (part ? [part] : []))
    .map((part) => capital(ended(part)))
    .join(' ');
}

function withDay(told: string, day: string | null): string {
  if (day === null) return told;
  return day === DAY_UNKNOWN ? `${told} (${day})` : `${told}, ${day}`;
}

const DAY_UNKNOWN = 'day of the statement not known';

/** The claimant's name as it stands inside a sentence. */
export function inText(claim: Pick<Claim, 'claimant'>, look: Lookup): string {
  return look.claimants.get(claim.claimant)?.inText ?? claim.claimant;
}

function clause(who: string, claim: Claim, q: Question, look: Lookup): string {
  if (claim.says.form === 'text') return `${who}: ${claim.says.text}`;
  if (claim.says.form === 'date') return dateClause(who, claim, q);
  return amountClause(who, inOwnWork(claim, look) ? 'wrote' : 'spoke', claim, q, look);
}

/** Answers to "When?" that are no date by themselves: "by 26 January 2024", "on Friday", "days after the train was hijacked". */
const NO_DATE =
  /^(since|until|till|from|by|before|after|on|in|at|as|within|between|during|late on|early on)\b|^\w+ (days|weeks|months|years)\b|\b(before|after|from)\b/i;

/** "The Guardian gave the date as “this month” (March 2025)": what the words mean is added where they do not say it. */
function dateClause(who: string, claim: Claim, q: Question): string {
  const told = answerInFull(claim, q);
  return NO_DATE.test(claim.says.text) ? `${who}: ${told}` : `${who} gave the date as ${told}`;
}

/** The date of the document, where the day itself is not told and no reference beside the claim shows it; else `null`. */
function documentWords(claim: Claim, look: Lookup): string | null {
  const { stated, statedBasis } = claim;
  if (stated === null) return DAY_UNKNOWN;
  if (statedBasis === 'said') return null;
  const told = claim.citations
    .flatMap(({ source, via }) => [source, ...via])
    .some((id) => look.sources.get(id)?.published === stated);
  return told ? null : `in a document of ${spanWords(parseSpan(stated))}`;
}

/** Whether the claimant speaks in a work of its own that carries the claim, rather than being reported there. */
export function inOwnWork(claim: Claim, look: Lookup): boolean {
  return worksOf(claim, look).some((s) => isBy(s, claim, look));
}

/** The works from which a claim comes: of each citation, the last of its chain. */
function worksOf(claim: Claim, look: Lookup): Source[] {
  return claim.citations
    .map(({ source, via }) => look.sources.get(via.at(-1) ?? source))
    .filter((s) => s !== undefined);
}

function isBy(source: Source, claim: Claim, look: Lookup): boolean {
  const name = look.claimants.get(claim.claimant)?.name;
  const full = (n: Name): string => n.literal ?? [n.given, n.family].filter(Boolean).join(' ');
  return [...source.author.map(full), source['container-title'], source.publisher].some((by) => by === name);
}

/** With a full stop, unless it has its end. */
export function ended(text: string): string {
  return /[.?!…]["”’)]?$/.test(text) ? text : `${text}.`;
}

/** With a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
