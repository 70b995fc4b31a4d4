import { describe, expect, it } from 'vitest';
import type { Prose } from '../../../src/model/archive';
import { countWords, checkLength, type WORDS } from '../../../src/build/wordCount';
import { claim, claimant, wrong, type Written } from './archives';

const army = claim({ id: 'army', says: 40, claimant: 'ministry' });
const rebels = claim({ id: 'rebels', says: 7, claimant: 'rebels' });
const town = claim({ id: 'town', says: '>= 30', claimant: 'town' });
const camp = claim({ id: 'camp', says: 3, claimant: 'town', scope: { where: 'town' } });
const speakers = [claimant('rebels'), claimant('town')];

/** The problems of a summary that refers to claims of a question, without those of claims that nobody uses. */
function problems(
  summary: string,
  claims: Written[] = [army, rebels, town],
  question: Written = {},
): string[] {
  const lines = wrong(claims, question, { event: { summary }, claimants: speakers });
  return lines.filter((line) => !line.includes('ORPHAN_'));
}

describe('figures of a dispute', () => {
  it.each([
    'The ministry counts {counted.army}.',
    'The rebels count {counted.rebels}.',
    'The town counts {counted.town}.',
    'The ministry counts {counted.army}, the town {counted.town}.',
    '*They count {counted.rebels}.*',
    'First.\n\nThe ministry counts {counted.army}.',
    'The ministry counts {counted.army} and again {test.counted.army}.',
    'The ministry counts {counted.army}, others fewer.',
    'The rebels count fewer than the ministry: {counted.rebels}.',
    'By one account {counted.army}, by another not so many.',
    'How many died is disputed; the town has {counted.town}.',
    '{counted.army}.',
    '*{counted.army}*, {counted.town}.',
    'On the bridge {bridge-attack.killed.ministry} died.',
    'On the bridge {bridge-attack.killed.gazette} died, by the ministry’s count {counted.army}, the rebels’ {counted.rebels}.',
  ])('%s', (summary) => {
    expect(problems(summary).map((line) => line.split('  ')[1])).toEqual(['ONE_SIDED']);
  });

  it.each([
    'The ministry counts {counted.army}, the rebels {counted.rebels}.',
    'The rebels count {counted.rebels}, the town {counted.town}.',
    'All: {counted.army}, {counted.rebels}, {counted.town}.',
    'First {counted.army}.\n\nThen {counted.rebels}.',
    '*The ministry* counts {counted.army}, *the rebels {counted.rebels}*.',
    'The counts differ.',
    'By {@2025-03-11} it was {counted.army} or {counted.rebels}.',
    'The newspaper, {source:gazette-2025-03-12}, counts nobody.',
    '{test.counted.rebels}, then {counted.army}.',
    'It was on {test.when}.',
    'On the bridge {bridge-attack.killed.gazette} or {bridge-attack.killed.ministry}, here {counted.rebels} or {counted.army}.',
    'The newspaper says {bridge-attack.by-whom.gazette}, the ministry {counted.army}, the rebels {counted.rebels}.',
    'See {bridge-attack}.',
    'On the bridge {bridge-attack.killed.ministry} or {bridge-attack.killed.gazette} died.',
    'The newspaper says: {bridge-attack.by-whom.gazette}.',
  ])('not: %s', (summary) => expect(problems(summary)).toEqual([]));

  it('may stand alone where nothing contradicts them', () => {
    expect(problems('It is {counted.army}.', [army])).toEqual([]);
    expect(problems('It is {counted.army}.', [army, town])).toEqual([]);
    expect(problems('It is {counted.camp}.', [army, rebels, camp])).toEqual([]);
  });

  it('may stand alone once the same account has said otherwise', () => {
    const later = claim({ id: 'later', says: 9, claimant: 'ministry', stated: '2025-03-12' });
    const first = claim({ id: 'first', says: 4, claimant: 'ministry', stated: '2025-03-11' });
    expect(problems('It is {counted.later}.', [first, later])).toEqual([]);
  });

  it('need no figure beside them that its own claimant has replaced or withdrawn', () => {
    const early = claim({ id: 'early', says: 90, claimant: 'town', stated: '2025-03-11' });
    const late = claim({ id: 'late', says: 40, claimant: 'town', stated: '2025-03-12' });
    expect(problems('It is {counted.army}.', [army, early, late])).toEqual([]);
    const taken = claim({ id: 'taken', says: 90, claimant: 'town', standing: 'withdrawn' });
    expect(problems('It is {counted.army}.', [army, taken])).toEqual([]);
    expect(problems('It was {counted.early}.', [army, early, late, rebels])).toHaveLength(1);
  });

  it('are days too, but not texts', () => {
    const day = (id: string, says: string, who: string) => claim({ id, says, claimant: who });
    const days = [day('a', '2025-03-01', 'ministry'), day('b', '2025-03-02', 'rebels')];
    expect(problems('On {counted.a}.', days, { unit: 'date' })).toHaveLength(1);
    expect(problems('On {counted.a} or {counted.b}.', days, { unit: 'date' })).toEqual([]);
    const answers = [
      claim({ id: 'a', says: 'It did.', position: 'army' }),
      claim({ id: 'b', says: 'They did.', position: 'others', claimant: 'rebels' }),
    ];
    const positions = { army: 'The army', others: 'Others' };
    expect(problems('The ministry says: {counted.a}.', answers, { positions })).toEqual([]);
  });

  it('are reported where they stand, with what would mend it', () => {
    expect(problems('The ministry counts {counted.army}.')[0]).toContain(
      'only one side is printed, 40 — print a figure that contradicts it too: {test.counted.rebels}',
    );
    expect(problems('The ministry counts {counted.army}.')[0]).toMatch(/^events\/test\.yaml:9:\d\d {2}/);
  });
});

describe('words as printed', () => {
  const prose = (...paragraphs: Prose): Prose => paragraphs;
  const says = (v: string) => ({ t: 'text', v }) as const;
  const figure = (v: string) => ({ t: 'claim', id: 'a.b.c', v }) as const;

  it.each<[string, Prose, number]>([
    ['none', [], 0],
    ['spaces', prose([says('  ')]), 0],
    ['words', prose([says('Two words.')]), 2],
    ['a hyphen', prose([says('A long-known self-made name')]), 4],
    ['a dash between words', prose([says('Here – or there — now')]), 4],
    ['a dash within years', prose([{ t: 'date', v: '1947–1948' }]), 1],
    ['a date', prose([says('On '), { t: 'date', v: '31 January 2026' }, says('.')]), 4],
    ['a figure of several words', prose([says('It is '), figure('more than 200'), says(' men.')]), 6],
    ['an answer', prose([figure('Coordinated from Afghanistan')]), 3],
    ['a title', prose([{ t: 'event', id: 'e', v: 'The attack on the bridge' }]), 5],
    ['a source', prose([{ t: 'source', id: 's', v: 'Gazette, 12 March' }, says(', too.')]), 4],
    ['emphasis', prose([says('He '), { t: 'em', c: [says('did say '), figure('5')] }, says('.')]), 4],
    ['paragraphs', prose([says('One.')], [says('Two.')]), 2],
    ['quotation marks', prose([says('“Both” of ‘them’ …')]), 3],
    ['apostrophes', prose([says('The BLA’s men don’t')]), 4],
    ['figures with commas', prose([figure('1,026'), says(' of '), figure('2,112')]), 3],
  ])('%s', (_, text, count) => expect(countWords(text)).toBe(count));

  const length = (kind: keyof typeof WORDS, count: number): string[] => {
    const codes: string[] = [];
    checkLength(count ? [[says('word '.repeat(count))]] : [], kind, [], (_, code) => codes.push(code));
    return codes;
  };

  it.each<[keyof typeof WORDS, number]>([
    ['step', 0],
    ['step', 40],
    ['step', 110],
    ['step', 41],
    ['step', 60],
    ['step', 75],
    ['step', 90],
    ['step', 109],
    ['opening', 0],
    ['opening', 1],
    ['opening', 12],
    ['opening', 39],
    ['opening', 110],
    ['opening', 111],
    ['opening', 159],
    ['opening', 160],
  ])('%s of %d is right', (kind, count) => expect(length(kind, count)).toEqual([]));

  it.each<[keyof typeof WORDS, number]>([
    ['step', 1],
    ['step', 2],
    ['step', 10],
    ['step', 20],
    ['step', 30],
    ['step', 38],
    ['step', 39],
    ['step', 111],
    ['step', 112],
    ['step', 160],
    ['step', 161],
    ['step', 500],
    ['opening', 161],
    ['opening', 162],
    ['opening', 200],
    ['opening', 400],
  ])('%s of %d is not', (kind, count) => expect(length(kind, count)).toEqual(['WORD_COUNT']));
});
