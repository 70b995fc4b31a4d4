import { describe, expect, it } from 'vitest';
import type { Claim, Question } from '../../../src/model/archive';
import { claimSentence } from '../../../src/words/sentence';
import { asked, claim } from './records';

function sentence(one: Claim, more: Partial<Question> = {}): string {
  const { q, look } = asked(more, [one]);
  return claimSentence(look.claims.get(one.id)!, q, look);
}
const said = { stated: '2026-02-05', statedBasis: 'said' as const };

describe('an amount as a sentence', () => {
  it.each([
    [214, undefined, 'The rebels put the number of people killed at 214.'],
    ['>= 92', undefined, 'The rebels put the number of people killed at 92 or more.'],
    ['<= 5', undefined, 'The rebels put the number of people killed at 5 or fewer.'],
    ['> 70', 'over 70', 'The rebels put the number of people killed at over 70.'],
    ['~ 400', 'almost 400', 'The rebels put the number of people killed at almost 400.'],
    ['34..41', undefined, 'The rebels put the number of people killed at 34 to 41.'],
    ['<= 15', 'as many as 15', 'The rebels put the number of people killed at up to 15.'],
    ['25..26', '25 or 26', 'The rebels put the number of people killed at 25 or 26.'],
    ['200..900', 'several hundred', 'The rebels put the number of people killed at several hundred.'],
    ['~ 8500000', 'about 8.5 million', 'The rebels put the number of people killed at about 8.5 million.'],
    [41, 'forty-one', 'The rebels put the number of people killed at forty-one.'],
    ['> 12', 'over a dozen', 'The rebels put the number of people killed at over a dozen.'],
    ['dozens', undefined, 'The rebels spoke of dozens of people killed.'],
    ['several', undefined, 'The rebels spoke of several people killed.'],
    ['many', 'heavy losses', 'The rebels: heavy losses.'],
  ])('%s %s', (says, worded, told) => {
    expect(sentence(claim('c', 'rebels', { says, ...(worded === undefined ? {} : { worded }) }))).toBe(told);
  });

  it('says who is counted by the scope, and what is said of the counting in brackets', () => {
    const of = (scope: Claim['scope'], says: number | string = 31): string =>
      sentence(claim('c', 'army', { says }, { scope }));
    expect(of({ counted: 'others' })).toBe(
      'The army put the number of people killed, the attackers not counted, at 31.',
    );
    expect(of({ counted: 'others', where: 'town' })).toBe(
      'The army put the number of people killed in Town, the attackers not counted, at 31.',
    );
    expect(of({ counted: 'others' }, 'dozens')).toBe(
      'The army spoke of dozens of people killed, the attackers not counted.',
    );
    expect(of({ counted: 'unclear' })).toBe(
      'The army put the number of dead at 31 (not said who is counted).',
    );
    expect(of({ where: 'town', during: '2024', method: 'own' })).toBe(
      'The army put the number of people killed in Town in 2024 at 31 (counted by itself).',
    );
    expect(of({ during: '2009/2025' })).toBe(
      'The army put the number of people killed from 2009 to 2025 at 31.',
    );
    const losses = claim(
      'c',
      'army',
      { says: 'many', worded: 'heavy losses' },
      { scope: { counted: 'hostages' } },
    );
    expect(sentence(losses)).toBe('The army: heavy losses (counted here as hostages killed).');
  });

  it.each([
    ['How many people were taken hostage?', 'people', 'people taken hostage'],
    ['How many attackers were there?', 'attackers', 'attackers'],
    ['How many of the attackers were killed?', 'attackers killed', 'attackers killed'],
    ['How many people were killed in all?', 'people', 'people killed'],
    ['How many cases had been lodged?', 'cases', 'cases lodged'],
    ['How many cases had the office registered?', 'cases', 'cases'],
    ['How many attacks by the rebels were there?', 'attacks', 'its own attacks'],
    ['How many remain missing?', 'people', 'people who remain missing'],
    [
      'How many young people have joined in recent years?',
      'people',
      'young people who have joined in recent years',
    ],
    ['In how many cities did they strike?', 'cities', 'cities'],
  ])('takes what is counted from the question: %s', (asks, unit, noun) => {
    expect(sentence(claim('c', 'rebels', { says: 12 }), { asks, unit })).toBe(
      `The rebels put the number of ${noun} at 12.`,
    );
  });

  it('gives measures with their unit, and leaves what brings its own as it is', () => {
    expect(
      sentence(claim('c', 'amin', { says: 2, worded: 'just 2' }), {
        asks: 'What is its share?',
        unit: 'per cent',
      }),
    ).toBe('Ada Amin: just 2 per cent.');
    expect(
      sentence(claim('c', 'amin', { says: '<= 3', worded: 'within three days' }, said), {
        asks: 'How many days did it last?',
        unit: 'days',
      }),
    ).toBe('Ada Amin: within three days, stated on 5 February 2026.');
  });

  it('tells a time once where the claim has one of its own', () => {
    const one = claim('c', 'rebels', { says: 12 }, { scope: { during: '2025-01-01/2025-05-23' } });
    expect(sentence(one, { asks: 'How many people were killed in 2025?' })).toBe(
      'The rebels put the number of people killed from 1 January to 23 May 2025 at 12.',
    );
  });

  it('tells the day where it is known, the document’s date only where no reference shows it, and what was added', () => {
    expect(sentence(claim('c', 'spokesman', { says: 216 }, { ...said, note: 'At the end' }))).toBe(
      'On 5 February 2026 a spokesman put the number of people killed at 216. At the end.',
    );
    expect(sentence(claim('c', 'army', { says: 9 }, { stated: '2025-03' }))).toBe(
      'The army put the number of people killed at 9, in a document of March 2025.',
    );
    expect(sentence(claim('c', 'army', { says: 9 }, { stated: null, statedBasis: 'unknown' }))).toBe(
      'The army put the number of people killed at 9 (day of the statement not known).',
    );
  });

  it('writes where the claimant speaks in a work of its own, in whatever chain that is known', () => {
    expect(sentence(claim('c', 'paper', { says: 'hundreds' }))).toBe(
      'The Paper wrote of hundreds of people killed.',
    );
    const known = { citations: [{ source: 'paper-2025', at: null, via: ['brief'] }] };
    expect(sentence(claim('c', 'amin', { says: 'hundreds' }, known))).toBe(
      'Ada Amin wrote of hundreds of people killed.',
    );
    expect(sentence(claim('c', 'amin', { says: 'hundreds' }))).toBe(
      'Ada Amin spoke of hundreds of people killed.',
    );
  });
});

describe('other answers as sentences', () => {
  const when = { asks: 'When did it happen?', answers: 'date' as const, unit: 'date' };

  it('gives dates, and what is meant by those that only the day of writing explains', () => {
    const date = (edtf: string, worded?: string): string =>
      sentence(claim('c', 'paper', { date: edtf, ...(worded === undefined ? {} : { worded }) }), when);
    expect(date('1958')).toBe('The Paper gave the date as 1958.');
    expect(date('2025-03', 'this month')).toBe('The Paper gave the date as “this month” (March 2025).');
    expect(date('200X', 'the early 2000s')).toBe('The Paper gave the date as the early 2000s.');
    expect(date('2000~/..', 'since the early 2000s')).toBe('The Paper: since the early 2000s.');
    expect(date('../2024-01-26', 'by 26 January 2024')).toBe('The Paper: by 26 January 2024.');
    expect(date('../1973', 'before the end of 1973')).toBe('The Paper: before the end of 1973.');
    expect(date('2025-03-14', 'on Friday')).toBe('The Paper: “on Friday” (14 March 2025).');
  });

  it('gives texts after the name of who says them, with scope, day and note', () => {
    const text = { text: 'It was coordinated from abroad.', position: 'abroad' };
    const why = { asks: 'From where?', answers: 'text' as const, unit: null };
    expect(sentence(claim('c', 'army', text), why)).toBe('The army: It was coordinated from abroad.');
    expect(
      sentence(claim('c', 'army', text, { ...said, note: 'Alleged.', scope: { during: '2017' } }), why),
    ).toBe('The army: It was coordinated from abroad. Scope: 2017. Stated on 5 February 2026. Alleged.');
  });
});
