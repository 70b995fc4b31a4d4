import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { exportsOf } from '../../../src/build/exports';
import { archiveJson, json } from '../../../src/build/exports/archiveJson';
import { balanceJson, balanceSchemaJson } from '../../../src/build/exports/balanceJson';
import { COLUMNS } from '../../../src/build/exports/claimsCsv';
import { archiveSchemaJson } from '../../../src/build/exports/archiveSchema';
import { correctionsJson, correctionsSchemaJson } from '../../../src/build/exports/correctionsJson';
import { archive, NASTY } from './fixture';

const parse = (text: string): unknown => JSON.parse(text);
const schemaOf = (text: string) => parse(text) as Record<string, unknown>;
const schema = schemaOf(archiveSchemaJson());

describe('archive.json', () => {
  it('holds the archive unchanged', () => {
    const { $schema, format, ...rest } = parse(archiveJson(archive)) as Record<string, unknown>;
    expect({ $schema, format }).toEqual({ $schema: 'archive.schema.json', format: 1 });
    expect(rest).toEqual(archive);
  });

  it('is valid by its own schema, and the schema refuses what is not', () => {
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
    const value = parse(archiveJson(archive)) as { claims: { says: { form: string } }[] };
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    for (const { says } of value.claims) says.form = 'guess';
    expect(validate(value)).toBe(false);
  });

  it('has the same bytes whatever the order in which keys were made', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    expect(archiveJson(reversed(archive) as typeof archive)).toBe(archiveJson(archive));
  });

  it('refuses an archive with a key that the schema does not know', () => {
    expect(() => archiveJson({ ...archive, secret: 1 } as typeof archive)).toThrow();
  });

  it('may be placed inside a script element', () => {
    const text = json({ text: NASTY.script });
    expect(text).not.toMatch(/<\/|<!--/);
    expect(parse(text)).toEqual({ text: NASTY.script });
  });
});

describe.each([
  ['balance.json', balanceJson, balanceSchemaJson, 'oneVoice'],
  ['corrections.json', correctionsJson, correctionsSchemaJson, 'corrections'],
])('%s', (_, write, writeSchema, key) => {
  it('is valid by its own schema, and the schema refuses what is not', () => {
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schemaOf(writeSchema()));
    const value = schemaOf(write(archive));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...value, [key]: [{ guess: 1 }] })).toBe(false);
    expect(validate({ ...value, guess: 1 })).toBe(false);
  });
});

describe('exportsOf', () => {
  it('gives its files, the same each time, none with a stray undefined', () => {
    const files = exportsOf(archive);
    expect([...files.keys()]).toEqual([
      'archive.json',
      'archive.schema.json',
      'claims.csv',
      'sources.csl.json',
      'sources.bib',
      'timeline.json',
      'balance.json',
      'balance.schema.json',
      'corrections.json',
      'corrections.schema.json',
    ]);
    expect(exportsOf(archive)).toEqual(files);
    for (const [name, text] of files) expect(text, name).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('data/EXPORTS.md', () => {
  const words = readFileSync(new URL('../../../data/EXPORTS.md', import.meta.url), 'utf8');

  it('names every file, every field of the JSON files and every column of claims.csv', () => {
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { properties } = value as { properties?: Record<string, unknown> };
      if (properties) for (const key of Object.keys(properties)) keys.add(key);
      Object.values(value).forEach(walk);
    };
    for (const text of [archiveSchemaJson(), balanceSchemaJson(), correctionsSchemaJson()]) walk(parse(text));
    const missing = [...exportsOf(archive).keys(), ...keys, ...COLUMNS].filter(
      (key) => !words.includes(`\`${key}\``),
    );
    expect(missing).toEqual([]);
  });
});
