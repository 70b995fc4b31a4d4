import { describe, expect, it } from 'vitest';
import type { Archive, Claim } from '../../../src/model/archive';
import { methodView } from '../../../src/words/method';
import { whoView } from '../../../src/words/who';
import { archive } from '../exports/fixture';

const claim = (claimant: string, event: string, i: number): Claim => ({
  ...archive.claims[0]!,
  id: `${event}.killed.${claimant}-${i}`,
  claimant,
  event,
});
const person = (id: string, voice: string, speaksFor: string | null = null) => ({
  ...archive.claimants[0]!,
  id,
  name: `Name of ${id}`,
  inText: `the ${id}`,
  voice,
  speaksFor,
  citations: id === 'army' ? [{ source: 'paper', at: '¶3', via: [] }] : [],
});
const small: Archive = {
  ...archive,
  voices: ['armed', 'state'].map((id) => ({ ...archive.voices[0]!, id, name: `Voice ${id}` })),
  claimants: [
    person('clerk', 'state', 'army'),
    person('army', 'state'),
    person('mute', 'state'),
    person('band', 'armed'),
  ],
  claims: [
    ...[1, 2, 3].map((i) => claim('army', 'train', i)),
    ...[1, 2].map((i) => claim('army', 'dated-0', i)),
    claim('clerk', 'train', 1),
    claim('band', 'train', 1),
  ],
};

describe('the page “Who is who”', () => {
  const view = whoView(small);

  it('has everyone once, by voice in the order of the lanes, those with most claims first', () => {
    const ids = view.voices.map((v) => [v.id, v.many.map((c) => c.id), v.few.map((c) => c.id)]);
    expect(ids).toEqual([
      ['armed', [], ['band']],
      ['state', ['army'], ['clerk', 'mute']],
    ]);
    expect(view.voices.map((v) => v.counts)).toEqual(['1 claimant, 1 claim', '3 claimants, 6 claims']);
  });

  it('says what each is and after what, whose account it gives, how many claims it makes and where', () => {
    const [army] = view.voices[1]!.many;
    expect(army).toMatchObject({ counts: '5 claims in 2 events', speaksFor: null });
    expect(army?.cites).toMatchObject([{ id: 'paper', at: '¶3' }]);
    expect(army?.events.map((e) => e.id)).toEqual(['train', 'dated-0']);
    const [clerk, mute] = view.voices[1]!.few;
    expect(clerk).toMatchObject({
      counts: '1 claim in 1 event',
      speaksFor: { id: 'army', name: 'the army' },
    });
    expect(mute).toMatchObject({ counts: 'No claim of its own.', events: [] });
  });

  it('explains words with the documents that carry them', () => {
    expect(view.words).toMatchObject([{ anchor: 'word-the-word', term: 'Word', cites: [{ id: 'paper' }] }]);
  });
});

describe('the page on method', () => {
  it('brings the words not used, the balance and the corrections with their events', () => {
    const view = methodView(archive);
    expect(view.sections).toMatchObject([{ id: 'number', title: 'Numbers', then: 'balance' }]);
    expect(view.words).toEqual([{ word: 'heroic…', instead: 'nothing' }]);
    expect(view.corrections).toMatchObject([
      { when: '1 April 2025', event: { id: 'train' }, claim: 'train.killed.state' },
    ]);
  });
});
