import { createHash } from 'node:crypto';
import { asksWhether, isAttributed } from './attribution';
import { bareCharges, deedsOf, either, hiddenActors, type Deeds } from './deeds';
import { sentencesOf } from './sentences';
import type { Report } from './shape';
import type { RawEditorial } from './shapes';

type Path = (string | number)[];

/** The editorial rules that a machine can check, made ready from `editorial.yaml`. */
export class Editorial {
  private readonly words: { find: RegExp; instead: string; attributed: boolean }[];
  /** Finds any of the words in a text in small letters; most texts hold none. */
  private readonly anyWord: RegExp;
  private readonly deeds: Deeds;
  private readonly names: string[];
  private readonly hosts: string[];
  private readonly privateNames: Set<string>;

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
    this.names = [...raw.names].sort((a, b) => b.length - a.length);
    this.hosts = raw['forbidden-hosts'].map((h) => h.toLowerCase());
    this.privateNames = new Set(raw['private-names']);
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
    this.privacy(text.replace(REFERENCES, ' '), path, report);
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

  /** No private person is named anywhere, not in claims either. */
  privacy(text: string, path: Path, report: Report): void {
    const words = text.match(/[\p{L}\p{M}’'-]+/gu)?.map(bareWord) ?? [];
    const isName = (word: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(word);
    for (const name of this.namesIn(words, isName)) {
      const mend = 'say who they are, not their name';
      report(path, 'PRIVATE_NAME', 'the text names a private person', mend, name.join(' '));
    }
  }

  /** No address of a document names a private person in its words either. */
  addressPrivacy(address: string, path: Path, report: Report): void {
    const words = readable(address).match(/[\p{L}\p{M}]+/gu) ?? [];
    for (const name of this.namesIn(words, () => true)) {
      const mend = 'leave the address out, with a note that it holds the name of a private person';
      report(path, 'PRIVATE_NAME', 'the address names a private person', mend, name[0]);
    }
  }

  /** The runs of one to four words that are private names. */
  private namesIn(words: string[], isName: (first: string) => boolean): string[][] {
    if (!this.privateNames.size) return [];
    return words.flatMap((first, i) => {
      if (!isName(first)) return [];
      const runs = [1, 2, 3, 4].filter((size) => i + size <= words.length);
      return runs
        .map((size) => words.slice(i, i + size))
        .filter((run) => this.privateNames.has(fingerprint(run.join(' '))));
    });
  }

  /** Whether an address may be linked. */
  forbids(address: string): boolean {
    const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
    return this.hosts.some((h) => host === h || host.endsWith(`.${h}`));
  }

  private withoutNames(text: string): string {
    let bare = text;
    for (const name of this.names) bare = bare.replaceAll(name, ' '.repeat(name.length));
    return bare;
  }
}

const SAY_WHO = 'say who says so (“according to”, “the police say”), or refer to a claim of the event';
const REFERENCES = /\{[^{}]*\}/g;

/** An address with its percent signs resolved, as far as they can be. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A word without quotation marks around it and without its genitive. */
function bareWord(word: string): string {
  return word.replace(/[’']s$/u, '').replace(/^[’'-]+|[’'-]+$/gu, '');
}

/** The first sixteen hex digits of the SHA-256 of a name in lower case, as `editorial.yaml` keeps it. */
export function fingerprint(name: string): string {
  return createHash('sha256').update(name.normalize('NFC').toLowerCase()).digest('hex').slice(0, 16);
}

const DIGITS = /\p{Nd}+([.,]\p{Nd}+)*/gu;
const COUNTING =
  /\b(dozens?|scores|hundreds?|thousands?|millions?|billions?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/gi;

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Years, ranges of years and days with their month. */
const DATES = new RegExp(
  `\\b(\\d{1,2}(( and |[–-])\\d{1,2})? )?(${MONTH})( \\d{4})?\\b|\\b(1[6-9]|20)\\d\\d(s|([–/-](1[6-9]|20)?\\d\\d))?\\b`,
  'g',
);

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
