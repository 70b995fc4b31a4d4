import chardet from 'chardet';
import iconv from 'iconv-lite';

/** A file as text, and in which encoding it was read. */
export interface Decoded {
  text: string;
  encoding: string;
  /** Why that encoding: the file says so (`mark`), it is well formed (`form`), it was asked for, or it is a guess. */
  basis: 'mark' | 'form' | 'asked' | 'guess';
}

/** An encoding that is not known, or in which the bytes make no sense. */
export class EncodingError extends Error {
  override name = 'EncodingError';
}

/** So much is looked at to guess an encoding, in bytes. */
const SAMPLE = 100_000;

/**
 * Reads bytes as text: by their byte order mark, else as UTF-8 if they are that, else by a guess of `chardet` from the lines
 * that are not plain ASCII. Line ends become `\n`.
 * @param asked a name that iconv-lite knows (`windows-1252`, `utf-16le`, `shift_jis` …), which then decides
 * @throws EncodingError if that encoding is not known or the bytes are not written in it
 */
export function decode(bytes: Uint8Array, asked?: string): Decoded {
  if (asked !== undefined) return { text: read(bytes, asked), encoding: asked.toLowerCase(), basis: 'asked' };
  const mark = markOf(bytes);
  if (mark !== null) return { text: read(bytes, mark), encoding: mark, basis: 'mark' };
  const wide = wideOf(bytes);
  if (wide !== null) return { text: read(bytes, wide), encoding: wide, basis: 'guess' };
  try {
    return { text: read(bytes, 'utf-8'), encoding: 'utf-8', basis: 'form' };
  } catch (e) {
    if (!(e instanceof EncodingError)) throw e;
    const encoding = guess(bytes);
    return { text: read(bytes, encoding), encoding, basis: 'guess' };
  }
}

/** Unicode by the platform, which refuses what is not well formed; older encodings by iconv-lite (Node 20 reads Windows-1252 as Latin-1). */
function read(bytes: Uint8Array, encoding: string): string {
  const known: boolean = iconv.encodingExists(encoding);
  if (!known) {
    const mend = 'write one like utf-8, utf-16le, windows-1252';
    throw new EncodingError(`there is no encoding \`${encoding}\`: ${mend}`);
  }
  try {
    const unicode = /^utf-?(8|16-?[lb]e)$/i.test(encoding);
    const text = unicode
      ? new TextDecoder(encoding.replace(/^utf-?(\d+)-?/i, 'utf-$1'), { fatal: true }).decode(bytes)
      : iconv.decode(bytes, encoding);
    return text.replace(/\r\n?/g, '\n');
  } catch {
    throw new EncodingError(`the file is not written in ${encoding}: save it as UTF-8, or name its encoding`);
  }
}

function markOf([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of ASCII letters is nought. */
function wideOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  if (Math.max(even, odd) < sample.length / 5) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** `chardet` tells the families apart; what it calls ISO-8859-1 is read as Windows-1252, as browsers do. */
function guess(bytes: Uint8Array): string {
  const telling: number[] = [];
  for (let from = 0; from < bytes.length && telling.length < SAMPLE;) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    if (line.some((byte) => byte > 127)) telling.push(...line.subarray(0, SAMPLE));
    from += line.length;
  }
  const found = chardet
    .analyse(Uint8Array.from(telling))
    .find(({ name }) => iconv.encodingExists(name) && name !== 'UTF-8');
  return found === undefined || /^ISO-8859-[12]$/.test(found.name)
    ? 'windows-1252'
    : found.name.toLowerCase();
}
