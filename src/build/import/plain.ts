import { Parser } from 'htmlparser2';

/** Elements after which a new paragraph, or at least a new line, begins. */
const PARAGRAPH = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'blockquote',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
]);
const LINE = new Set(['br', 'li', 'tr', 'hr']);
const UNSEEN = new Set(['script', 'style', 'template']);
const SHOWN: Record<string, string> = { a: 'href', img: 'src', iframe: 'src', video: 'src', audio: 'src' };

/**
 * The words of a piece of HTML, with its paragraphs and lines kept, and the addresses of links and pictures in brackets after their words.
 * Parsed by htmlparser2 as browsers would, so that neither a lone `<` nor an unknown entity loses anything.
 */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  const parts: string[] = [];
  const addresses: (string | undefined)[] = [];
  let unseen = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNSEEN.has(name)) unseen++;
        parts.push(breakOf(name, true));
        addresses.push(attributes[SHOWN[name] ?? '']);
      },
      ontext(text) {
        if (unseen === 0) parts.push(text);
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen--;
        const address = addresses.pop();
        const said = parts.join('');
        if (address && !said.endsWith(address)) parts.push(` (${address})`);
        parts.push(breakOf(name, false));
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return tidy(parts.join(''));
}

function breakOf(name: string, opens: boolean): string {
  if (PARAGRAPH.has(name)) return '\n\n';
  if (name === 'td' || name === 'th') return opens ? '' : ' ';
  return LINE.has(name) && (opens || name !== 'br') ? '\n' : '';
}

// What `cleanTexts` of the compiler refuses: invisible format characters, controls, lone surrogates, tag characters.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;

/** A text without the characters that nobody sees. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

/**
 * A text that the form can hold: without invisible characters, with single blanks, at most one empty line in a row, and with what
 * still looks like markup made plain (`‹b›`, `& amp;`).
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/<(?=\/?[a-z!][^<>]*>)/gi, '‹')
    .replace(/(?<=‹[^<>‹]*)>/g, '›')
    .replace(/&(?=(#\d+|#x[0-9a-f]+|[a-z]{2,8});)/gi, '& ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text on one line. */
export const oneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ');

/** The beginning of a text, cut between words where it is longer than `limit` code units; the cut is marked `…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[\s\p{Cs}]+$/u, '')}…`;
}

/** A text in pieces of at most `limit` code units: cut between paragraphs, else lines, else words, else anywhere. Joined by a blank they are whole. */
export function pieces(text: string, limit: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const room = rest.slice(0, limit + 1);
    const at = ['\n\n', '\n', ' '].map((sign) => room.lastIndexOf(sign)).find((i) => i > limit / 3) ?? -1;
    const end = at > 0 ? at : limit - (/[\ud800-\udbff]/.test(rest.charAt(limit - 1)) ? 1 : 0);
    found.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest || !found.length ? [...found, rest] : found;
}
