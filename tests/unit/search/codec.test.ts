import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packNumbers, packWords, unpackNumbers, unpackWords } from '../../../src/search/codec';

it('gives back any ascending numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000_000)), (numbers) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      expect(unpackNumbers(packNumbers(sorted))).toEqual(sorted);
    }),
  );
});

it('gives back any sorted words', () => {
  const word = fc.stringMatching(/^[a-zé0-9]{1,50}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const sorted = [...words].sort();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
  );
});
