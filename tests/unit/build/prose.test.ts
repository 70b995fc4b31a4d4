import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/build/privateNames';
import type { Inline } from '../../../src/model/archive';
import { changed, claim, compiled, filesWith, wrong } from './archives';
import { linesOf } from './samples';

const positions = { army: 'The army' };
const texts = claim({ says: 'It saw soldiers.', position: 'army' });
const summaryOf = (summary: string) =>
  compiled([texts], { positions }, { event: { summary } }).archive.events.find((e) => e.id === 'test')!
    .summary;
const only = (reference: string): Inline => summaryOf(reference)[0]![0]!;
const codes = (lines: string[]) => lines.map((line) => line.split('  ')[1]);
const problemsIn = (summary: string) => wrong([texts], { positions }, { event: { summary } });

describe('references in prose', () => {
  it.each<[string, Inline]>([
    ['{counted.ministry}', { t: 'claim', id: 'test.counted.ministry', v: 'The army' }],
    ['{bridge-attack.by-whom.gazette}', { t: 'claim', id: 'bridge-attack.by-whom.gazette', v: 'The army' }],
    ['{bridge-attack}', { t: 'event', id: 'bridge-attack', v: 'Attack on the bridge' }],
    ['{bridge-attack.when}', { t: 'event', id: 'bridge-attack', v: '11 March 2025' }],
    ['{@1948}', { t: 'date', v: '1948' }],
    ['{@2025-03-11}', { t: 'date', v: '11 March 2025' }],
    ['{ bridge-attack }', { t: 'event', id: 'bridge-attack', v: 'Attack on the bridge' }],
  ])('%s', (reference, node) => expect(only(reference)).toEqual(node));

  it('{source:id}', () => {
    expect(only('{source:gazette-2025-03-12}')).toMatchObject({ t: 'source', id: 'gazette-2025-03-12' });
  });

  it('stand inside emphasis and between words, in paragraphs', () => {
    expect(summaryOf('On *{@1948} or later*, they say.\n\nNext.\nLast.')).toEqual([
      [
        { t: 'text', v: 'On ' },
        {
          t: 'em',
          c: [
            { t: 'date', v: '1948' },
            { t: 'text', v: ' or later' },
          ],
        },
        { t: 'text', v: ', they say.' },
      ],
      [{ t: 'text', v: 'Next.' }],
      [{ t: 'text', v: 'Last.' }],
    ]);
  });

  it.each([
    '{}',
    '{nowhere}',
    '{nowhere.when}',
    '{counted.nobody}',
    '{a.b.c}',
    '{a.b.c.d}',
    '{@soon}',
    '{@}',
    '{source:}',
  ])('%s leads nowhere', (reference) =>
    expect(codes(problemsIn(`Words ${reference}.`))).toEqual(['BAD_REFERENCE']),
  );

  it.each(['{', '}', '{{bridge-attack}', '{bridge-attack}}'])('%s is a brace too many', (brace) => {
    expect(codes(problemsIn(`Words ${brace} words.`))).toEqual(['BAD_REFERENCE']);
  });
});

describe('figures', () => {
  it.each(['12 died.', 'Some 1,026 died.', 'The 1948 war.', 'It was ١٢.'])('%s has none', (summary) => {
    expect(codes(problemsIn(summary))).toEqual(['BARE_FIGURE']);
  });

  it('are all reported, each at its place', () => {
    expect(
      problemsIn('First 12, then 30 and dozens.').map((l) => l.split('  ').slice(0, 2).join(' ')),
    ).toEqual([
      'events/test.yaml:9:16 BARE_FIGURE',
      'events/test.yaml:9:25 BARE_FIGURE',
      'events/test.yaml:9:32 COUNTING_WORD',
    ]);
  });

  it.each(['Two accounts', 'The years 1948–1950', 'Of 31 January 2026', 'In March 2025', 'The 1970s'])(
    '"%s" is a title',
    (title) => expect(wrong([claim()], {}, { event: { title } })).toEqual([]),
  );

  it.each(['12 killed', 'Twenty bridges', 'Route 9'])('"%s" is no title', (title) => {
    expect(wrong([claim()], {}, { event: { title } })).toHaveLength(1);
  });
});

describe('words that take a side', () => {
  it('are found with any ending, in any case, but not inside other words', () => {
    expect(codes(problemsIn('A heroic stand.'))).toEqual(['SIDE_TAKING']);
    expect(codes(problemsIn('HEROICALLY so.'))).toEqual(['SIDE_TAKING']);
    expect(problemsIn('An antiheroic stand.')).toEqual([]);
  });

  it('are let pass inside a listed name, and only there', () => {
    expect(problemsIn('The Heroic Bridge Act.')).toEqual([]);
    expect(codes(problemsIn('The Heroic Bridge Act was heroic.'))).toEqual(['SIDE_TAKING']);
  });

  it('are let pass in claims, which are attributed', () => {
    expect(wrong([claim({ note: 'Called it heroic.' })])).toEqual([]);
  });

  it.each(['title', 'subtitle', 'description', 'notice'])('are found in the %s of the edition', (key) => {
    const files = changed('archive.yaml', (value) => Object.assign(value as object, { [key]: 'Heroic.' }));
    expect(codes(linesOf(filesWith([claim()], {}, { files })))).toEqual(['SIDE_TAKING']);
  });
});

describe('private names', () => {
  it('are kept as the start of the SHA-256 of the name in lower case', () => {
    expect(fingerprint('Zarina Example')).toBe('d2609784dfd53988');
    expect(fingerprint('ZARINA EXAMPLE')).toBe('d2609784dfd53988');
  });

  it.each([
    'Zarina Example',
    'Zarina Example’s house',
    "‘Zarina Example'",
    'by Zarina\n\nExample.',
    'Ms Zarina Example',
  ])('are found in “%s”', (note) => expect(codes(wrong([claim({ note })]))).toEqual(['PRIVATE_NAME']));

  it('are found in what a claim says, in titles and in words of a term', () => {
    expect(codes(wrong([claim({ worded: 'Zarina Example' })]))).toEqual(['PRIVATE_NAME']);
    expect(codes(wrong([claim()], {}, { event: { title: 'Zarina Example' } }))).toEqual(['PRIVATE_NAME']);
    const files = changed('terms/base.yaml', (value) => {
      (value as { uses: { word: string }[] }[])[0]!.uses[0]!.word = 'Zarina Example';
    });
    expect(codes(linesOf(filesWith([claim()], {}, { files })))).toEqual(['PRIVATE_NAME']);
  });

  it('are not found in part', () => expect(wrong([claim({ note: 'Zarina and an Example.' })])).toEqual([]));
});
