import { describe, expect, it } from 'vitest';
import { factorWords } from '../../../src/model/factor';
import type { Question, Relation } from '../../../src/model/archive';
import { count, originWords, relationWords } from '../../../src/words/relations';

const relation = (more: Partial<Relation>): Relation => ({
  a: 'a',
  b: 'b',
  relation: 'same',
  ratio: null,
  differs: [],
  ...more,
});

const question = (more: Partial<Question>): Question => ({
  id: 'killed',
  asks: 'How many?',
  answers: 'amount',
  unit: 'people killed',
  positions: [],
  several: false,
  claims: ['a', 'b'],
  relations: [],
  reports: 1,
  origins: 1,
  disputed: false,
  ratio: null,
  ...more,
});

/** The words for a question of two claims (more where told) that stand in these relations. */
function words(relations: Partial<Relation>[], more: Partial<Question> = {}): string {
  return relationWords(question({ relations: relations.map(relation), ...more }));
}

describe('relationWords', () => {
  it('says that one account is one', () => {
    expect(words([], { claims: ['a'] })).toBe('One account.');
  });

  it('has a sentence for each kind of relation', () => {
    const contradict = { relation: 'contradict', ratio: 6.5 } as const;
    expect(words([{ relation: 'same' }])).toBe('The accounts agree.');
    expect(words([{ relation: 'compatible' }])).toBe('The accounts do not exclude one another.');
    expect(words([{ relation: 'update' }])).toMatch(/^Later answers of one account replace .*\.$/);
    expect(words([{ relation: 'different-scope', differs: ['counted', 'where'] }])).toMatch(
      /cannot be compared: they differ in whom or what they count and the place they count for\.$/,
    );
    expect(words([contradict], { disputed: true, ratio: 6.5 })).toBe(
      'The two accounts contradict each other by a factor of 6.5.',
    );
    expect(words([{ relation: 'contradict' }], { disputed: true })).toBe(
      'The two accounts contradict each other.',
    );
  });

  it('never says that accounts agree which contradicted each other until one was withdrawn', () => {
    for (const more of [[], [{ relation: 'compatible' } as const]]) {
      expect(words([{ relation: 'contradict' }, ...more])).toBe(
        'Answers contradicted each other; one of them has since been withdrawn or revised.',
      );
    }
  });

  it('does not say of three that they are two', () => {
    const more = { claims: ['a', 'b', 'c'], disputed: true };
    expect(words([{ relation: 'contradict' }], more)).toMatch(/^Accounts contradict each other\.$/);
  });

  it('names each facet once, and joins what applies together', () => {
    const apart: Partial<Relation> = { relation: 'different-scope', differs: ['method'] };
    const all = words([apart, apart, { relation: 'update' }, { relation: 'contradict' }], {
      claims: ['a', 'b', 'c'],
      disputed: true,
    });
    expect(all.match(/how they were counted/g)).toHaveLength(1);
    expect(all.split('. ')).toHaveLength(3);
  });
});

describe('originWords', () => {
  it('counts documents and known origins, and says when none is known', () => {
    expect(originWords(question({ reports: 4, origins: 2 }))).toBe(
      'Carried by 4 documents, 2 independent origins',
    );
    expect(originWords(question({}))).toBe('Carried by 1 document, 1 independent origin');
    expect(originWords(question({ origins: 0 }))).toBe('Carried by 1 document, origin not known');
  });
});

describe('factorWords', () => {
  it.each([
    [1.01, '1.01'],
    [1.04, '1.04'],
    [1.06, '1.1'],
    [6.903, '6.9'],
    [9.94, '9.9'],
    [12.4, '12'],
    [100, '100'],
  ])('prints %d as %s', (ratio, printed) => expect(factorWords(ratio)).toBe(printed));

  it('never prints that differing figures are one and the same, nor a needless decimal past ten', () => {
    for (let ratio = 1.006; ratio < 30; ratio += 0.01) {
      expect(factorWords(ratio)).not.toMatch(/^1\.00?$/);
      expect(factorWords(ratio), String(ratio)).not.toBe('10.0');
    }
  });
});

describe('count', () => {
  it('takes the noun that fits', () => {
    expect([0, 1, 2].map((n) => count(n, 'claim', 'claims'))).toEqual(['0 claims', '1 claim', '2 claims']);
  });
});
