import { createHash } from 'node:crypto';
import type { Report } from './shape';

type Path = (string | number)[];

/** Names that stand nowhere in the archive, known only by their fingerprints. */
export class PrivateNames {
  private readonly known: Set<string>;

  constructor(fingerprints: string[]) {
    this.known = new Set(fingerprints);
  }

  /** No private person is named in a text, not in claims either. */
  inText(text: string, path: Path, report: Report): void {
    const words = text.match(/[\p{L}\p{M}’'-]+/gu)?.map(bareWord) ?? [];
    for (const name of this.among(words, (first) => /^[\p{Lu}\p{Lo}]/u.test(first))) {
      const mend = 'say who they are, not their name';
      report(path, 'PRIVATE_NAME', 'the text names a private person', mend, name.join(' '));
    }
  }

  /** No address of a document names one in its words. */
  inAddress(address: string, path: Path, report: Report): void {
    const words = readable(address).match(/[\p{L}\p{M}]+/gu) ?? [];
    for (const name of this.among(words, () => true)) {
      const mend = 'leave the address out, with a note that it holds the name of a private person';
      report(path, 'PRIVATE_NAME', 'the address names a private person', mend, name[0]);
    }
  }

  /** The runs of one to four words that are such names. */
  private among(words: string[], mayBegin: (first: string) => boolean): string[][] {
    if (!this.known.size) return [];
    return words.flatMap((first, i) => {
      if (!mayBegin(first)) return [];
      const runs = [1, 2, 3, 4].filter((size) => i + size <= words.length);
      return runs
        .map((size) => words.slice(i, i + size))
        .filter((run) => this.known.has(fingerprint(run.join(' '))));
    });
  }
}

/** The first sixteen hex digits of the SHA-256 of a name in lower case, as `editorial.yaml` keeps it. */
export function fingerprint(name: string): string {
  return createHash('sha256').update(name.normalize('NFC').toLowerCase()).digest('hex').slice(0, 16);
}

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
