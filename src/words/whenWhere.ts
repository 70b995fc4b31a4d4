import type { EventRecord, Place } from '../model/archive';
import { spanIso, spanWords } from '../model/spanWords';
import { missingOf } from './dates';
import type { Lookup } from './lookup';

/** When and where an event took place, in words that also say what is not known of it. */
export interface WhenWhere {
  when: string;
  /** The value of `<time datetime>`, where HTML has one. */
  iso: string | null;
  /** "Quetta, Balochistan", "Balochistan (no nearer day or place is recorded)". */
  where: string;
}

/** Days within which an event is taken to have had one place and one day; what lasted longer is told without remark. */
const BRIEF = 62;

/** Puts time and place of an event into words. */
export function whenWhere(event: EventRecord, look: Lookup): WhenWhere {
  const places = event.places.map((id) => look.places.get(id)).filter((p) => p !== undefined);
  const wide = places.every((p) => !['site', 'town'].includes(p.precision));
  const missing = missingOf(event.when, !isBrief(event) || (places.length > 0 && !wide));
  const names = places.length === 1 ? withProvince(places[0], look) : places.map((p) => p.name).join(', ');
  return {
    when: spanWords(event.when),
    iso: spanIso(event.when),
    where: [names, missing && `(${missing})`].filter(Boolean).join(' '),
  };
}

function isBrief({ when }: EventRecord): boolean {
  const [from, to] = [when.start.min, when.end.max];
  return from !== null && to !== null && to - from < BRIEF * 86_400_000;
}

/** A place with the province, or the country, in which it lies: "Quetta, Balochistan". */
function withProvince(place: Place | undefined, look: Lookup): string {
  if (!place) return '';
  if (place.precision === 'province' || place.precision === 'country') return place.name;
  let around = place.within === null ? undefined : look.places.get(place.within);
  for (let i = 0; i < 5 && around && around.precision !== 'province'; i++) {
    if (around.precision === 'country' || around.within === null) break;
    around = look.places.get(around.within);
  }
  return around ? `${place.name}, ${around.name}` : place.name;
}
