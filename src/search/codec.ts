/** Numbers of any size in few letters, and sorted words, as text that compresses well. Each pair of functions is its own inverse. */

const MORE = '0123456789abcdefghijklmnopqrstuv';
const LAST = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&(';
const BASE = LAST.length;

/** Ascending whole numbers, each told from the one before: digits to the base 32, the last of each number from another set. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers.map((n, i) => digits(n - (numbers[i - 1] ?? 0))).join('');
}

function digits(n: number): string {
  let text = LAST.charAt(n % BASE);
  for (let rest = Math.floor(n / BASE); rest > 0; rest = Math.floor(rest / BASE)) {
    text = MORE.charAt(rest % BASE) + text;
  }
  return text;
}

export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [n, before] = [0, 0];
  for (const letter of text) {
    const last = LAST.indexOf(letter);
    n = n * BASE + (last < 0 ? MORE.indexOf(letter) : last);
    if (last < 0) continue;
    before += n;
    numbers.push(before);
    n = 0;
  }
  return numbers;
}

/** Sorted words without spaces, each as the number of letters it shares with the one before (to the base 36) and the rest. */
export function packWords(words: readonly string[]): string {
  return words.map((word, i) => sharedWith(words[i - 1] ?? '', word)).join(' ');
}

function sharedWith(before: string, word: string): string {
  let shared = 0;
  while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++;
  return shared.toString(36) + word.slice(shared);
}

export function unpackWords(text: string): string[] {
  let before = '';
  return text === ''
    ? []
    : text.split(' ').map((part) => (before = before.slice(0, parseInt(part.charAt(0), 36)) + part.slice(1)));
}
