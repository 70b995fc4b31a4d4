import ascii from 'any-ascii';
import { createHash } from 'node:crypto';
import { anchor } from '../shapeParts';

/** Room for the number of a namesake, below the eighty characters of an id. */
const LONGEST = 60;

/**
 * An id made of a name in any script, transliterated by any-ascii; of a name without letters or digits, eight digits of its
 * SHA-256. The same name gives the same id.
 */
export function slug(name: string): string {
  const letters = ascii(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const words = letters.split('-').filter(Boolean);
  let id = '';
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id || `x-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

/** Ids of one kind of thing, each given once. */
export class Ids {
  private readonly taken = new Set<string>();

  /** @param page whether they are addresses on the page, some of which the page itself has */
  constructor(private readonly page = false) {}

  /** The id of a name, with the first free number after it if it is taken. */
  give(name: string): string {
    const base = this.page && !anchor.safeParse(slug(name)).success ? `event-${slug(name)}` : slug(name);
    const id = firstFree(base, (each) => this.taken.has(each));
    this.taken.add(id);
    return id;
  }
}

/** The id itself if it is free, else the first free of `id-2`, `id-3` … */
export function firstFree(id: string, taken: (id: string) => boolean): string {
  let free = id;
  for (let n = 2; taken(free); n++) free = `${id}-${n}`;
  return free;
}
