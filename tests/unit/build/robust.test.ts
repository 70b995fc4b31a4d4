import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from '../../../src/build/compile';
import { Loader } from '../../../src/build/load';
import { CATALOGUE, DataError, type Problem } from '../../../src/build/problems';
import { overlay, validFiles } from './samples';
import { content, mutate, mutation } from './wild';

/** One path of every kind of file, and some that are of none. */
const PATHS = [
  ...validFiles().keys(),
  'events/new.yaml',
  'events/a/b/c.yaml',
  'sources/new.yaml',
  'chapters/new.yaml',
  'stray.txt',
];

/** Keeps the files that a run leaves alone. */
const loader = new Loader();

/** Compiles, and holds every outcome to the rules: an archive with all its events, or problems one can act on. */
function compiles(files: Map<string, string>): boolean {
  let problems: Problem[] = [];
  try {
    const { events } = compile(files, loader);
    const written = [...files.keys()].filter((name) => /^events\/.*\.yaml$/.test(name));
    expect(events.length).toBe(written.length);
    return true;
  } catch (e) {
    if (!(e instanceof DataError)) throw e;
    problems = e.problems;
  }
  expect(problems.length).toBeGreaterThan(0);
  for (const p of problems) {
    const lines = files.get(p.file)?.split('\n').length ?? 1;
    expect(CATALOGUE, p.code).toHaveProperty(p.code);
    expect(p.file).not.toBe('');
    expect(p.line, JSON.stringify(p)).toBeGreaterThanOrEqual(1);
    expect(p.line, JSON.stringify(p)).toBeLessThanOrEqual(lines + 1);
    expect(p.col, JSON.stringify(p)).toBeGreaterThanOrEqual(1);
    expect(p.what.trim(), JSON.stringify(p)).not.toBe('');
    expect(p.mend.trim(), JSON.stringify(p)).not.toBe('');
  }
  return false;
}

describe('the compiler, given anything', { timeout: 60_000 }, () => {
  it('compiles or says what is wrong, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), content, (path, text) => void compiles(overlay([[path, text]]))),
      { numRuns: 400 },
    );
  });

  it('compiles or says what is wrong, whatever is changed in good data', () => {
    const names = [...validFiles().keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (name, changes) => void compiles(overlay([[name, mutate(validFiles().get(name)!, changes)]])),
      ),
      { numRuns: 800 },
    );
  });

  it('compiles or says what is wrong, whatever is cut out of or put into the text of good data', () => {
    const names = [...validFiles().keys()];
    const cut = fc.tuple(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      content,
    );
    fc.assert(
      fc.property(cut, ([name, share, length, put]) => {
        const text = validFiles().get(name)!;
        const at = Math.floor(share * text.length);
        compiles(overlay([[name, text.slice(0, at) + put + text.slice(at + length)]]));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['lists in lists', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['mappings in mappings', '{a: '.repeat(5_000) + '1' + '}'.repeat(5_000)],
    ['brackets that never close', '['.repeat(100_000)],
    ['a bomb of aliases', 'a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n'],
    ['an alias to nothing', 'id: *nothing\n'],
    ['a merge key', 'base: &base {id: x}\nmore:\n  <<: *base\n'],
    ['keys that are numbers and nothing', '1: a\n~: b\ntrue: c\n? [x]\n: d\n'],
    ['one key as number and text', '1: a\n"1": b\n'],
    ['two documents', 'id: a\n---\nid: b\n'],
    ['emphasis without end', `summary: "${'*a **b '.repeat(2_000)}"`],
    ['quotations in quotations', `summary: "${'> '.repeat(2_000)}"`],
    ['braces', `summary: "${'{'.repeat(9_000)}"`],
  ])('says what is wrong with %s', (_, text) => {
    expect(compiles(overlay([['events/new.yaml', text]]))).toBe(false);
  });

  it.each([
    ['emphasis without end', '*a **b '.repeat(2_000)],
    ['quotations in quotations', '> '.repeat(2_000)],
    ['brackets', '[a]('.repeat(2_000)],
    ['braces', '{a'.repeat(5_000)],
    ['angle brackets', '<a '.repeat(5_000)],
    ['references', '{bridge-attack} '.repeat(1_000)],
    ['figures', '1 '.repeat(9_000)],
  ])('reads a summary of %s in reasonable time', (_, text) => {
    const event = parse(validFiles().get('events/2025/bridge-attack.yaml')!) as Record<string, unknown>;
    const begun = performance.now();
    compiles(overlay([['events/2025/bridge-attack.yaml', stringify({ ...event, summary: text })]]));
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
