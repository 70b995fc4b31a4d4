import type { Archive } from '../model/archive';
import { balanceOf, type Balance, type Tally } from '../model/balance';
import { formatNumber } from '../model/number';
import { printed as words } from './en/printed';
import { ofAll } from './relations';
import { capital } from './sentence';

/** One row of a table with bars. */
export interface BarRow {
  label: string;
  /** The anchor on the page “Who is who” of what the row counts. */
  who: string | null;
  value: number;
  /** A part of the value, drawn darker. */
  part: number | null;
  /** The number in words, beside the bar. */
  text: string;
  /** The voice whose colour the bar has; `null`: ink. */
  voice: string | null;
}

export interface BarTable {
  id: string;
  title: string;
  head: [label: string, number: string];
  rows: BarRow[];
}

/** What the record lacks: a sentence, and the events of which it is true. */
export interface BlindSpot {
  sentence: string;
  events: { id: string; title: string }[];
}

export interface BalanceView {
  spots: BlindSpot[];
  /** What else is lopsided, in sentences. */
  sentences: string[];
  tables: BarTable[];
}

/** So many claimants are listed by name. */
const LISTED = 12;

/** Puts the balance of a record into words and bars. Every number in it is counted from the archive. */
export function balanceView(archive: Archive): BalanceView {
  const balance = balanceOf(archive);
  const titles = new Map(archive.events.map((event) => [event.id, event.title]));
  const { events } = balance.totals;
  const spot = (ids: readonly string[], one: string, many: string): BlindSpot => ({
    sentence: `${ofAll(ids.length, events, 'event', 'events')} ${ids.length === 1 ? one : many}.`,
    events: ids.map((id) => ({ id, title: titles.get(id) ?? id })),
  });
  return {
    spots: [
      spot(balance.oneVoice, 'rests on one voice alone', 'rest on one voice alone'),
      spot(balance.oneOrigin, 'has at most one known origin', 'have at most one known origin'),
      spot(
        balance.unread,
        'rests on no document that was read whole',
        'rest on no document that was read whole',
      ),
    ],
    sentences: sentencesOf(balance, archive),
    tables: [
      voices(balance, archive),
      claimants(balance, archive),
      kinds(balance),
      decades(balance),
      chapters(balance, archive),
    ],
  };
}

/** How far sources were read: so many works, and so many claims by the best-read of their documents. */
export function accessTables(archive: Archive): BarTable[] {
  const rows = balanceOf(archive).access;
  return [
    {
      id: 'access-sources',
      title: words['access.sources.title'],
      head: [words['access.head'], words['access.sources']],
      rows: rows.map(({ access, sources }) => bar(words[`access.${access}`], sources)),
    },
    {
      id: 'access-claims',
      title: words['access.claims.title'],
      head: [words['access.head'], words['balance.claims']],
      rows: rows.map(({ access, claims }) => bar(words[`access.${access}`], claims)),
    },
  ];
}

function sentencesOf({ claimants, voices, totals, decades }: Balance, archive: Archive): string[] {
  const name = new Map(archive.voices.map((voice) => [voice.id, voice.name]));
  const heard = [...voices].sort((a, b) => b.claims - a.claims);
  const [most, least] = [heard[0], heard.at(-1)];
  let half = 0;
  for (let sum = 0; half < claimants.length && sum * 2 < totals.claims; half++)
    sum += claimants[half]?.claims ?? 0;
  const dense = [...decades].filter((d) => d.decade !== null).sort((a, b) => b.events - a.events)[0];
  return [
    `Half of all ${formatNumber(totals.claims)} claims come from ${ofAll(half, totals.claimants, 'claimant', 'claimants')}.`,
    most && least && most !== least
      ? `${name.get(most.voice)} is the voice with most claims (${formatNumber(most.claims)}), ${name.get(least.voice)} that with fewest (${formatNumber(least.claims)}).`
      : null,
    dense ? `${ofAll(dense.events, totals.events, 'event', 'events')} began in the ${dense.decade}s.` : null,
    `Claims contradict each other on ${ofAll(totals.disputed, totals.questions, 'question', 'questions')}.`,
  ].filter((sentence) => sentence !== null);
}

function bar(label: string, value: number, more: Partial<BarRow> = {}): BarRow {
  return { label, who: null, value, part: null, text: formatNumber(value), voice: null, ...more };
}

function voices(balance: Balance, archive: Archive): BarTable {
  const name = new Map(archive.voices.map((voice) => [voice.id, voice.name]));
  const rows = balance.voices.map(({ voice, claims }) => bar(name.get(voice) ?? voice, claims, { voice }));
  return {
    id: 'voices',
    title: words['balance.voices'],
    head: [words['balance.voice'], words['balance.claims']],
    rows,
  };
}

function claimants(balance: Balance, archive: Archive): BarTable {
  const name = new Map(archive.claimants.map((claimant) => [claimant.id, claimant.name]));
  const rows = balance.claimants
    .slice(0, LISTED)
    .map(({ claimant, voice, claims }) =>
      bar(name.get(claimant) ?? claimant, claims, { voice, who: claimant }),
    );
  return {
    id: 'claimants',
    title: words['balance.claimants'],
    head: [words['balance.claimant'], words['balance.claims']],
    rows,
  };
}

function kinds({ kinds: some }: Balance): BarTable {
  const rows = some.map(({ kind, claims }) => bar(kindWords(kind), claims));
  return {
    id: 'kinds',
    title: words['balance.kinds'],
    head: [words['balance.kind'], words['balance.claims']],
    rows,
  };
}

function decades({ decades: some }: Balance): BarTable {
  const rows = some.map((d) => disputes(d.decade === null ? words['balance.long'] : `${d.decade}s`, d));
  return {
    id: 'decades',
    title: words['balance.decades'],
    head: [words['balance.decade'], words['balance.disputed']],
    rows,
  };
}

function chapters({ chapters: some }: Balance, archive: Archive): BarTable {
  const title = new Map(archive.chapters.map((chapter) => [chapter.id, chapter.title]));
  const rows = some.filter((c) => c.events > 0).map((c) => disputes(title.get(c.chapter) ?? c.chapter, c));
  return {
    id: 'chapters',
    title: words['balance.chapters'],
    head: [words['balance.chapter'], words['balance.disputed']],
    rows,
  };
}

/** The questions of some events, and how many of them are disputed. */
function disputes(label: string, { questions, disputed }: Tally): BarRow {
  return bar(label, questions, { part: disputed, text: `${disputed} of ${questions}` });
}

/** "rights-report" → "Rights report". */
export function kindWords(kind: string): string {
  return capital(kind.replaceAll('-', ' ').replace(/^un /, 'UN '));
}
