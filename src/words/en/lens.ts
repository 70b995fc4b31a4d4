import type { Fault } from '../../model/parameters';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const events = (n: number): string => count(n, 'event', 'events');

/** The words of the lenses. */
export const lensWords = {
  title: 'Look through one account',
  lead: 'Choose whose account to read, or a day: then only what had been stated by then is shown.',
  told: 'As told by',
  against: 'Compare with',
  choose: 'A document, a claimant or a voice',
  find: 'Type to find one',
  more: (n: number) => `${n} more: type to find them`,
  none: 'Nothing of that name.',
  kinds: { claimant: 'claimant', source: 'document', voice: 'voice' },
  tells: (n: number) => `tells of ${events(n)}`,
  remove: 'Remove',
  known: 'As known on',
  day: 'Day',
  slider: 'Days on which something was stated',
  stop: (day: string) => `Last statement: ${day}`,
  clear: 'Show everything again',
  copy: 'Copy link',
  copied: 'Link copied',
  close: 'Close',
  change: 'Change',
  dismiss: 'Dismiss',
  wait: 'The accounts are being fetched.',
  missing: 'The accounts could not be fetched. Everything is shown.',
  bar: 'What is shown',
  told1: (name: string, told: number, mentioned: number, silent: number) =>
    `As told by ${name}: tells of ${events(told)}, only mentions ${mentioned}, does not mention ${silent}.`,
  told2: (a: string, b: string, both: number, one: number, none: number) =>
    `${a} beside ${b}: both tell of ${events(both)}, one of ${one}, neither of ${none}.`,
  known1: (day: string, n: number, all: number, later: number, undated: number) =>
    `As known on ${day}: ${n} of ${events(all)}. Hidden: ${count(later, 'claim', 'claims')} stated later, ${undated} of no known day, and the text, which was written later.`,
  knownTitle: (day: string) => `As known on ${day}`,
  before: 'Nothing in this record had been stated by then.',
  mark: {
    mentioned: 'This account only mentions this event.',
    silent: 'This account does not mention this event.',
  },
  tellsHere: (claims: number) => `This account tells of this event: ${count(claims, 'claim', 'claims')}.`,
  chapter: (told: number, mentioned: number, silent: number) =>
    `Of the events in this chapter this account tells of ${told}, only mentions ${mentioned}${silent ? ` and does not mention ${silent}:` : '.'}`,
  omits: 'This account does not mention:',
  gap: 'not in this account',
  unanswered: 'This account does not answer.',
  mentionsOnly: 'Mentioned; no question had been answered.',
  onlyOne: (name: string) => `Only ${name} answers.`,
  both: {
    contradict: (by: string) => `They contradict each other${by}.`,
    same: 'They agree.',
    'different-scope': 'They count different things.',
    update: 'One replaces the other.',
    compatible: 'They do not exclude one another.',
  },
  factor: (ratio: string) => ` by a factor of ${ratio}`,
  onlyTells: (name: string) => `Only ${name} tells of this event.`,
  silentBoth: (n: number) => `Neither tells of ${count(n, 'more event', 'more events')} of this chapter.`,
  dispute: (ratio: string | null) =>
    ratio === null
      ? 'The accounts contradicted each other.'
      : `The accounts contradicted each other by a factor of ${ratio}.`,
  carried: (reports: number, origins: number) =>
    `Carried by ${count(reports, 'document', 'documents')} published by then; ${origins ? count(origins, 'known origin', 'known origins') : 'origin not known'}.`,
  later: 'read in a work published later',
  revised: 'since revised',
  withdrawn: 'since withdrawn',
  dayUnknown: 'day not known',
  of: (n: number, claims: number) => `${events(n)}, ${count(claims, 'claim', 'claims')}`,
  chapterNumber: (n: number) => `Chapter ${n}`,
  fault: ({ kind, key, text }: Fault) =>
    kind === 'unknown'
      ? `This page has no setting “${key}”; it was left out.`
      : kind === 'twice'
        ? `“${key}” stood in the address more than once; the first was taken.`
        : `“${text}” could not be read as “${key}”; it was left out.`,
  nobody: (text: string) => `This record has no “${text}”; it was left out.`,
};

export type LensWords = typeof lensWords;
