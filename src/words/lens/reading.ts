import { factorWords } from '../../model/factor';
import type { Account } from '../../model/lens/account';
import {
  claimsIn,
  type LensClaim,
  type LensEvent,
  type LensQuestion,
  type LensRecord,
} from '../../model/lens/record';
import type { LensWords } from '../en/lens';

/** What is worked out in place of the article: chapter by chapter, event by event, in short. */
export interface ReadingChapter {
  id: string;
  title: string;
  number: string;
  counts: string;
  events: ReadingEvent[];
  /** What is said of events that no account tells of. */
  omitted: string | null;
}

export interface ReadingEvent {
  id: string;
  title: string;
  when: string;
  /** Whether each account tells of it, in words; without accounts, that it was only mentioned. */
  note: string | null;
  questions: ReadingQuestion[];
}

export interface ReadingQuestion {
  id: string;
  asks: string;
  /** How the answers stand to each other. */
  relation: string | null;
  /** Whether what it says is a contradiction. */
  contradicts: boolean;
  /** The answers: of each account its own, else of all in one. */
  columns: { name: string | null; lines: ReadingLine[] }[];
}

export interface ReadingLine {
  id: string;
  answer: string;
  voice: string;
  shape: string;
  /** "ISPR, 5 February 2026; read in …". */
  who: string;
}

/** An account with its name. */
export interface Named {
  account: Account;
  name: string;
}

/** Puts a record as it is looked at into words. @param accounts none: all claims; one: only its claims; two: beside each other */
export function readingOf(
  record: LensRecord,
  accounts: readonly Named[],
  words: LensWords,
): ReadingChapter[] {
  const voices = new Map(record.voices.map((v) => [v.id, v]));
  const claimants = new Map(record.claimants.map((c) => [c.id, c]));
  const sources = new Map(record.sources.map((s) => [s.id, s]));
  const tells = (event: LensEvent): boolean =>
    !accounts.length || accounts.some(({ account }) => account.tells.get(event.id) !== 'silent');
  const line = (claim: LensClaim): ReadingLine => {
    const claimant = claimants.get(claim.claimant);
    const works = claim.sources.flatMap((id) => sources.get(id)?.name ?? []);
    const fate = claim.standing === 'asserted' ? '' : `, ${words[claim.standing]}`;
    const read = works.length ? works.join('; ') : words.later;
    const scope = claim.scope === null ? '' : ` (${claim.scope})`;
    return {
      id: claim.id,
      answer: claim.answer,
      voice: claimant?.voice ?? '',
      shape: voices.get(claimant?.voice ?? '')?.shape ?? '',
      who: `${scope} ${claimant?.short ?? claim.claimant}, ${claim.on ?? words.dayUnknown}${fate}. ${read}.`,
    };
  };
  const question = (q: LensQuestion): ReadingQuestion => {
    const parts = accounts.length
      ? accounts.map(({ account, name }) => ({
          name,
          claims: q.claims.filter((c) => account.claims.has(c.id)),
        }))
      : [{ name: null, claims: q.claims }];
    return {
      id: q.id,
      asks: q.asks,
      ...(accounts.length === 2
        ? difference(q, parts, words)
        : { relation: accounts.length ? null : stand(q, words), contradicts: false }),
      columns: parts.map(({ name, claims }) => ({
        name: accounts.length === 2 ? name : null,
        lines: claims.map(line),
      })),
    };
  };
  return record.chapters.flatMap(({ id, number, title }): ReadingChapter[] => {
    const all = record.events.filter((event) => event.chapter === id);
    const shown = all.filter(tells);
    const events = shown.map((event): ReadingEvent => ({
      id: event.id,
      title: event.title,
      when: event.when,
      note: noteOn(event, accounts, words),
      questions: event.questions.map(question).filter((q) => q.columns.some(({ lines }) => lines.length)),
    }));
    const claims = events.flatMap((e) =>
      e.questions.flatMap((q) => q.columns.flatMap((c) => c.lines)),
    ).length;
    const left = all.filter((event) => !tells(event));
    if (!all.length) return [];
    return [
      {
        id,
        title,
        number: number === null ? '' : words.chapterNumber(number),
        counts: words.of(shown.length, claims),
        events,
        omitted: !left.length
          ? null
          : accounts.length === 2
            ? words.silentBoth(left.length)
            : `${words.omits} ${left.map((event) => event.title).join('; ')}.`,
      },
    ];
  });
}

function noteOn(event: LensEvent, accounts: readonly Named[], words: LensWords): string | null {
  if (!accounts.length) return claimsIn(event).length ? null : words.mentionsOnly;
  if (accounts.length === 1) {
    const telling = accounts[0]?.account.tells.get(event.id) ?? 'silent';
    return telling === 'told' ? null : words.mark[telling];
  }
  const told = accounts.filter(({ account }) => account.tells.get(event.id) === 'told');
  return told.length === 1 && told[0] ? words.onlyTells(told[0].name) : null;
}

function stand(q: LensQuestion, words: LensWords): string {
  const dispute = q.disputed ? `${words.dispute(q.ratio === null ? null : factorWords(q.ratio))} ` : '';
  return dispute + words.carried(q.reports, q.origins);
}

/** How the answers of two accounts stand to each other: a contradiction before all else. */
function difference(
  q: LensQuestion,
  [a, b]: readonly { name: string | null; claims: readonly LensClaim[] }[],
  words: LensWords,
): Pick<ReadingQuestion, 'relation' | 'contradicts'> {
  if (!a?.claims.length || !b?.claims.length) {
    const only = a?.claims.length ? a : b;
    return { relation: words.onlyOne(only?.name ?? ''), contradicts: false };
  }
  const [first, second] = [a, b].map(({ claims }) => new Set(claims.map(({ id }) => id)));
  if (a.claims.every(({ id }) => second?.has(id))) return { relation: words.both.same, contradicts: false };
  const between = q.relations.filter(([x, y]) => {
    const [i, j] = [q.claims[x]?.id ?? '', q.claims[y]?.id ?? ''];
    return Boolean((first?.has(i) && second?.has(j)) || (first?.has(j) && second?.has(i)));
  });
  const widest = between
    .filter(([, , kind]) => kind === 'contradict')
    .sort((x, y) => (y[3] ?? 0) - (x[3] ?? 0))[0];
  if (widest) {
    const by = widest[3] === null ? '' : words.factor(factorWords(widest[3]));
    return { relation: words.both.contradict(by), contradicts: true };
  }
  const kind = (['different-scope', 'same', 'update'] as const).find((k) => between.some((r) => r[2] === k));
  return { relation: words.both[kind ?? 'compatible'], contradicts: false };
}
