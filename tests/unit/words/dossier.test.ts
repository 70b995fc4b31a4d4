import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../../src/model/archive';
import { parseSpan } from '../../../src/model/span';
import { bibliography, sourceNumber } from '../../../src/words/bibliography';
import { citeWords } from '../../../src/words/claims';
import { eventView, standpointWords } from '../../../src/words/dossier';
import { readIn, toldProse } from '../../../src/words/told';
import { whenWhere } from '../../../src/words/whenWhere';
import { archive } from '../exports/fixture';
import { asked, claim } from './records';

const claims = [
  claim('a', 'army', { says: 31 }),
  claim('b', 'rebels', { says: '> 200' }, { citations: [{ source: 'brief', at: '¶2', via: ['unread'] }] }),
];
const { q, look } = asked({}, claims);
const event = (more: Partial<EventRecord>): EventRecord => ({
  ...archive.events[0]!,
  questions: [q],
  mentions: [],
  ...more,
});

describe('the head of a dossier', () => {
  const told = (when: string, places: string[]): string => {
    const { when: time, where } = whenWhere(event({ when: parseSpan(when), places }), look);
    return `${time} · ${where}`;
  };
  it.each([
    ['2025-03-11', ['town'], '11 March 2025 · Town, Province'],
    ['2025-03-11', ['district'], '11 March 2025 · District, Province (no nearer place is recorded)'],
    ['2025-03', ['province'], 'March 2025 · Province (no nearer day or place is recorded)'],
    ['2025-03', ['town', 'district'], 'March 2025 · Town, District (no nearer day is recorded)'],
    ['1958', ['province'], '1958 · Province (no nearer date is recorded)'],
    ['1958~', [], 'about 1958 · (no nearer date is recorded)'],
    ['2025-03-11/2025-03-12', ['province'], '11–12 March 2025 · Province (no nearer place is recorded)'],
    ['2017/..', ['province'], 'since 2017 · Province'],
    ['2000/2008', ['country'], '2000–08 · Country'],
  ])('%s in %s', (when, places, words) => expect(told(when, places)).toBe(words));
});

describe('the bibliography', () => {
  it('numbers works read before those known through them, alike everywhere', () => {
    expect(bibliography(look.sources.values()).map((s) => s.id)).toEqual(['brief', 'paper-2025', 'unread']);
    expect(['brief', 'paper-2025', 'unread', 'none'].map((id) => sourceNumber(id, look))).toEqual([
      1, 2, 3, 0,
    ]);
  });

  it('lends its numbers to citations and to the figures of the story', () => {
    expect(citeWords(claims[1]!.citations[0]!, look)).toMatchObject({
      n: 1,
      part: 'its opening only',
      via: [{ n: 3 }],
    });
    const prose = [[{ t: 'em' as const, c: [{ t: 'claim' as const, id: 'b', v: '200' }] }]];
    expect(toldProse(prose, look)).toEqual([
      [{ t: 'em', c: [{ t: 'claim', id: 'b', v: '200', notes: '1' }] }],
    ]);
    expect(readIn(prose, look).map((c) => [c.id, c.at])).toEqual([['brief', '¶2']]);
  });
});

describe('a dossier', () => {
  it('gives each claim its answer, sentence and pair, and each question how it is carried', () => {
    const view = eventView(event({}), null, look);
    expect(view.questions[0]?.relation).toMatch(/contradict each other by a factor of 6\.5\. Carried by/);
    expect(view.questions[0]?.claims.map((c) => [c.answer, c.long, c.pair !== null])).toEqual([
      ['31', false, true],
      ['more than 200', false, true],
    ]);
    expect(view.counts).toMatch(/^2 claims, 3 sources/);
  });

  it('says once where each source stands', () => {
    expect(standpointWords(['paper-2025', 'brief', 'unread', 'brief'], look)).toBe(
      'The Paper, Wire: A newspaper. Amin: An analyst.',
    );
  });
});
