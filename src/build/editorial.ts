import { createHash } from 'node:crypto';
import type { Report } from './shape';
import type { RawEditorial } from './shapes';

type Path = (string | number)[];

/** The editorial rules that a machine can check, made ready from `editorial.yaml`. */
export class Editorial {
  private readonly words: { find: RegExp; instead: string }[];
  /** All names at once, the longest first; `null` if there are none. */
  private readonly names: RegExp | null;
  private readonly hosts: string[];
  private readonly privateNames: Set<string>;

  constructor(raw: RawEditorial) {
    this.words = raw.words.map(({ word, instead }) => ({ find: wholeWord(word), instead }));
    const names = raw.names.map(literal).sort((a, b) => b.length - a.length);
    this.names = names.length ? new RegExp(names.join('|'), 'gu') : null;
    this.hosts = raw['forbidden-hosts'].map((h) => h.toLowerCase());
    this.privateNames = new Set(raw['private-names']);
  }

  /** The narrator's own words: no side taken, no private person named. */
  voice(text: string, path: Path, report: Report): void {
    const bare = this.withoutNames(text);
    for (const { find, instead } of this.words) {
      for (const hit of hits(find, bare)) {
        report(path, 'SIDE_TAKING', `“${hit}” takes a side`, `write instead: ${instead}`, hit);
      }
    }
    this.privacy(text, path, report);
  }

  /** Prose may hold no figure: no digit, no counting word. */
  figures(text: string, path: Path, report: Report): void {
    const bare = this.withoutNames(text);
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
    if (!this.privateNames.size) return;
    const words = text.match(/[\p{L}\p{M}’'-]+/gu)?.map(bareWord) ?? [];
    for (let i = 0; i < words.length; i++) {
      if (!/^[\p{Lu}\p{Lo}]/u.test(words[i] ?? '')) continue;
      for (let size = 1; size <= 4 && i + size <= words.length; size++) {
        const name = words.slice(i, i + size).join(' ');
        if (!this.privateNames.has(fingerprint(name))) continue;
        report(
          path,
          'PRIVATE_NAME',
          'the text names a private person',
          'say who they are, not their name',
          name,
        );
      }
    }
  }

  /** Whether an address may be linked. */
  forbids(address: string): boolean {
    const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
    return this.hosts.some((h) => host === h || host.endsWith(`.${h}`));
  }

  private withoutNames(text: string): string {
    return this.names === null ? text : text.replace(this.names, (name) => ' '.repeat(name.length));
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

/** A text as an expression that finds just it. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function wholeWord(word: string): RegExp {
  const open = word.endsWith('*');
  const body = literal(word.replace(/\*$/, '')).replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}-])${body}${open ? '\\p{L}*' : ''}(?![\\p{L}])`, 'giu');
}

/** Checks a one-line text of the narrator: no side taken, no private name, no figures but dates. */
export function narrator(text: string | undefined, path: Path, report: Report, editorial: Editorial): void {
  if (text === undefined) return;
  editorial.voice(text, path, report);
  editorial.titleFigures(text, path, report);
}
