import { stringify } from 'csv-stringify/sync';
import type { Archive, Citation, Claim } from '../../model/archive';
import { guard } from '../../model/csv';
import { lookups, type Lookups } from './lookups';

type Cell = string | number | null;

/**
 * `claims.csv`: one row for each citation of each claim, in the order of the archive; a claim with several
 * citations has several rows that differ only from `citation` on. RFC 4180 (CRLF, comma, doubled quotes),
 * UTF-8 with a byte order mark, which spreadsheets need in order to read it as UTF-8.
 * Text that could run as a formula is guarded by an apostrophe (OWASP, CSV injection); numbers stay numbers.
 */
export function claimsCsv(archive: Archive): string {
  const find = lookups(archive);
  const rows = archive.claims.flatMap((claim) => {
    const cited: (Citation | null)[] = claim.citations.length ? claim.citations : [null];
    return cited.map((citation, i) => row(claim, citation, i, find).map(([, cell]) => plain(cell)));
  });
  return stringify(rows, {
    bom: true,
    header: true,
    columns: COLUMNS.map((header, key) => ({ key: String(key), header })),
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]|^\s|\s$/,
  });
}

function plain(cell: Cell): string | number {
  return typeof cell === 'string' ? guard(cell) : (cell ?? '');
}

/** The columns of `claims.csv` from left to right. New ones are only ever added at the right. */
export const COLUMNS = [
  'claim_id',
  'event_id',
  'event_title',
  'event_when',
  'question_id',
  'question',
  'claimant_id',
  'claimant',
  'voice_id',
  'voice',
  'speaks_for',
  'form',
  'min',
  'max',
  'text',
  'position_id',
  'position',
  'unit',
  'scope_counted',
  'scope_counted_label',
  'scope_where',
  'scope_where_name',
  'scope_during',
  'scope_method',
  'scope_method_label',
  'stated',
  'stated_basis',
  'standing',
  'note',
  'origin',
  'disputed',
  'citations',
  'citation',
  'source_id',
  'source_title',
  'source_kind',
  'published',
  'standpoint',
  'source_voice_id',
  'at',
  'via',
  'access',
  'url',
] as const;
type Column = (typeof COLUMNS)[number];

function row(claim: Claim, citation: Citation | null, index: number, find: Lookups): [Column, Cell][] {
  const event = find.event(claim.event);
  const question = find.question(claim.event, claim.question);
  const claimant = find.claimant(claim.claimant);
  const source = citation && find.source(citation.source);
  const { says, scope } = claim;
  const figure = (value: number | null): Cell =>
    value !== null && says.form === 'date' ? isoDay(value) : value;
  const cells: Record<Column, Cell> = {
    claim_id: claim.id,
    event_id: event.id,
    event_title: event.title,
    event_when: event.when.edtf,
    question_id: question.id,
    question: question.asks,
    claimant_id: claimant.id,
    claimant: claimant.name,
    voice_id: claimant.voice,
    voice: find.voice(claimant.voice).name,
    speaks_for: claimant.speaksFor,
    form: says.form,
    min: figure(says.min),
    max: figure(says.max),
    text: says.text,
    position_id: says.position,
    position: question.positions.find(({ id }) => id === says.position)?.label ?? null,
    unit: claim.unit,
    scope_counted: scope.counted ?? null,
    scope_counted_label: scope.counted === undefined ? null : find.scope(scope.counted).label,
    scope_where: scope.where ?? null,
    scope_where_name: scope.where === undefined ? null : find.place(scope.where).name,
    scope_during: scope.during ?? null,
    scope_method: scope.method ?? null,
    scope_method_label: scope.method === undefined ? null : find.scope(scope.method).label,
    stated: claim.stated,
    stated_basis: claim.statedBasis,
    standing: claim.standing,
    note: claim.note,
    origin: claim.origin,
    disputed: String(question.disputed),
    citations: claim.citations.length,
    citation: citation ? index + 1 : null,
    source_id: source?.id ?? null,
    source_title: source?.title ?? null,
    source_kind: source?.kind ?? null,
    published: source?.published ?? null,
    standpoint: source?.standpoint ?? null,
    source_voice_id: source?.voice ?? null,
    at: citation?.at ?? null,
    via: citation?.via.join(' ') ?? null,
    access: source?.access ?? null,
    url: source?.URL ?? null,
  };
  return COLUMNS.map((column) => [column, cells[column]]);
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
