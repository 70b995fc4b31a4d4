import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { claim, compiled, filesWith } from './archives';
import { linesOf } from './samples';

const file = (groups: object[]) => ({ files: { 'spellings.yaml': stringify(groups) } });
const codes = (groups: object[]) =>
  linesOf(filesWith([claim()], {}, file(groups))).map((line) => line.split('  ')[1]);

describe('spellings', () => {
  it('are part of the archive', () => {
    const groups = [{ word: 'Noshki', also: ['Nushki'] }];
    expect(compiled([claim()], {}, file(groups)).archive.spellings).toEqual(groups);
  });

  it('stand in one group, and not where the rules even them out', () => {
    expect(codes([{ word: 'Kalat', also: ['Qalat'] }])).toEqual(['DUPLICATE_ID']);
    expect(
      codes([
        { word: 'Kalat', also: ['Kelat'] },
        { word: 'Kilat', also: ['Kelat'] },
      ]),
    ).toEqual(['DUPLICATE_ID']);
    expect(codes([{ word: 'Dera Bugti', also: ['Derabugti'] }])).toEqual(['WRONG_TYPE']);
  });
});
