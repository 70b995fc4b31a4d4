import type { ExploreData, ExploreEvent } from './explore';

/**
 * What can be explored, as it is sent: column by column, in whole days, each event told from the one before it; ids of themes and
 * places as indices. An event of a hundred thousand takes about sixty bytes before compression.
 */
export interface PackedExplore extends Omit<ExploreData, 'events'> {
  events: {
    /** Separated by spaces; titles and labels by line breaks, a label empty where it is the title. */
    ids: string;
    titles: string;
    labels: string;
    /** EDTF, separated by spaces. */
    when: string;
    from: number[];
    days: number[];
    /** Events whose time is open at its beginning (0) or end (1). */
    open: [event: number, side: 0 | 1][];
    /** A digit per voice, separated by spaces. */
    lanes: string;
    claims: number[];
    origins: number[];
    /** 0: none. */
    ratios: number[];
    /** A digit each: 1 disputed, 2 read whole, 4 lasted; added up. */
    flags: string;
    /** Indices, separated by commas, those of the next event after a space. */
    themes: string;
    places: string;
    chapters: number[];
  };
}

const DAY = 86_400_000;

/** Packs what can be explored; `unpackExplore` gives it back. */
export function packExplore({ events, ...rest }: ExploreData): PackedExplore {
  const [themes, chapters] = [indexOf(rest.themes), indexOf(rest.chapters)];
  const places = indexOf(rest.places);
  const within = new Map(rest.places.map((p) => [p.id, p.within]));
  const column = <T>(of: (event: ExploreEvent) => T): T[] => events.map(of);
  return {
    ...rest,
    events: {
      ids: column((e) => e.id).join(' '),
      titles: column((e) => e.title).join('\n'),
      labels: column((e) => (e.label === e.title ? '' : e.label)).join('\n'),
      when: column((e) => e.when).join(' '),
      from: events.map((e, i) => Math.round((e.drawn.from - (events[i - 1]?.drawn.from ?? 0)) / DAY)),
      days: column((e) => Math.round((e.drawn.to + 1 - e.drawn.from) / DAY)),
      open: events.flatMap((e, i): [number, 0 | 1][] => [
        ...(e.from === -Infinity ? [[i, 0] satisfies [number, 0]] : []),
        ...(e.to === Infinity ? [[i, 1] satisfies [number, 1]] : []),
      ]),
      lanes: column((e) => e.lanes.join('')).join(' '),
      claims: column((e) => e.claims),
      origins: column((e) => e.origins),
      ratios: column((e) => (e.ratio === null ? 0 : Math.round(e.ratio * 1000) / 1000)),
      flags: column((e) => Number(e.disputed) + 2 * Number(e.readWhole) + 4 * Number(e.lasted)).join(''),
      themes: column((e) => e.themes.map(themes).join(',')).join(' '),
      // Of places only those within which no other of its own lies.
      places: column((e) => {
        const outer = new Set(e.places.map((id) => within.get(id)));
        return e.places
          .filter((id) => !outer.has(id))
          .map(places)
          .join(',');
      }).join(' '),
      chapters: column((e) => chapters(e.chapter)),
    },
  };
}

function indexOf(items: readonly { id: string }[]): (id: string) => number {
  const index = new Map(items.map(({ id }, i) => [id, i]));
  return (id) => index.get(id) ?? -1;
}

/** What can be explored, from what was sent. Events that are alike in a list share it. */
export function unpackExplore({ events: packed, ...rest }: PackedExplore): ExploreData {
  const within = new Map(rest.places.map((p) => [p.id, p.within]));
  const around = (id: string): string[] => {
    const chain = [id];
    for (let at = within.get(id); at && !chain.includes(at); at = within.get(at)) chain.push(at);
    return chain;
  };
  const idsOf = (items: readonly { id: string }[], text: string): string[] =>
    text === '' ? [] : text.split(',').map((i) => items[Number(i)]?.id ?? '');
  const themes = shared((text) => idsOf(rest.themes, text));
  const places = shared((text) => [...new Set(idsOf(rest.places, text).flatMap(around))]);
  const lanes = shared((text) => Array.from(text, Number));
  const voices = shared((text) => rest.voices.flatMap(({ id }, i) => (text[i] === '2' ? [id] : [])));
  const [titles, labels] = [packed.titles.split('\n'), packed.labels.split('\n')];
  const [whens, ofLanes, ofThemes, ofPlaces] = [packed.when, packed.lanes, packed.themes, packed.places].map(
    (text) => text.split(' '),
  ) as [string[], string[], string[], string[]];
  let from = 0;
  const ids = packed.ids === '' ? [] : packed.ids.split(' ');
  const events = ids.map((id, i): ExploreEvent => {
    from += (packed.from[i] ?? 0) * DAY;
    const to = from + (packed.days[i] ?? 1) * DAY - 1;
    const flags = Number(packed.flags[i]);
    // Written out in one piece: of objects that are put together from others a hundred thousand take seconds.
    return {
      id,
      title: titles[i] ?? '',
      label: labels[i] || (titles[i] ?? ''),
      when: whens[i] ?? '',
      from,
      to,
      drawn: { from, to },
      lasted: (flags & 4) > 0,
      lanes: lanes(ofLanes[i] ?? ''),
      themes: themes(ofThemes[i] ?? ''),
      places: places(ofPlaces[i] ?? ''),
      voices: voices(ofLanes[i] ?? ''),
      chapter: rest.chapters[packed.chapters[i] ?? -1]?.id ?? '',
      claims: packed.claims[i] ?? 0,
      origins: packed.origins[i] ?? 0,
      ratio: packed.ratios[i] || null,
      disputed: (flags & 1) > 0,
      readWhole: (flags & 2) > 0,
    };
  });
  for (const [i, side] of packed.open) {
    const event = events[i];
    if (!event) continue;
    if (side === 0) event.from = -Infinity;
    else event.to = Infinity;
  }
  return { ...rest, events };
}

/** Reads each text once. */
function shared<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text)));
    return value;
  };
}
