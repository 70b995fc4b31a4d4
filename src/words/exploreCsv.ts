import { addressOf } from '../model/address';
import { guard } from '../model/csv';
import type { ExploreData, ExploreEvent } from '../model/explore';

/** The columns of the table as it is downloaded. New ones are only ever added at the right. */
export const COLUMNS = [
  ...['event_id', 'event_title', 'event_when', 'chapter', 'themes', 'places', 'voices'],
  ...['claims', 'origins', 'disputed', 'ratio', 'read_whole', 'page'],
] as const;

/**
 * A selection as rows of a table, with its columns at the head and what it is to be ascribed to at its foot, after an empty row.
 * Text that a spreadsheet could run is guarded.
 * @param base the address of the site, with a slash at its end @param here the address of the selection
 */
export function selectionRows(
  data: ExploreData,
  events: readonly ExploreEvent[],
  { base, here }: { base: string; here: string },
): string[][] {
  const [themes, places, voices, chapters] = [data.themes, data.places, data.voices, data.chapters].map(
    namesOf,
  );
  const list = (ids: readonly string[], names: ReadonlyMap<string, string> | undefined): string =>
    ids.map((id) => names?.get(id) ?? id).join('; ');
  const rows = events.map((e) => [
    ...[
      e.id,
      e.title,
      e.when,
      chapters?.get(e.chapter) ?? '',
      list(e.themes, themes),
      list(e.places, places),
    ],
    ...[list(e.voices, voices), String(e.claims), String(e.origins), String(e.disputed)],
    ...[e.ratio === null ? '' : String(e.ratio), String(e.readWhole), base + addressOf('').page(e.id)],
  ]);
  const foot = [`${data.title}, edition ${data.edition}`, 'Licence: CC BY 4.0', `Selection: ${here}`];
  const padded = (text: string): string[] => COLUMNS.map((_, i) => (i === 0 ? text : ''));
  return [[...COLUMNS], ...rows, padded(''), ...foot.map(padded)].map((row) => row.map(guard));
}

function namesOf(
  items: readonly ({ id: string; name: string } | { id: string; title: string })[],
): ReadonlyMap<string, string> {
  return new Map(items.map((item) => [item.id, 'name' in item ? item.name : item.title]));
}
