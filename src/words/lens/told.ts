import type { Account, Telling } from '../../model/lens/account';
import { claimsIn, type LensClaim, type LensRecord } from '../../model/lens/record';
import type { LensWords } from '../en/lens';

/** What an account does to the printed story. */
export interface ToldView {
  /** Of each event: whether it is told, in words. */
  events: ReadonlyMap<string, { telling: Telling; mark: string }>;
  /** Of each question (`event.question`) its answers, with the claims that they are. */
  answers: ReadonlyMap<string, ToldAnswer[]>;
  /** Of each chapter: how much of it is told, and what is left out. */
  chapters: ReadonlyMap<string, string>;
  claims: ReadonlySet<string>;
  /** What stands where it has no answer. */
  gap: string;
  unanswered: string;
  /** Whose value is shown beside another's. */
  name: string;
}

export interface ToldAnswer {
  claim: string;
  answer: string;
  /** The ending of the sentence: who, and on which day. */
  who: string;
  voice: string;
}

/** Puts into words what an account tells. @param name of the account */
export function toldView(record: LensRecord, account: Account, name: string, words: LensWords): ToldView {
  const claimants = new Map(record.claimants.map((c) => [c.id, c]));
  const answer = (claim: LensClaim): ToldAnswer => ({
    claim: claim.id,
    answer: claim.answer,
    who: `${claimants.get(claim.claimant)?.short ?? claim.claimant}, ${claim.on ?? words.dayUnknown}`,
    voice: claimants.get(claim.claimant)?.voice ?? '',
  });
  const tellingOf = (id: string): Telling => account.tells.get(id) ?? 'silent';
  return {
    events: new Map(
      record.events.map((event) => {
        const telling = tellingOf(event.id);
        const own = claimsIn(event).filter(({ id }) => account.claims.has(id)).length;
        return [event.id, { telling, mark: telling === 'told' ? words.tellsHere(own) : words.mark[telling] }];
      }),
    ),
    answers: new Map(
      record.events.flatMap((event) =>
        event.questions.map((q): [string, ToldAnswer[]] => [
          `${event.id}.${q.id}`,
          q.claims.filter(({ id }) => account.claims.has(id)).map(answer),
        ]),
      ),
    ),
    chapters: new Map(
      record.chapters.map(({ id }) => {
        const events = record.events.filter((event) => event.chapter === id);
        const of = (telling: Telling): typeof events => events.filter((e) => tellingOf(e.id) === telling);
        const left = of('silent');
        const list = left.length ? ` ${left.map(({ title }) => title).join('; ')}.` : '';
        return [id, words.chapter(of('told').length, of('mentioned').length, left.length) + list];
      }),
    ),
    claims: account.claims,
    gap: words.gap,
    unanswered: words.unanswered,
    name,
  };
}
