import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { built, builtArchive, builtNames } from './dist';

const archive = builtArchive();

describe('the data beside the page', () => {
  it('is all there', () => {
    expect(builtNames('data')).toEqual([
      'archive.json',
      'archive.schema.json',
      'balance.json',
      'balance.schema.json',
      'claims.csv',
      'corrections.json',
      'corrections.schema.json',
      'dossiers',
      'explore.json',
      'figures',
      'quote',
      'record.json',
      'search.json',
      'sources.bib',
      'sources.csl.json',
      'timeline.json',
    ]);
    const named = [...built('index.html').matchAll(/href="data\/([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(named.length).toBeGreaterThanOrEqual(5);
    expect(named.filter((name) => !builtNames('data').includes(name))).toEqual([]);
  });

  it.each(['archive', 'balance', 'corrections'])('%s.json is valid by its schema', (name) => {
    const schema = JSON.parse(built(`data/${name}.schema.json`)) as Record<string, unknown>;
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
    expect(
      validate(JSON.parse(built(`data/${name}.json`))),
      JSON.stringify(validate.errors?.slice(0, 5)),
    ).toBe(true);
  });

  it('claims.csv has a row for each citation of each claim', () => {
    const rows: Record<string, string>[] = parse(built('data/claims.csv'), { bom: true, columns: true });
    expect(rows).toHaveLength(archive.claims.reduce((n, c) => n + Math.max(1, c.citations.length), 0));
    expect(new Set(rows.map((r) => r.claim_id))).toEqual(new Set(archive.claims.map((c) => c.id)));
  });

  it('the bibliographies hold every source', () => {
    const csl = JSON.parse(built('data/sources.csl.json')) as { id: string }[];
    expect(csl.map((s) => s.id).sort()).toEqual(archive.sources.map((s) => s.id).sort());
    expect(built('data/sources.bib').match(/^@\w+\{/gm)).toHaveLength(archive.sources.length);
  });

  it('timeline.json holds every event', () => {
    const { events } = JSON.parse(built('data/timeline.json')) as { events: unknown[] };
    expect(events.length).toBeGreaterThanOrEqual(archive.events.length);
  });
});
