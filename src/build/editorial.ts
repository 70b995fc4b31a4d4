import { asksWhether, isAttributed } from './attribution';
import { bareCharges, deedsOf, either, hiddenActors, type Deeds } from './deeds';
import { COUNTING, DATES, DIGITS } from './numerals';
import { PrivateNames } from './privateNames';
import { sentencesOf } from './sentences';
import type { Report } from './shape';
import type { RawEditorial } from './shapes';

type Path = (string | number)[];

/** No rules: where none are given, or they could not be read. */
export const NO_RULES: RawEditorial = {
  words: [],
  deeds: [],
  charges: { does: [], is: [] },
  people: [],
  names: [],
  'forbidden-hosts': [],
  'private-names': [],
};

/** The editorial rules that a machine can check, made ready from `editorial.yaml`. */
export class Editorial {
  private readonly words: { find: RegExp; instead: string; attributed: boolean }[];
  /** Finds any of the words in a text in small letters; most texts hold none. */
  private readonly anyWord: RegExp;
  private readonly deeds: Deeds;
  /** Finds any of the names that may hold digits or words that count. */
  private readonly anyName: RegExp;
  private readonly hosts: string[];
  readonly privateNames: PrivateNames;

  /** @param claimants the names of claimants who are people */
  constructor(raw: RawEditorial, claimants: string[]) {
    this.words = raw.words.map(({ word, instead, attributed = false }) => {
      return { find: wholeWord([word]), instead, attributed };
    });
    this.anyWord = wholeWord(
      raw.words.map(({ word }) => word.toLowerCase()),
      'gu',
    );
    this.deeds = deedsOf(raw, [...raw.people, ...claimants]);
    this.anyName = new RegExp(either([...raw.names].sort((a, b) => b.length - a.length)), 'gu');
    this.hosts = raw['forbidden-hosts'].map((h) => h.toLowerCase());
    this.privateNames = new PrivateNames(raw['private-names']);
  }

  /**
   * The narrator's own words: no side taken, no private person named. In a sentence that says whose words they are,
   * some words may stand as they are and all in quotation marks.
   * @param answer the text is somebody's answer, a position: attributed wherever it is printed
   */
  voice(text: string, path: Path, report: Report, answer = false): void {
    for (const { raw, text: whole } of sentencesOf(text)) {
      const read = this.withoutNames(whole);
      if (read.toLowerCase().search(this.anyWord) < 0) continue;
      const attributed = answer || asksWhether(read) || isAttributed(read);
      const said = attributed ? read.replace(/“[^“”]*”/g, ' ') : read;
      for (const word of this.words) {
        if (attributed && word.attributed) continue;
        const mend = `${word.attributed ? 'say whose word it is, or ' : ''}write instead: ${word.instead}`;
        for (const hit of hits(word.find, said)) {
          report(path, 'SIDE_TAKING', `“${hit}” takes a side`, mend, [raw, hit]);
        }
      }
    }
    this.privateNames.inText(text.replace(REFERENCES, ' '), path, report);
  }

  /** In prose, deeds have a doer or somebody who tells of them, and charges against a person somebody who makes them. */
  deedsIn(text: string, path: Path, report: Report): void {
    for (const sentence of sentencesOf(text)) {
      for (const { person, charge } of bareCharges(sentence, this.deeds)) {
        const what = `“${charge}” charges ${person}, and nobody is named who says so`;
        report(path, 'UNATTRIBUTED', what, SAY_WHO, [sentence.raw, charge]);
      }
      for (const hit of hiddenActors(sentence, this.deeds)) {
        const mend = 'name who acted, say who says so, or refer to a claim';
        report(path, 'HIDDEN_ACTOR', `“${hit}” hides who acted`, mend, [sentence.raw, hit]);
      }
    }
  }

  /** Prose may hold no figure: no digit, no counting word. */
  figures(text: string, path: Path, report: Report): void {
    const bare = this.withoutNames(text.replace(REFERENCES, ' '));
    const mend = 'refer to the claim, like {people-killed.the-claimant}, or to a date, like {@1948}';
    for (const digits of hits(DIGITS, bare)) {
      report(path, 'BARE_FIGURE', `the figure ${digits} is nobody’s claim`, mend, digits);
    }
    for (const word of hits(COUNTING, bare)) {
      report(path, 'COUNTING_WORD', `“${word}” counts without a claim`, mend, word);
    }
  }

  /** Titles and questions may name years and days, and count nothing. */
  titleFigures(text: string, path: Path, report: Report): void {
    this.figures(text.replace(DATES, ''), path, report);
  }

  /** Whether an address may be linked. */
  forbids(address: string): boolean {
    const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
    return this.hosts.some((h) => host === h || host.endsWith(`.${h}`));
  }

  private withoutNames(text: string): string {
    return text.replace(this.anyName, (name) => ' '.repeat(name.length));
  }
}

const SAY_WHO = 'say who says so (“according to”, “the police say”), or refer to a claim of the event';
const REFERENCES = /\{[^{}]*\}/g;

/** The different pieces of a text that a global expression finds. */
function hits(find: RegExp, text: string): Set<string> {
  return new Set(text.match(find) ?? []);
}

function wholeWord(words: string[], flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}-])${either(words)}(?!\\p{L})`, flags);
}

/**
 * Checks a one-line text of the narrator: no side taken, no private name, no figures but dates.
 * @param answer it is somebody's answer, a position
 */
export function narrator(
  text: string | undefined,
  path: Path,
  report: Report,
  editorial: Editorial,
  answer = false,
): void {
  if (text === undefined) return;
  editorial.voice(text, path, report, answer);
  editorial.titleFigures(text, path, report);
}
