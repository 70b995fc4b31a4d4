import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** What is needed of an entry of the gazetteer: its number in GeoNames, and longitude and latitude in degrees. */
export interface Entry {
  cityId: number;
  loc: { coordinates: [number, number] };
}

/**
 * A file of places with the positions of the gazetteer written in; where no entry is named there are none, so that none is typed
 * by hand. All else stays as it is written.
 * @returns the text, and the entries that are named but not there
 */
export function positioned(text: string, gazetteer: readonly Entry[]): { text: string; missing: string[] } {
  const entries = new Map(gazetteer.map((e) => [`geonames:${e.cityId}`, e.loc.coordinates]));
  const document = parseDocument(text);
  const missing: string[] = [];
  for (const place of isSeq(document.contents) ? document.contents.items : []) {
    if (!isMap(place)) continue;
    const entry = place.get('gazetteer') as string | undefined;
    const at = entries.get(entry ?? '');
    if (entry !== undefined && !at) missing.push(entry);
    for (const [key, value] of [
      ['lat', at?.[1]],
      ['lon', at?.[0]],
    ] as const) {
      if (value === undefined) place.delete(key);
      else (place as YAMLMap).set(key, value);
    }
  }
  return { text: document.toString({ lineWidth: 0, flowCollectionPadding: false }), missing };
}
