import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../../src/build/files';
import { Loader } from '../../../src/build/load';
import { appended } from '../../../src/build/scaffold/append';
import { problemsBrought, ScaffoldError, type Change } from '../../../src/build/scaffold/change';
import { newEvent, newSource, type Given } from '../../../src/build/scaffold/entries';
import { newClaim } from '../../../src/build/scaffold/newClaim';
import { linesOf, validFiles } from '../build/samples';

const files = validFiles();
const record = new Loader().load(files);
const event = (id: string, given: Given = {}): Change =>
  newEvent(id, { title: 'A meeting', when: '2025-05', theme: 'attacks', ...given }, record);
const source = (id: string, given: Given = {}): Change =>
  newSource(id, { kind: 'news', title: 'Bridge open', standpoint: 'A newspaper.', ...given }, record, files);
const claim = (address: string, given: Given = {}): Change =>
  newClaim(
    address,
    { claimant: 'ministry', says: '4', source: 'gazette-2025-03-12', ...given },
    record,
    files,
  );

/** The lines of a text that another does not have, and the other way round. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const head = a.findIndex((line, i) => line !== b[i]);
  const from = head < 0 ? a.length : head;
  let tail = 0;
  while (tail < a.length - from && tail < b.length - from && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return { gone: a.slice(from, a.length - tail), come: b.slice(from, b.length - tail) };
}

describe('a new event', () => {
  it('is a file that compiles, in the shortest chapter that holds its date', () => {
    const change = event('meeting', { place: 'town' });
    expect(change.file).toBe('events/2025/meeting.yaml');
    expect(parse(change.text)).toMatchObject({
      id: 'meeting',
      when: '2025-05',
      places: ['town'],
      themes: ['attacks'],
      chapter: 'bridge',
    });
    expect(problemsBrought(files, change)).toEqual([]);
    expect(linesOf(new Map([...files, [change.file, change.text]]))).toEqual([]);
  });

  it.each([
    [
      'bridge-attack',
      'there is `bridge-attack` already, in events/2025/bridge-attack.yaml — `bridge-attack-2` is free',
    ],
    ['two-counts', 'there is `two-counts` already, in chapters/01-bridge.yaml — `two-counts-2` is free'],
    ['A Meeting', '`a-meeting` is free'],
    ['stage', 'the page itself has this address — `event-stage` is free'],
    ['Встреча', '`vstrecha` is free'],
  ])('refuses the id %s and proposes one', (id, message) => {
    expect(() => event(id)).toThrow(message);
    expect(() => event(id)).toThrow(ScaffoldError);
  });

  it('asks for what nobody can guess', () => {
    expect(() => event('meeting', { theme: undefined })).toThrow('--theme is missing: one of attacks');
    expect(() => event('meeting', { when: '1850' })).toThrow('--chapter is missing: one of bridge');
    expect(() => event('meeting', { when: 'yesterday' })).toThrow('--when yesterday is no date');
  });

  it('is not written where the compiler would refuse it', () => {
    expect(problemsBrought(files, event('meeting', { title: '3 met', place: 'twon' }))).toEqual([
      expect.stringContaining('BARE_FIGURE'),
      expect.stringMatching(/UNKNOWN_ID .* did you mean `town`/),
    ]);
  });
});

describe('a new source', () => {
  it('goes to the end of the file of its year, else to one of its own, and leaves what was there', () => {
    const withYears = new Map([...files, ['sources/2020-2029.yaml', '# Of the twenties\n- {id: a} # odd']]);
    const change = newSource(
      'b',
      { kind: 'news', title: 'T', standpoint: 'S.', published: '2025-03' },
      record,
      withYears,
    );
    expect(change.file).toBe('sources/2020-2029.yaml');
    expect(change.text).toMatch(/^# Of the twenties\n- \{id: a\} # odd\n- id: b\n/);
    expect(source('b').file).toBe('sources/new.yaml');
  });

  it('may stand uncited until its claims are there, but not be wrong', () => {
    expect(
      problemsBrought(files, source('b', { authors: 'Doe, Jane; A Body', published: '2025-03-01' })),
    ).toEqual([]);
    expect(problemsBrought(files, source('b', { url: 'http://example.org' }))).toEqual([
      expect.stringContaining('BAD_ADDRESS'),
    ]);
    expect(() => source('gazette-2025-03-12')).toThrow('`gazette-2025-03-12-2` is free');
    expect(() => source('b', { kind: undefined })).toThrow('--kind is missing');
  });
});

describe('a new claim', () => {
  it('stands at the end of its question; nothing else changes', () => {
    const change = claim('bridge-attack.killed', {
      id: 'second',
      stated: '2025-03-12',
      counted: 'all-dead',
      at: '¶5',
      note: 'It was not final.',
    });
    const before = files.get(change.file) ?? '';
    expect(difference(before, change.text)).toEqual({
      gone: [],
      come: [
        '      - id: second',
        '        claimant: ministry',
        '        says: 4',
        '        stated: 2025-03-12',
        '        scope: {counted: all-dead}',
        '        note: It was not final.',
        '        cite: [{source: gazette-2025-03-12, at: ¶5}]',
      ],
    });
    expect(problemsBrought(files, change)).toEqual([]);
    expect(change.made).toBe('bridge-attack.killed.second');
  });

  it('asks a question that nobody has asked yet', () => {
    const amount = claim('bridge-attack.hurt', { asks: 'How many people were hurt?', unit: 'people hurt' });
    const text = claim('bridge-attack.why', {
      asks: 'Why?',
      position: 'works',
      label: 'For works',
      says: 'It said that works were due.',
    });
    for (const change of [amount, text]) expect(problemsBrought(files, change)).toEqual([]);
  });

  it.each([
    [
      'bridge-attack.killed',
      {},
      'there is `ministry` already, in bridge-attack.killed — `ministry-2` is free',
    ],
    ['bridge-attak.killed', {}, 'there is no event `bridge-attak` — did you mean `bridge-attack`?'],
    ['bridge-attack.kiled', {}, 'there is no question `kiled` — did you mean `killed`?; to ask it'],
    ['bridge-attack', {}, 'write event.question'],
    [
      'bridge-attack.killed',
      { claimant: 'minstry' },
      'there is no claimant `minstry` — did you mean `ministry`?',
    ],
    ['bridge-attack.killed', { claimant: 'gazette', source: 'gazette-2025-03-13' }, 'there is no source'],
    ['bridge-attack.killed', { id: 'x', says: undefined }, '--says is missing'],
  ])('refuses %s with %o', (address, given, message) => {
    expect(() => claim(address, given)).toThrow(message);
  });

  it('is not written where the compiler would refuse it', () => {
    const brought = (given: Given): string[] =>
      problemsBrought(files, claim('bridge-attack.killed', { id: 'x', ...given }));
    expect(brought({ says: 'a lot' })).toEqual([expect.stringContaining('BAD_AMOUNT')]);
    expect(brought({ at: 'page 3' })).toEqual([expect.stringContaining('BAD_LOCATOR')]);
  });
});

describe('adding to a list', () => {
  it.each([
    [
      'a list in a flow',
      'a:\n  - {b: 1} # one\n# end\nc: [1, 2] # two\n',
      ['c'],
      'a:\n  - {b: 1} # one\n# end\nc: [1, 2, 3] # two\n',
    ],
    ['an empty list', 'a: [] # none\nb: 2\n', ['a'], 'a:\n  - 3 # none\nb: 2\n'],
    [
      'a list before a comment',
      'a:\n  - 1 # one\n  # about nothing\nb: 2\n',
      ['a'],
      'a:\n  - 1 # one\n  - 3\n  # about nothing\nb: 2\n',
    ],
    ['a list at the end without a line break', 'a:\n- 1', ['a'], 'a:\n- 1\n- 3\n'],
    [
      'a list that ends with a folded text',
      'a:\n  - >-\n    one\n    two\n\nb: 2\n',
      ['a'],
      'a:\n  - >-\n    one\n    two\n  - 3\n\nb: 2\n',
    ],
  ])('keeps %s', (_, text, path, expected) => {
    const result = appended(text, path, 3);
    expect(parse(result)).toEqual(parse(expected));
    expect(difference(text, result).gone.length).toBeLessThanOrEqual(1);
    expect(result).toBe(expected);
  });

  it('works in every event of the record, and takes no line away', { timeout: 60_000 }, () => {
    const item = { id: 'new-claim', claimant: 'someone', says: '>= 3', cite: [{ source: 'a', at: '¶8' }] };
    const events = readFiles('data').filter(([name]) => name.startsWith('events/'));
    expect(events.length).toBeGreaterThan(100);
    for (const [name, text] of events) {
      const { questions = [] } = parse(text) as { questions?: { claims: unknown[] }[] };
      questions.forEach((_, i) => {
        const { gone, come } = difference(text, appended(text, ['questions', i, 'claims'], item));
        expect({ name, i, gone, size: come.length }).toEqual({ name, i, gone: [], size: 4 });
      });
    }
  });
});
