/** How many tests of a stage, or of a whole run, passed, failed and were left out. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export const NONE: Totals = { passed: 0, failed: 0, skipped: 0 };

interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** The sum of two totals. */
export function add(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Totals as one line: `12 passed, 0 failed`, with `, 1 skipped` only where something was. */
export function summary({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts the tests in Vitest's JSON report. A file that failed without a failed test (it did not load, or its set-up
 * failed) counts as one failure, and so does a run which left no report, ran nothing, or ended badly otherwise.
 *
 * @param json the report, `null` if there is none
 * @param exitCode what Vitest ended with
 */
export function countReport(json: string | null, exitCode: number): Totals {
  const report = json === null ? null : parse(json);
  if (report === null) return { ...NONE, failed: 1 };
  let totals = NONE;
  for (const file of report.testResults) {
    const count = (...wanted: string[]): number =>
      file.assertionResults.filter(({ status }) => wanted.includes(status)).length;
    const passed = count('passed');
    const skipped = count('skipped', 'pending', 'todo', 'disabled');
    const failed = file.assertionResults.length - passed - skipped;
    totals = add(totals, { passed, skipped, failed: failed === 0 && file.status === 'failed' ? 1 : failed });
  }
  const bad = exitCode !== 0 || totals.passed === 0;
  return bad && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

function parse(json: string): Report | null {
  try {
    const value: unknown = JSON.parse(json);
    const whole = typeof value === 'object' && value !== null && 'testResults' in value;
    return whole && Array.isArray(value.testResults) ? (value as Report) : null;
  } catch {
    return null;
  }
}
