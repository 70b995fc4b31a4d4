import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idList,
  isNewEntry,
  oneOf,
  parseParameters,
  printParameters,
  type StateOf,
} from '../../../src/model/parameters';

const table = {
  themes: idList('theme'),
  sort: oneOf('sort', ['time', 'ratio'], 'replace'),
} as const;
const DEFAULT: StateOf<typeof table> = { themes: [], sort: 'time' };
const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/);

describe('the parameters of an address', () => {
  it('come back as they were printed, whatever other services append', () => {
    const states = fc.record({
      themes: fc.uniqueArray(id, { maxLength: 5 }),
      sort: fc.constantFrom('time' as const, 'ratio' as const),
    });
    fc.assert(
      fc.property(states, (state) => {
        const search = printParameters(table, state, '?utm_source=letter&fbclid=x');
        expect(parseParameters(table, search)).toEqual({ state, faults: [] });
        expect(search).toContain('utm_source=letter&fbclid=x');
      }),
    );
  });

  it('are printed only where they differ from what holds without them, readable', () => {
    expect(printParameters(table, DEFAULT)).toBe('');
    expect(printParameters(table, { themes: ['law', 'protest'], sort: 'ratio' })).toBe(
      '?theme=law,protest&sort=ratio',
    );
  });

  it('fall back one by one and are reported, never thrown', () => {
    expect(parseParameters(table, '?theme=Law!&sort=ratio&them=law&sort=time')).toEqual({
      state: { themes: [], sort: 'ratio' },
      faults: [
        { kind: 'unknown', key: 'them', text: 'law' },
        { kind: 'broken', key: 'theme', text: 'Law!' },
        { kind: 'twice', key: 'sort', text: 'time' },
      ],
    });
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { state } = parseParameters(table, search);
        expect(['time', 'ratio']).toContain(state.sort);
      }),
    );
  });

  it('make an entry of the history only where one of them asks for it', () => {
    expect(isNewEntry(table, DEFAULT, { themes: [], sort: 'ratio' })).toBe(false);
    expect(isNewEntry(table, DEFAULT, { themes: ['law'], sort: 'ratio' })).toBe(true);
  });
});
