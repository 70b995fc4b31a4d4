import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CATALOGUE } from '../../../src/build/problems';
import { problemsDoc } from '../../../src/build/problemsDoc';
import { dataSchemas, SCHEMA_GLOBS } from '../../../src/build/schemas';
import { FILES, type FileKind } from '../../../src/build/shapes';
import { SAMPLES, validFiles } from './samples';

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));
const HOW = 'refresh it with: npm run schema';
const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

describe('what npm run schema writes', () => {
  it.each([...dataSchemas()])('data/schema/%s is fresh', (name, text) => {
    expect(read(join(DATA, 'schema', name)), HOW).toBe(text);
  });

  it('data/schema/ holds nothing else', () => {
    expect(readdirSync(join(DATA, 'schema')).sort(), HOW).toEqual([...dataSchemas().keys()].sort());
  });

  it('data/PROBLEMS.md is fresh', () => {
    const codes = Object.keys(CATALOGUE);
    const examples = Object.fromEntries(
      codes.map((code) => [code, read(join(SAMPLES, code, 'expected.txt'))]),
    );
    expect(read(join(DATA, 'PROBLEMS.md')), HOW).toBe(problemsDoc(examples));
  });
});

describe('the schemas for editors', () => {
  const kindOf = (name: string): FileKind =>
    (Object.keys(FILES) as FileKind[]).find((kind) => FILES[kind].path.test(name))!;
  const validate = (kind: FileKind, text: string): boolean =>
    new Ajv2020({ strict: false }).compile(JSON.parse(dataSchemas().get(`${kind}.schema.json`)!) as object)(
      parse(text),
    );

  it('accept the valid archive', () => {
    expect([...validFiles()].filter(([name, text]) => !validate(kindOf(name), text))).toEqual([]);
  });

  it('refuse a key that the form does not have', () => {
    expect(validate('themes', '- {id: attacks, name: Attacks, colour: red}')).toBe(false);
  });

  it('are mapped to globs that match the paths of their files', () => {
    for (const [kind, glob] of Object.entries(SCHEMA_GLOBS)) {
      const path = glob.replace('**/*', '2025/an-event').replace('*', 'a-file');
      expect(kindOf(path)).toBe(kind);
    }
  });
});
