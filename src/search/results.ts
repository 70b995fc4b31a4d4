import type { Address } from '../model/address';
import type { Hit } from './find';
import { knownBy } from './known';
import type { Searchable } from './unpack';

/** A result as it is shown. */
export interface Result {
  key: string;
  /** Where it stands; `null` for a place, which has no page: its links lead to the events there. */
  href: string | null;
  title: string;
  /** What it answers, or explains. */
  text: string | null;
  /** When, by whom, where: as many as there are. */
  facts: string[];
  /** The class of whose ink it has, by the number of the voice; `null`: none. */
  voice: number | null;
  /** Where else it leads. */
  links: { href: string; text: string }[];
}

/** Words that results need, and how counts are said. */
export interface ResultWords {
  page: string;
  undated: string;
  claims: (claims: number, events: number) => string;
  events: (n: number) => string;
}

/** So many events are named at a place: the latest. */
const EVENTS = 4;

/**
 * Puts a hit into what is shown of it.
 * @param to where things stand @param day only what was known by the end of this day is counted and named; `null`: all
 */
export function resultOf(
  hit: Hit,
  on: Searchable,
  to: Address,
  words: ResultWords,
  day: number | null,
): Result {
  const { file, homes } = on;
  const n = hit.number;
  const at = (column: readonly string[], i = n): string => column[i] ?? '';
  const event = (i: number): string => at(file.events.id, i);
  const known = knownBy(on, day);
  const result = (part: Partial<Result>): Result => ({
    key: `${hit.kind}-${n}`,
    href: null,
    title: '',
    text: null,
    facts: [],
    voice: null,
    links: [],
    ...part,
  });
  switch (hit.kind) {
    case 'event':
      return result({
        href: to.event(event(n)),
        title: at(file.events.title),
        facts: [at(file.events.when)],
        links: [{ href: to.page(event(n)), text: words.page }],
      });
    case 'claim': {
      const home = homes[n] ?? { event: 0, question: 0 };
      const who = file.claims.claimant[n] ?? 0;
      const own = at(file.claims.own) || at(file.who.id, who);
      const day = at(file.days.words, file.claims.day[n]) || words.undated;
      return result({
        href: to.claim(`${event(home.event)}.${at(file.questions.id, home.question)}.${own}`),
        title: at(file.claims.answer),
        text: at(file.questions.asks, home.question),
        facts: [at(file.who.name, who), day, at(file.events.title, home.event)],
        voice: file.who.voice[who] ?? null,
      });
    }
    case 'who': {
      const own = homes.filter((_, i) => file.claims.claimant[i] === n && known('claim', i));
      const voice = file.who.voice[n] ?? 0;
      return result({
        href: to.who(at(file.who.id)),
        title: at(file.who.name),
        facts: [
          at(file.voices, voice),
          words.claims(own.length, new Set(own.map((home) => home.event)).size),
        ],
        voice,
      });
    }
    case 'source':
      return result({
        href: to.source(at(file.sources.id)),
        title: at(file.sources.title),
        facts: [at(file.sources.by), at(file.days.words, file.sources.day[n]) || words.undated],
      });
    case 'place': {
      const events = (file.places.events[n] ?? []).filter((i) => known('event', i));
      return result({
        title: at(file.places.name),
        links: events
          .slice(-EVENTS)
          .map((i) => ({ href: to.event(event(i)), text: at(file.events.title, i) })),
        facts: [words.events(events.length)],
      });
    }
    case 'word': {
      const anchor = at(file.words.anchor);
      return result({
        href: anchor.startsWith('word-') ? to.who(anchor) : `${to.up ? to.home : ''}#${anchor}`,
        title: at(file.words.title),
        text: at(file.words.detail),
      });
    }
    case 'step':
      return result({
        href: `${to.up ? to.home : ''}#${at(file.steps.id)}`,
        title: at(file.steps.title),
        facts: [at(file.steps.chapter)],
      });
  }
}
