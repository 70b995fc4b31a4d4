import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claimant } from '../../../src/model/archive';
import { glossed, glosses, glossFinder } from '../../../src/words/gloss';
import type { Told, ToldInline } from '../../../src/words/told';
import { storyView } from '../../../src/words/story';
import { archive } from '../exports/fixture';

const finder = glossFinder([
  { id: 'w-chief', words: ['chief', 'chiefs', 'Chiefs'] },
  { id: 'army', words: ['River Army', 'RA'] },
  { id: 'river', words: ['River'] },
]);
const text = (v: string): ToldInline => ({ t: 'text', v });
const link = (v: string, id: string): ToldInline => ({ t: 'gloss', id, v });
const told = (...nodes: ToldInline[]): Told => [nodes];
/** The text with each link in square brackets. */
const shown = (nodes: readonly ToldInline[]): string =>
  nodes.map((n) => (n.t === 'em' ? shown(n.c) : n.t === 'gloss' ? `[${n.v}]` : n.v)).join('');
const marked = (v: string, seen = new Set<string>()) => shown(glossed(told(text(v)), finder, seen)[0]!);

describe('glossed', () => {
  it('links the first mention of each entry, in whichever form, and the longer of two names', () => {
    expect(marked('The chiefs met the River Army. A chief of the RA came by River.')).toBe(
      'The [chiefs] met the [River Army]. A chief of the RA came by [River].',
    );
  });

  it('links it once over several texts of one chapter', () => {
    const seen = new Set<string>();
    expect([marked('The RA came.', seen), marked('The River Army left.', seen)]).toEqual([
      'The [RA] came.',
      'The River Army left.',
    ]);
    expect(marked('The RA came.')).toBe('The [RA] came.');
  });

  it.each([
    ['a mischief, chieftains, a sub-chief', 'a mischief, chieftains, a sub-chief'],
    ['CHIEF and ra', 'CHIEF and ra'],
    ['RAs, ÉRA, RA2, RA-led', 'RAs, ÉRA, RA2, RA-led'],
    ['the RA’s, “RA”, (chief)', 'the [RA]’s, “RA”, ([chief])'],
  ])('finds whole words as written: %s', (given, expected) => expect(marked(given)).toBe(expected));

  it('looks into emphasis, and never into a figure, a date or another link', () => {
    const others: ToldInline[] = [
      { t: 'claim', id: 'a.b.c', v: 'the RA', voice: 'state', notes: '1' },
      { t: 'event', id: 'a', v: 'RA' },
      { t: 'source', id: 's', v: 'RA', n: 1 },
      { t: 'date', v: 'RA' },
    ];
    expect(glossed(told(...others, { t: 'em', c: [text('the RA')] }), finder, new Set())).toEqual(
      told(...others, { t: 'em', c: [text('the '), link('RA', 'army')] }),
    );
  });

  it('never changes what a text says', () => {
    const piece = fc.constantFrom('River', ' ', 'Army', 'RA', 'chief', 's', '-', '.', 'ö', '’s');
    const plain = (nodes: readonly ToldInline[]): string =>
      nodes.map((n) => (n.t === 'em' ? plain(n.c) : n.v)).join('');
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece).map((p) => p.join('')),
          { maxLength: 5 },
        ),
        (texts) => {
          const before = texts.map((v) => [text(v)]);
          const after = glossed(before, finder, new Set());
          expect(after.map(plain)).toEqual(texts);
          const links = after.flat().flatMap((n) => (n.t === 'gloss' ? [n.id] : []));
          expect(new Set(links).size).toBe(links.length);
        },
      ),
    );
  });

  it('leaves a text alone where nothing is to be found', () => {
    expect(glossed(told(text('The RA.')), glossFinder([]), new Set())).toEqual(told(text('The RA.')));
  });
});

describe('what is linked', () => {
  const named = (given: Partial<Claimant>): readonly string[] =>
    glosses({ glossary: [], claimants: [{ ...archive.claimants[0]!, ...given }] })[0]!.words;

  it('are names: in full, as in a sentence, and letters', () => {
    expect(named({ name: 'River Liberation Army', inText: 'the RLA', short: 'RLA' })).toEqual([
      'River Liberation Army',
      'RLA',
    ]);
    expect(named({ name: 'The News', inText: 'The News', short: 'News' })).toEqual(['The News']);
    expect(named({ name: 'Ada Amin', inText: 'Ada Amin', short: 'Amin' })).toEqual(['Ada Amin']);
  });

  it('are not descriptions', () => {
    expect(named({ name: 'Residents of Ford', inText: 'residents of Ford', short: 'Residents' })).toEqual([]);
    expect(named({ name: 'Chief of police', inText: 'the chief of police', short: 'CP' })).toEqual([]);
  });

  it('is no word that two entries lay claim to', () => {
    const both = glossFinder([
      { id: 'a', words: ['RA', 'River Army'] },
      { id: 'b', words: ['RA', 'Road Agency'] },
    ]);
    expect([...both.entryOf.keys()].sort()).toEqual(['River Army', 'Road Agency']);
  });

  it('are linked anew in each chapter of the story', () => {
    const opening = [[{ t: 'text' as const, v: 'A Word, and words.' }]];
    const chapters = archive.chapters.slice(0, 2).map((c) => ({ ...c, opening, close: opening, steps: [] }));
    const story = storyView({ ...archive, chapters });
    expect(story.map((c) => [shown(c.opening[0]!), shown(c.close[0]!)])).toEqual(
      chapters.map(() => ['A [Word], and words.', 'A Word, and words.']),
    );
  });
});
