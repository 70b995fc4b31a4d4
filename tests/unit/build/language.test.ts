import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { directionOf, translation } from '../../../src/build/language';
import { pseudo } from '../../../src/build/pseudo';
import { counted, listed, nameOfLanguage, plural } from '../../../src/words/language';

const root = mkdtempSync(join(tmpdir(), 'words-'));
mkdirSync(join(root, 'ur'));
for (const name of ['live', 'sentence']) writeFileSync(join(root, 'ur', `${name}.ts`), '');
afterAll(() => rmSync(root, { recursive: true }));

describe('the way a language is written', () => {
  it.each([
    ['en', 'ltr'],
    ['ur', 'rtl'],
    ['bal', 'rtl'],
    ['ar-XB', 'rtl'],
    ['az-Arab', 'rtl'],
    ['no tag at all', 'ltr'],
  ])('%s: %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));
});

describe('a translation', () => {
  it('stands for the English module of its name, of words and of sentences', () => {
    expect(translation(join(root, 'en/live'), 'src/x.ts', 'ur-PK', root)).toBe(join(root, 'ur/live.ts'));
    expect(translation(join(root, 'sentence'), 'src/x.ts', 'ur', root)).toBe(join(root, 'ur/sentence.ts'));
  });
  it('leaves what it lacks, what is not words, and what it imports itself', () => {
    expect(translation(join(root, 'en/printed'), 'src/x.ts', 'ur', root)).toBeNull();
    expect(translation(join(root, '../model/plain'), 'src/x.ts', 'ur', root)).toBeNull();
    expect(translation(join(root, 'en/live'), join(root, 'ur/live.ts'), 'ur', root)).toBeNull();
    expect(translation(join(root, 'en/live'), 'src/x.ts', 'en', root)).toBeNull();
  });
});

describe('words for looking at', () => {
  it('are longer, marked and whole, also in functions', () => {
    const words = pseudo({ a: 'Contents', say: (n: number) => `${n} claims` });
    expect(words.a).toBe('[Çóñtéñts ó ó]');
    expect(words.say(2)).toBe('[2 çláíms ó ó]');
  });
});

describe('numbers and lists in words', () => {
  it('follow the rules of the language', () => {
    expect(plural(1, { one: 'claim', other: 'claims' })).toBe('claim');
    expect(counted(1026, { one: 'claim', other: 'claims' })).toBe('1,026 claims');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect([nameOfLanguage('en'), nameOfLanguage('ur'), nameOfLanguage('??')]).toEqual([
      'English',
      'اردو',
      '??',
    ]);
  });
});
