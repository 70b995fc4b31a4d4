import type { RawClaim, RawPlace, RawSource } from '../shapes';
import { LIMIT } from '../shapeParts';
import type { Draft } from './draft';
import type { Row } from './table';
import { slug } from './ids';
import { oneLine, shorten, tidy } from './plain';

/** A dataset whose rows are events, and the body that counted for it. */
export interface Dataset {
  /** Also the ids of its claimant and source begin with it. */
  key: string;
  claimant: { name: string; short: string; about: string };
  source: Pick<RawSource, 'title' | 'standpoint'> & Partial<RawSource>;
}

/** Enters claimant and source of a dataset, once there is a claim for them. */
export function datasetIds(
  { key, claimant, source }: Dataset,
  file: string,
  draft: Draft,
): { claimant: string; source: string } {
  return {
    claimant: draft.once('claimants', key, key, (id) =>
      draft.claimants.push({ id, ...claimant, voice: 'datasets' }),
    ),
    source: draft.once('sources', key, key, (id) =>
      draft.sources.push({
        id,
        kind: 'dataset',
        access: 'read',
        voice: 'datasets',
        ...source,
        note: [source.note, `Imported from ${file}.`].filter(Boolean).join(' '),
      }),
    ),
  };
}

/** Degrees of a cell, or `undefined` where it holds no such number. */
export function degrees(text: string, most: number): number | undefined {
  const value = Number(text.replace(',', '.'));
  return text.trim() && Number.isFinite(value) && Math.abs(value) <= most ? value : undefined;
}

/** The id of a place, entered once for each name, precision, position and place around it. */
export function placeOf(place: Omit<RawPlace, 'id'>, draft: Draft): string {
  const key = JSON.stringify([place.name, place.within, place.precision, place.lat, place.lon]);
  return draft.once('places', key, place.name, (id) => draft.places.push({ id, ...place }));
}

/** The ids of nested areas, the widest first; empty names are passed over. The innermost is last. */
export function areasOf(
  areas: readonly (readonly [RawPlace['precision'], string])[],
  draft: Draft,
): string[] {
  const ids: string[] = [];
  for (const [precision, name] of areas) {
    if (!name) continue;
    const within = ids.at(-1);
    ids.push(placeOf({ name: shorten(oneLine(name), 300), ...(within ? { within } : {}), precision }, draft));
  }
  return ids;
}

/**
 * A report that a dataset names as its ground, as a source known only through it.
 * @param from the citation of the dataset that names it first
 */
export function reportNamed(
  name: { title: string; in?: string; published?: string; note?: string },
  from: { source: string; at: string },
  draft: Draft,
): string {
  const title = shorten(oneLine(name.title), 300);
  const note = [name.note, title.endsWith('…') ? `Its title in full: ${tidy(name.title)}` : '']
    .filter(Boolean)
    .join(' ');
  const key = JSON.stringify([title, name.in, name.published, note]);
  return draft.once('sources', key, [name.in, name.published, title].filter(Boolean).join(' '), (id) =>
    draft.sources.push({
      id,
      kind: 'news',
      access: 'cited',
      'cited-by': [from],
      voice: 'press',
      standpoint: 'Named by the dataset as its ground; where it stands has not been noted.',
      title,
      ...(name.in ? { in: shorten(oneLine(name.in), 300) } : {}),
      ...(name.published ? { published: name.published } : {}),
      ...(note ? { note: shorten(tidy(note), LIMIT.text) } : {}),
    }),
  );
}

/** Hangs what a row holds besides on the first claim. @returns whether there is one and it has room */
export function noteOn(claims: readonly RawClaim[], lines: readonly string[]): boolean {
  const [claim] = claims;
  const note = [claim?.note, ...lines.map(oneLine)].filter(Boolean).join('; ');
  if (!claim || note.length > LIMIT.text) return lines.length === 0;
  if (note) claim.note = note;
  return true;
}

/** The address of an event: a dataset has chosen its own ids once, so they are the page’s too. One that changes is left in the row. */
export function eventId(key: string, row: Row, column: string, draft: Draft): string {
  const own = row.take(column);
  if (slug(own) !== own) row.leave(column);
  return draft.ids.events.give(`${key} ${own || 'event'}`);
}

/** Latitude and longitude of a row; cells that are none are left. */
export function positionOf(row: Row): { lat?: number; lon?: number } {
  const [lat, lon] = [degrees(row.take('latitude'), 90), degrees(row.take('longitude'), 180)];
  if (lat !== undefined && lon !== undefined) return { lat, lon };
  row.leave('latitude', 'longitude');
  return {};
}

/** Leaves the cells of dates that the date of an event does not say. */
export function leaveDates(row: Row, when: string, columns: readonly string[]): void {
  for (const column of columns) if (!when.includes(row.take(column).slice(0, 10))) row.leave(column);
}

/** An amount of a cell; `null` if it is none. Spreadsheets write 3 as `3.0`. */
export function amountOf(text: string): number | null {
  return /^\d+(\.0+)?$/.test(text) ? Number(text) : null;
}

/** A name of an actor as an id of scope, with what is counted before it. */
export const scopeId = (what: string, name: string): string => `${what}-${slug(name)}`;
