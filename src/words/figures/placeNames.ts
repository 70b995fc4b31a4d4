import type { Place } from '../../model/archive';
import type { Lookup } from '../lookup';

/** The places in which a place lies, from itself outwards. */
export function waysUp(place: Place, look: Lookup): Place[] {
  const parent = place.within === null ? undefined : look.places.get(place.within);
  return [place, ...(parent ? waysUp(parent, look) : [])];
}

/** Whether a place lies in another, or is it. */
export function within(place: Place, other: Place, look: Lookup): boolean {
  return waysUp(place, look).includes(other);
}

/** The nearest place with a position or an outline in which a place lies, itself before all; `null` if there is none. */
export function bearerOf(place: Place, look: Lookup): Place | null {
  return waysUp(place, look).find((p) => (p.lat !== null && p.lon !== null) || p.outline !== null) ?? null;
}

/** A place as the map names it: "Gwadar", "Mastung district". */
export function labelOf({ name, precision }: Place): string {
  return precision === 'district' ? `${name} district` : name;
}

/** "Gwadar, a town in Balochistan, Pakistan". */
export function inWords(place: Place, look: Lookup): string {
  const outer = outerNames(place, look);
  return `${place.name}, a ${place.precision}${outer ? ` in ${outer}` : ''}`;
}

/** "Balochistan, Pakistan": the places in which a place lies. */
export function outerNames(place: Place, look: Lookup): string {
  return waysUp(place, look)
    .slice(1)
    .map((p) => p.name)
    .join(', ');
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
