import { describe, expect, it } from 'vitest';
import { claim, claimant, compiled, wrong } from './archives';

const says = (position: string, by = 'ministry', given: Record<string, unknown> = {}) =>
  claim({ claimant: by, says: 'It said so.', position, ...given });

describe('positions', () => {
  const positions = {
    inside: 'From inside',
    town: { label: 'From the town', within: 'inside' },
    outside: 'From outside',
    unclear: { label: 'Cannot be said', neutral: true },
  };
  const relation = (x: string, y: string, more = {}) =>
    compiled([says(x), says(y, 'gazette')], { positions, ...more }).question.relations[0]?.relation;

  it('contradict each other', () => {
    expect(relation('inside', 'outside')).toBe('contradict');
    expect(relation('town', 'outside')).toBe('contradict');
    expect(relation('inside', 'inside')).toBe('same');
  });

  it('that lie within one another are compatible', () =>
    expect(relation('town', 'inside')).toBe('compatible'));

  it('that are neutral are compatible with all', () =>
    expect(relation('outside', 'unclear')).toBe('compatible'));

  it('are compatible where several can be true', () => {
    expect(relation('inside', 'outside', { several: true })).toBe('compatible');
  });

  it('keep their order and their form', () => {
    const { question, claims } = compiled([says('town')], { positions });
    expect(question.answers).toBe('text');
    expect(question.positions).toEqual([
      { id: 'inside', label: 'From inside', within: null, neutral: false },
      { id: 'town', label: 'From the town', within: 'inside', neutral: false },
      { id: 'outside', label: 'From outside', within: null, neutral: false },
      { id: 'unclear', label: 'Cannot be said', within: null, neutral: true },
    ]);
    expect(claims[0]?.says).toEqual({
      form: 'text',
      min: null,
      max: null,
      text: 'It said so.',
      position: 'town',
    });
  });
});

describe('scope', () => {
  const relation = (x: object, y: object) =>
    compiled([claim({ scope: x }), claim({ claimant: 'gazette', says: 5, scope: y })]).question.relations[0];

  it('decides what may be compared', () => {
    expect(relation({ counted: 'all-dead' }, { counted: 'all-dead' })?.relation).toBe('contradict');
    const nested = relation({ counted: 'all-dead' }, { counted: 'civilians' });
    expect(nested?.differs).toEqual(['counted']);
    expect(relation({ method: 'by-list' }, { counted: 'civilians' })?.relation).toBe('different-scope');
  });

  it('takes each word under its own facet only', () => {
    expect(wrong([claim({ scope: { counted: 'by-list' } })])).toEqual([
      expect.stringContaining('UNKNOWN_ID  `by-list` is a word for `method` — write it under method'),
    ]);
  });
});

describe('answers', () => {
  it('are amounts where the unit is one', () => {
    const { question, claims } = compiled([claim({ says: '~ 400', worded: 'almost 400' })]);
    expect([question.answers, question.unit]).toEqual(['amount', 'people']);
    expect(claims[0]?.says).toMatchObject({ form: 'about', text: 'almost 400' });
  });

  it('are dates where the unit is `date`', () => {
    const { question, claims } = compiled([claim({ says: '1948-03-27' })], { unit: 'date' });
    expect(question.answers).toBe('date');
    expect(claims[0]?.says.form).toBe('date');
  });
});

describe('origins', () => {
  it('are accounts: a spokesman and those he speaks for are one, a newspaper that relays is none', () => {
    const claimants = [claimant('spokesman', { 'speaks-for': 'ministry' })];
    const { question, claims } = compiled(
      [claim(), claim({ claimant: 'spokesman' }), claim({ claimant: 'gazette' })],
      {},
      { claimants },
    );
    expect(question.origins).toBe(1);
    expect(claims.find((c) => c.claimant === 'gazette')?.origin).toBeNull();
  });

  it('may be declared: own, unknown, a claimant, a source', () => {
    const origin = (value: string) =>
      compiled([claim({ claimant: 'gazette', origin: value })]).claims[0]?.origin;
    expect(origin('own')).toBe('gazette');
    expect(origin('unknown')).toBeNull();
    expect(origin('ministry')).toBe('ministry');
    expect(origin('gazette-2025-03-12')).toBe('source:gazette-2025-03-12');
  });
});
