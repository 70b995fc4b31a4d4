import { describe, expect, it } from 'vitest';
import { add, countReport, summary } from '../support/totals';

const report = (...files: [status: string, tests: string[]][]): string =>
  JSON.stringify({
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  });

describe('the count of tests', () => {
  it('takes each test of each file', () => {
    const json = report(
      ['passed', ['passed', 'passed', 'skipped']],
      ['failed', ['failed', 'passed', 'todo']],
    );
    expect(countReport(json, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('takes a file that did not load as one failure', () => {
    const json = report(['failed', []], ['passed', ['passed']], ['failed', ['skipped', 'skipped']]);
    expect(countReport(json, 1)).toEqual({ passed: 1, failed: 2, skipped: 2 });
  });

  it.each([
    ['no report', null, 1, 0],
    ['a torn report', '{"testResults": [', 0, 0],
    ['a report of another form', '[]', 0, 0],
    ['no tests', report(), 0, 0],
    ['an error outside of tests', report(['passed', ['passed']]), 1, 1],
  ])('takes %s as a failure', (_, json, code, passed) => {
    expect(countReport(json, code)).toEqual({ passed, failed: 1, skipped: 0 });
  });

  it('is told in one line', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    const one = { passed: 1, failed: 1, skipped: 1 };
    expect(summary(add(one, one))).toBe('2 passed, 2 failed, 2 skipped');
  });
});
