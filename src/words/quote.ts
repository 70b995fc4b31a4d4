import type { Archive, Claim, Question } from '../model/archive';
import { openContradictions } from '../model/contradictions';
import { shortReference } from '../model/reference';
import { scopeWords } from './claims';
import { atTime } from './dates';
import { claimsOf } from './dossier';
import type { CiteTexts } from './en/cite';
import { quote as words } from './en/quote';
import { lookup, type Lookup } from './lookup';
import { listed } from './relations';
import { shortAnswer } from './answers';
import { ended, inOwnWork, inText } from './sentence';

/** What can be taken from the record of one event: sentences that carry their attribution, citations. */
export interface QuoteFile {
  /** Its title. */
  title: string;
  /** "Contested Record, edition 0.1". */
  record: string;
  /** The citation of its page, in all forms. */
  cite: CiteTexts;
  claims: Record<string, { sentence: string; note: string }>;
  /** One sentence for each question: the answers that part most, or the only one. */
  questions: Record<string, string>;
}

/** So many accounts that differ are named. */
const NAMED = 3;

/** The files of all events, by event. @param cite the citation of the page of an event */
export function* quoteFiles(
  archive: Archive,
  cite: (event: string) => CiteTexts | null,
): Generator<[event: string, file: QuoteFile]> {
  const look = lookup(archive);
  const record = `${archive.edition.title}, edition ${archive.edition.edition}`;
  for (const event of archive.events) {
    const texts = cite(event.id);
    if (!texts) continue;
    const claims = event.questions.flatMap((q) =>
      claimsOf(q, look).map((claim): [string, { sentence: string; note: string }] => [
        claim.id,
        { sentence: quoteSentence(claim, q, look), note: claimNote(claim, q, look) },
      ]),
    );
    const questions = event.questions.flatMap((q): [string, string][] => {
      const first = leading(q, look);
      return first ? [[q.id, quoteSentence(first, q, look)]] : [];
    });
    yield [
      event.id,
      {
        title: event.title,
        record,
        cite: texts,
        claims: Object.fromEntries(claims),
        questions: Object.fromEntries(questions),
      },
    ];
  }
}

/**
 * A claim as one sentence that may stand anywhere: what was asked, who answers, in which document it was read, when it was said, and
 * what those say who contradict it. Where the question is in dispute it never stands without another side.
 */
export function quoteSentence(claim: Claim, q: Question, look: Lookup): string {
  const { stated, statedBasis, standing } = claim;
  const read = readWords(claim, look);
  const day = stated === null ? words.undated : statedBasis === 'said' ? atTime(stated) : '';
  const carried = read && `${inOwnWork(claim, look) ? words.own : words.reported} ${read}`;
  const who = [`${words.according} ${inText(claim, look)}`, carried, day].filter(Boolean).join(', ');
  const fate = standing === 'asserted' ? '' : ` (${words.since.replace('{fate}', standing)})`;
  const against = otherSide(claim, q, look);
  return `${q.asks} ${ended([`${who}: ${answer(claim, q, look)}${fate}`, ...against].join('; '))}`;
}

/** "Claim bridge.killed.army: what the army said on “How many …?”, read in …": what a citation of its page is followed by. */
export function claimNote(claim: Claim, q: Question, look: Lookup): string {
  return words.claim
    .replace('{id}', claim.id)
    .replace('{who}', inText(claim, look))
    .replace('{asks}', q.asks)
    .replace('{read}', readWords(claim, look));
}

/** The claim with which a question is quoted: the first of the widest contradiction, else the first of all. */
function leading(q: Question, look: Lookup): Claim | undefined {
  const claims = claimsOf(q, look);
  const widest = contradictions(q, look)[0];
  return claims.find((c) => c.id === widest?.a) ?? claims[0];
}

function contradictions(q: Question, look: Lookup) {
  const claims = new Map(claimsOf(q, look).map((c) => [c.id, c]));
  return openContradictions(q.relations, claims).sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
}

/** What those say who contradict a claim, the farthest first; where none does and the question is disputed, both its sides. */
function otherSide(claim: Claim, q: Question, look: Lookup): string[] {
  const all = contradictions(q, look);
  const against = all.flatMap(({ a, b }) => (a === claim.id ? [b] : b === claim.id ? [a] : []));
  const [widest] = all;
  const ids = against.length ? against : widest ? [widest.a, widest.b] : [];
  const said = new Map<string, string>();
  for (const id of ids) {
    const other = look.claims.get(id);
    if (!other || (other.claimant === claim.claimant && against.length === 0)) continue;
    const colon = other.says.form === 'text' ? ':' : '';
    const text = `${inText(other, look)} ${words.said}${colon} ${answer(other, q, look)}`;
    if (!said.has(other.claimant)) said.set(other.claimant, text);
  }
  const named = [...said.values()].slice(0, NAMED);
  const more = said.size - named.length;
  if (!named.length) return [];
  const told = against.length ? listed(named) : `${words.others} ${listed(named)}`;
  return [told, ...(more ? [more === 1 ? words.oneMore : words.more.replace('{n}', String(more))] : [])];
}

/** The answer in few words, with what it is limited to. */
function answer(claim: Claim, q: Question, look: Lookup): string {
  const text = shortAnswer(claim, q);
  const scope = claim.says.form === 'text' ? null : scopeWords(claim.scope, look);
  return scope === null ? text : `${text} (${scope})`;
}

function readWords(claim: Claim, look: Lookup): string {
  const read = [...new Set(claim.citations.map((c) => c.source))].flatMap((id) => look.sources.get(id) ?? []);
  const named = read.slice(0, 2).map((source) => shortReference(source).replace(/, ([^,]+)$/, ' ($1)'));
  return listed(named);
}
