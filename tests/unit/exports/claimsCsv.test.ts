import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsCsv, COLUMNS } from '../../../src/build/exports/claimsCsv';
import { guard, unguard } from '../../../src/model/csv';
import { archive, NASTY } from './fixture';

const csv = claimsCsv(archive);
const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });
const plain = (row: Record<string, string> | undefined, column: string) => unguard(row?.[column] ?? '');

describe('claims.csv', () => {
  it('starts with a byte order mark and ends its records with CRLF', () => {
    expect(csv.startsWith('\uFEFFclaim_id,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(Object.keys(rows[0] ?? {})).toEqual([...COLUMNS]);
  });

  it('has every citation of every claim once', () => {
    const expected = archive.claims.flatMap((c) =>
      c.citations.map((cited, i) => `${c.id} ${i + 1} ${cited.source}`),
    );
    expect(rows.map((row) => `${row.claim_id} ${row.citation} ${row.source_id}`)).toEqual(expected);
  });

  it('reads back to the values of the archive', () => {
    for (const claim of archive.claims) {
      const row = rows.find((r) => r.claim_id === claim.id);
      expect(plain(row, 'text')).toBe(claim.says.text);
      expect(plain(row, 'note')).toBe(claim.note ?? '');
      expect(plain(row, 'stated')).toBe(claim.stated ?? '');
      expect(plain(row, 'at')).toBe(claim.citations[0]?.at ?? '');
      expect(plain(row, 'via')).toBe(claim.citations[0]?.via.join(' ') ?? '');
      if (claim.says.form !== 'date')
        expect(row?.min).toBe(claim.says.min === null ? '' : String(claim.says.min));
    }
    expect(rows.map((row) => plain(row, 'source_title'))).toContain(NASTY.tex);
    expect(plain(rows[0], 'scope_where_name')).toBe(NASTY.formula);
    expect(plain(rows[0], 'scope_counted_label')).toBe('everyone but the attackers');
    expect(rows.find((r) => r.form === 'date')).toMatchObject({
      min: '2025-03-11',
      max: '2025-03-11',
      text: '11 March 2025',
    });
    expect(rows[0]).toMatchObject({
      disputed: 'true',
      form: 'exact',
      min: '31',
      citations: '2',
      origin: 'state',
    });
  });

  it('has no cell that a spreadsheet would run', () => {
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(rows.find((r) => r.note?.includes('HYPERLINK'))?.note).toBe(`'${NASTY.formula}`);
  });

  it('keeps numbers below zero as numbers', () => {
    const below = archive.claims.map((claim) => ({ ...claim, says: { ...claim.says, min: -5 } }));
    const [row]: typeof rows = parse(claimsCsv({ ...archive, claims: below }), { columns: true, bom: true });
    expect(row?.min).toBe('-5');
  });

  it('gives a claim without citation one row', () => {
    const bare = {
      ...archive,
      claims: archive.claims.slice(0, 1).map((claim) => ({ ...claim, citations: [] })),
    };
    expect(parse(claimsCsv(bare), { columns: true, bom: true })).toMatchObject([
      { citations: '0', source_id: '' },
    ]);
  });

  it('guards any text so that it can be taken back', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', '\t', 'a', '＝', ' ') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), risky), (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(guard(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
