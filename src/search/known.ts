import type { Kind, SearchFile } from './file';
import type { Searchable } from './unpack';

/** Whether an entry, by its number among those of its kind, was known on a day. */
export type Known = (kind: Kind, number: number) => boolean;

/**
 * What was known by the end of a day: claims stated and works published by then, whoever and whatever has such a claim. What bears
 * no date, or one that may be later, was not; nor were the steps of the story, which were written last.
 * @param day since 1970 (UTC); `null`: everything is known
 */
export function knownBy({ file, homes }: Pick<Searchable, 'file' | 'homes'>, day: number | null): Known {
  if (day === null) return () => true;
  const by = (number: number | undefined): boolean => isBy(file, number, day);
  const claims = file.claims.day.map(by);
  const events = new Set(homes.flatMap(({ event }, i) => (claims[i] ? [event] : [])));
  const who = new Set(file.claims.claimant.filter((_, i) => claims[i]));
  return (kind, number) => {
    if (kind === 'claim') return claims[number] ?? false;
    if (kind === 'event') return events.has(number);
    if (kind === 'who') return who.has(number);
    if (kind === 'place') return file.places.events[number]?.some((event) => events.has(event)) ?? false;
    if (kind === 'source') return by(file.sources.day[number]);
    return kind === 'word' && by(file.words.day[number]);
  };
}

function isBy({ days }: SearchFile, number: number | undefined, day: number): boolean {
  const last = days.last[number ?? -1] ?? null;
  return last !== null && last <= day;
}
