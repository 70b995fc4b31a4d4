import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, spellingsOf, tokens } from '../../../src/search/fold';
import { marks } from '../../../src/search/marks';

const spellings = spellingsOf(['noski nuski', 'herof hairof']);

describe('a word', () => {
  it.each([
    ['Qalat', 'Kalat'],
    ['Bughti', 'Bugti'],
    ['Mari', 'Marri'],
    ['Jafar', 'Jaffar'],
    ['Heroff', 'Herof'],
    ['Kuzdar', 'Khuzdar'],
    ['Balōch', 'baloch'],
    ['Pakistan’s', 'Pakistan'],
    ['1,500', '1500'],
  ])('%s is found as %s', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('keeps its beginning when it is cut off', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.nat(12), (word, cut) => {
        expect(fold(word).startsWith(fold(word.slice(0, cut)).slice(0, -1))).toBe(true);
      }),
    );
  });
});

it('finds the words of a text, under the spelling that stands for all', () => {
  const said = tokens('Nuski: 1,500 at Radd-ul-Fitna', spellings).map(({ term }) => term);
  expect(said).toEqual(['noski', '1500', 'at', 'rad', 'ul', 'fitna']);
});

it('marks what was found and leaves the text as it is', () => {
  const text = 'Attacks (Hairof) of the BLA’s';
  const pieces = marks(text, new Set(['herof', 'bla']), spellings);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['Hairof', 'BLA’s']);
});
