import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { claim, compiled, filesWith, type Written } from './archives';
import { linesOf } from './samples';

const entry = (given: Written): Written => ({
  id: 'ford',
  term: 'ford',
  means: 'A crossing.',
  cite: [{ source: 'gazette-2025-03-12' }],
  ...given,
});
const change = (given: Written): Written => ({
  date: '2025-04-01',
  what: 'Changed.',
  why: 'Misread.',
  ...given,
});
const withFile = (name: string, records: Written[]) => ({ files: { [name]: stringify(records) } });
const archiveWith = (name: string, records: Written[]) =>
  compiled([claim()], {}, withFile(name, records)).archive;
const codes = (name: string, records: Written[]) =>
  linesOf(filesWith([claim()], {}, withFile(name, records))).map((line) => line.split('  ')[1]);

describe('the glossary', () => {
  it('is ordered by term, whatever the order of the file, capitals or not', () => {
    const terms = ['weir', 'Bridge', 'ford'].map((term, i) => entry({ id: `w-${i}`, term }));
    expect(archiveWith('glossary.yaml', terms).glossary.map((e) => e.term)).toEqual([
      'Bridge',
      'ford',
      'weir',
    ]);
  });

  it('may explain a word that takes a side, but not with one, nor with a figure', () => {
    expect(codes('glossary.yaml', [entry({ term: 'heroic' })])).toEqual([]);
    expect(codes('glossary.yaml', [entry({ means: 'A heroic crossing.' })])).toEqual(['SIDE_TAKING']);
    expect(codes('glossary.yaml', [entry({ means: 'A crossing for 12 people.' })])).toEqual(['BARE_FIGURE']);
    expect(codes('glossary.yaml', [entry({ means: 'A crossing built in 1955.' })])).toEqual([]);
  });

  it('explains a word once', () => {
    const other = entry({ id: 'crossing', term: 'crossing', forms: ['ford'] });
    expect(codes('glossary.yaml', [entry({}), other])).toEqual(['DUPLICATE_ID']);
  });

  it('rests on documents: one that nothing else cites is not an orphan', () => {
    const files = filesWith(
      [claim()],
      {},
      withFile('glossary.yaml', [entry({ cite: [{ source: 'atlas' }] })]),
    );
    const atlas = { id: 'atlas', kind: 'book', access: 'read', standpoint: 'An atlas.', title: 'Atlas' };
    expect(linesOf(new Map([...files, ['sources/atlas.yaml', stringify([atlas])]]))).toEqual([]);
  });
});

describe('what is said on method', () => {
  it('is narrator’s prose: references, no figures, no side taken', () => {
    const section = (text: string): Written => ({ id: 'number', title: 'Numbers', text });
    const { method } = archiveWith('method.yaml', [section('As {bridge-attack} shows.')]);
    expect(method[0]).toMatchObject({ id: 'number', then: null });
    expect(method[0]?.text[0]?.[1]).toMatchObject({ t: 'event', id: 'bridge-attack' });
    expect(codes('method.yaml', [section('Some 30 claims, dozens of them heroic.')]).sort()).toEqual([
      'BARE_FIGURE',
      'COUNTING_WORD',
      'SIDE_TAKING',
    ]);
  });

  it('comes with the words that the narrator does not use', () => {
    expect(compiled([claim()]).archive.avoided).toEqual([
      { word: 'heroic*', instead: 'nothing' },
      { word: 'stubborn*', instead: 'nothing' },
    ]);
  });
});

describe('corrections', () => {
  it('stand in order, the latest first, and know the event of their claim', () => {
    const { corrections } = archiveWith('corrections.yaml', [
      change({ claim: 'test.counted.ministry' }),
      change({ date: '2025-06', event: 'bridge-attack' }),
    ]);
    expect(corrections.map(({ date, event, claim: of }) => [date, event, of])).toEqual([
      ['2025-06', 'bridge-attack', null],
      ['2025-04-01', 'test', 'test.counted.ministry'],
    ]);
  });

  it('may be none', () => expect(archiveWith('corrections.yaml', []).corrections).toEqual([]));

  it('say of what, on a day that exists, in neutral words, and name no private person', () => {
    expect(codes('corrections.yaml', [change({})])).toEqual(['MISSING_KEY']);
    expect(codes('corrections.yaml', [change({ event: 'nowhere' })])).toEqual(['UNKNOWN_ID']);
    expect(codes('corrections.yaml', [change({ claim: 'test.counted.nobody' })])).toEqual(['UNKNOWN_ID']);
    const about = (given: Written) => codes('corrections.yaml', [change({ event: 'test', ...given })]);
    expect(about({ date: '2025-02-30' })).toEqual(['BAD_DATE']);
    expect(about({ what: 'It was heroic.' })).toEqual(['SIDE_TAKING']);
    expect(about({ why: 'Zarina Example wrote.' })).toEqual(['PRIVATE_NAME']);
    expect(about({ claim: 'test.removed.claim' })).toEqual(['UNKNOWN_ID']);
  });
});
