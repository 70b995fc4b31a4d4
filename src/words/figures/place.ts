import type { EventRecord, Place } from '../../model/archive';
import type { PlaceFigure, PlaceMark } from '../../model/figure/place';
import { shortReference } from '../../model/reference';
import type { Lookup } from '../lookup';
import { bearerOf, inWords, labelOf, listed, waysUp, within } from './placeNames';
import { placeTable } from './placeTable';

/** An area, point or ring on the map, and the places of the event that it stands for. */
interface Borne {
  bearer: Place;
  places: Place[];
}

/** The map of an event: its places as finely as they are known, and what the map cannot show in words. */
export function placeFigure(event: EventRecord, look: Lookup): PlaceFigure {
  const places = event.places.map((id) => look.places.get(id)).filter((p) => p !== undefined);
  const { borne, lost } = bear(places, look);
  const own = (b: Borne): boolean => b.places.includes(b.bearer);
  const shown = borne.filter((b) => own(b) || b.bearer.lat !== null || borne.length === 1);
  const aside = borne.filter((b) => !shown.includes(b));
  const names = listed(places.map(labelOf));
  return {
    kind: 'place',
    id: `${event.id}.place`,
    title: event.title,
    subtitle:
      places.length === 1
        ? `${places.map((p) => inWords(p, look)).join('')}.`
        : `${names}: each as finely as the documents name it.`,
    summary: `A map of the region. ${summaryOf(shown, look)}`.trim(),
    read: readFor(event, look),
    table: placeTable(places, look),
    marks: shown.map((b) => markOf(b, places, look)),
    around: [...new Set(shown.flatMap((b) => waysUp(b.bearer, look)))]
      .filter((p) => p.outline !== null && p.precision !== 'country')
      .map((p) => p.id),
    also: [
      ...(shown.some((b) => formOf(b.bearer) === 'ring')
        ? ['A ring stands for a district, around its seat.']
        : []),
      ...aside.map(
        (b) => `${listed(b.places.map((p) => p.name))}, in ${labelOf(b.bearer)}: ${missing(b.places)}.`,
      ),
      ...(lost.length ? [`${listed(lost.map((p) => p.name))}: ${missing(lost)}.`] : []),
    ],
  };
}

/** Where each place is drawn: where it is, or else where the nearest place is in which it lies. */
function bear(places: readonly Place[], look: Lookup): { borne: Borne[]; lost: Place[] } {
  const borne = new Map<string, Borne>();
  const lost: Place[] = [];
  for (const place of places) {
    const bearer = bearerOf(place, look);
    if (bearer === null) {
      lost.push(place);
      continue;
    }
    const known = borne.get(bearer.id) ?? { bearer, places: [] };
    borne.set(bearer.id, { bearer, places: [...known.places, place] });
  }
  return { borne: [...borne.values()], lost };
}

function markOf({ bearer, places }: Borne, all: readonly Place[], look: Lookup): PlaceMark {
  const others = places.filter((p) => p !== bearer);
  const itself = places.includes(bearer);
  const { lat, lon } = bearer;
  const at = lat === null || lon === null ? null : { lat, lon };
  const base = {
    id: bearer.id,
    form: formOf(bearer),
    at,
    name: itself ? labelOf(bearer) : listed(others.map((p) => p.name)),
  };
  const names = listed(others.map((p) => p.name));
  if (others.length) {
    const lies = others.length === 1 ? 'lies' : 'lie';
    return {
      ...base,
      note: `${itself ? `${names} ${lies} in it` : `in ${labelOf(bearer)}`}: ${missing(others)}`,
    };
  }
  const finer = all.some((p) => p !== bearer && within(p, bearer, look));
  if (at !== null || finer) return { ...base, note: null };
  const alone = all.length === 1;
  return {
    ...base,
    note: alone
      ? `somewhere in ${bearer.name}: the documents name no nearer place`
      : 'no nearer place is named',
  };
}

function formOf({ lat, lon, precision }: Place): PlaceMark['form'] {
  if (lat === null || lon === null) return 'area';
  return precision === 'district' ? 'ring' : 'point';
}

function missing(places: readonly Place[]): string {
  return `${places.length === 1 ? 'position' : 'positions'} not in the gazetteer`;
}

const FORMS = { point: 'by a point', ring: 'by a ring', area: 'as an area' };

function summaryOf(shown: readonly Borne[], look: Lookup): string {
  const words = shown.map(({ bearer, places }) => {
    return `${listed(places.map((p) => inWords(p, look)))} ${FORMS[formOf(bearer)]}`;
  });
  return words.length ? `It shows ${words.join('; ')}.` : '';
}

/** The documents in which the claims about an event were read, or that mention it. */
function readFor(event: EventRecord, look: Lookup): PlaceFigure['read'] {
  const claims = event.questions.flatMap((q) => q.claims.map((id) => look.claims.get(id)));
  const citations = [...claims.flatMap((c) => c?.citations ?? []), ...event.mentions];
  return [...new Set(citations.map((c) => c.source))].flatMap((id) => {
    const source = look.sources.get(id);
    return source ? [{ id, text: shortReference(source) }] : [];
  });
}
