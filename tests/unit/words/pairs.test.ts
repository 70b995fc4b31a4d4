import { describe, expect, it } from 'vitest';
import type { Claim, Question } from '../../../src/model/archive';
import { pairWords } from '../../../src/words/pairs';
import { asked, claim } from './records';

function pairs(claims: Claim[], more: Partial<Question> = {}): (string | null)[] {
  const { q, look } = asked(more, claims);
  return claims.map((c) => pairWords(look.claims.get(c.id)!, q, look));
}
const on = (stated: string): Partial<Claim> => ({ stated, statedBasis: 'said' });

describe('how a claim stands to the others', () => {
  it('says nothing where nothing differs', () => {
    expect(pairs([claim('a', 'army', { says: 5 }), claim('b', 'rebels', { says: 5 })])).toEqual([null, null]);
  });

  it('names the same contradiction on both sides, with its factor', () => {
    expect(pairs([claim('a', 'army', { says: 31 }), claim('b', 'rebels', { says: '> 200' })])).toEqual([
      'Contradicts the rebels’ figure, more than 200 (× 6.5).',
      'Contradicts the army’s 31 (× 6.5).',
    ]);
  });

  it('says why counts of different people contradict each other', () => {
    const why = 'hostages killed are among people killed, the attackers not counted';
    expect(
      pairs([
        claim('a', 'army', { says: 31 }, { scope: { counted: 'others' } }),
        claim('b', 'rebels', { says: 214 }, { scope: { counted: 'hostages' } }),
      ]),
    ).toEqual([`Contradicts the rebels’ 214 (× 6.9): ${why}.`, `Contradicts the army’s 31 (× 6.9): ${why}.`]);
  });

  it('puts the largest first and counts the rest', () => {
    expect(
      pairs([
        claim('a', 'army', { says: 10 }),
        claim('b', 'paper', { says: 20 }),
        claim('c', 'rebels', { says: 80 }),
      ])[0],
    ).toBe('Contradicts the rebels’ 80 (× 8.0); and 1 more.');
  });

  it('tells what has replaced a claim before what it contradicts, and what the later one replaces', () => {
    const [first, later, other] = pairs([
      claim('a', 'army', { says: 67 }, on('2026-01-31')),
      claim('b', 'spokesman', { says: 216 }, on('2026-02-05')),
      claim('c', 'rebels', { says: '> 60' }, on('2026-02-06')),
    ]);
    expect(first).toBe('Replaced on 5 February 2026 by a spokesman’s 216.');
    expect(later).toBe('Replaces the army’s 67, of 31 January 2026.');
    expect(other).toBeNull();
  });

  it('tells a standing before all else', () => {
    const gone = claim('a', 'army', { says: 67 }, { standing: 'withdrawn' });
    expect(pairs([gone, claim('b', 'rebels', { says: 5 })])).toEqual(['Later withdrawn.', null]);
  });

  it('says why a claim is not compared, and does not name its own claimant twice', () => {
    expect(
      pairs([
        claim('a', 'army', { says: 26 }, { scope: { counted: 'all' } }),
        claim('b', 'army', { says: 14 }, { scope: { counted: 'hostages' } }),
      ])[1],
    ).toBe('Not compared with the same claimant’s 26: they differ in whom or what they count.');
  });

  it('shows the date that is meant beside words without a year', () => {
    const when = { asks: 'When did it begin?', answers: 'date' as const, unit: 'date' };
    expect(
      pairs(
        [
          claim('a', 'army', { date: '2025-03-14', worded: 'Friday' }),
          claim('b', 'paper', { date: '2025-03-15' }),
        ],
        when,
      ),
    ).toEqual([
      'Contradicts the Paper’s date, 15 March 2025.',
      'Contradicts the army’s date, “Friday” (14 March 2025).',
    ]);
  });

  it('gives measures with their unit', () => {
    const share = { asks: 'By how much did it rise?', unit: 'per cent' };
    expect(pairs([claim('a', 'army', { says: 84 }), claim('b', 'paper', { says: 20 })], share)).toEqual([
      'Contradicts the Paper’s 20 per cent (× 4.2).',
      'Contradicts the army’s 84 per cent (× 4.2).',
    ]);
  });

  it('makes no possessive of a name that something follows, and a short one of a name that ends in s', () => {
    const { q, look } = asked({}, [claim('a', 'army', { says: 5 }), claim('b', 'paper', { says: 50 })]);
    const named = (inText: string): string | null => {
      look.claimants.set('army', { ...look.claimants.get('army')!, inText });
      return pairWords(look.claims.get('b')!, q, look);
    };
    expect(named('ECRATS')).toBe('Contradicts ECRATS’ 5 (× 10).');
    expect(named('local officials in Town')).toBe(
      'Contradicts the 5 given by local officials in Town (× 10).',
    );
    expect(named("the man's family")).toBe("Contradicts the 5 given by the man's family (× 10).");
  });

  it('names answers in words by their position', () => {
    const positions = ['lie', 'true'].map((id) => ({
      id,
      label: `It is ${id}`,
      within: null,
      neutral: false,
    }));
    expect(
      pairs(
        [
          claim('a', 'army', { text: 'It gave its count.', position: 'true' }),
          claim('b', 'rebels', { text: 'It called it so.', position: 'lie' }),
        ],
        { answers: 'text', unit: null, positions },
      ),
    ).toEqual(['Contradicts the rebels: “It is lie”.', 'Contradicts the army: “It is true”.']);
  });
});
