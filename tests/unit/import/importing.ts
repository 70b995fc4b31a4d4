import { compile } from '../../../src/build/compile';
import { importFile, type ImportResult, type Kind } from '../../../src/build/import/index';
import { DataError, formatProblem } from '../../../src/build/problems';
import type { Archive, Claim, EventRecord } from '../../../src/model/archive';

/** The columns of the spreadsheet of TimelineJS3, as its template has them. */
export const SHEET =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

/** The columns of the UCDP GED since version 17. */
export const GED =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

/** The columns of ACLED’s export since 2023. */
export const ACLED =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

export interface Imports extends ImportResult {
  archive: Archive;
  report: string;
  /** The remarks as `row: what — mend`. */
  lines: string[];
}

/** Imports a file and compiles what it gives. @throws with the problems as lines if that does not compile */
export function importing(
  kind: Kind,
  file: string | Uint8Array,
  more: { map?: string; rules?: string; encoding?: string } = {},
): Imports {
  const { map, ...options } = more;
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const result = importFile(kind, bytes, {
    file: 'file.csv',
    today: '2026-11-24',
    ...options,
    ...(map === undefined ? {} : { map: { name: 'map.yaml', text: map } }),
  });
  const report = result.files.get('import-report.md') ?? '';
  const lines = result.remarks.map(({ row, what, mend }) => `${row ?? ''}: ${what} — ${mend}`);
  return { ...result, archive: compiled(result), report, lines };
}

function compiled({ files }: ImportResult): Archive {
  try {
    return compile([...files].filter(([name]) => !name.endsWith('.md')));
  } catch (e) {
    throw e instanceof DataError ? new Error(e.problems.map(formatProblem).join('\n')) : e;
  }
}

/** A row of a table: the named cells, quoted, in the order of its columns. */
export function rowOf(columns: string, cells: Record<string, string | number>): string {
  return columns
    .split(',')
    .map((name) => (name in cells ? `"${String(cells[name]).replaceAll('"', '""')}"` : ''))
    .join(',');
}

/** A table of named cells. */
export const tableOf = (columns: string, ...rows: Record<string, string | number>[]): string =>
  [columns, ...rows.map((cells) => rowOf(columns, cells))].join('\r\n') + '\r\n';

/** The claims of an event, in the order of the file. */
export const claimsOf = (archive: Archive, event: EventRecord | undefined): Claim[] =>
  archive.claims.filter((claim) => claim.event === event?.id);
