import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/build/problems';
import { linesOf, overlay, sampleFiles, sampleNames, SAMPLES, validFiles } from './samples';

const CODES = Object.keys(CATALOGUE);
const HOW =
  'to accept what is printed now: npx vitest run --project unit tests/unit/build/samples.test.ts -u';

describe('the samples of bad data', () => {
  it('overlay an archive that compiles', () => {
    expect(linesOf(validFiles())).toEqual([]);
  });

  it('are named for codes of the catalogue', () => {
    expect(sampleNames().filter((name) => !CODES.includes(name))).toEqual([]);
  });

  describe.each(CODES)('%s', (code) => {
    const expected = join(SAMPLES, code, 'expected.txt');

    it('has a sample', () => {
      expect(sampleFiles(code).size, `write tests/samples/${code}/`).toBeGreaterThan(0);
      expect(existsSync(expected), HOW).toBe(true);
    });

    it('prints exactly what is expected', async () => {
      const lines = linesOf(overlay(sampleFiles(code)));
      expect(
        lines.some((line) => line.includes(`  ${code}  `)),
        lines.join('\n'),
      ).toBe(true);
      await expect(`${lines.join('\n')}\n`, HOW).toMatchFileSnapshot(expected);
    });
  });
});
