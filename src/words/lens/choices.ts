import type { Lens } from '../../model/lens/account';
import { claimsIn, type LensRecord } from '../../model/lens/record';
import { accountFinder } from '../../model/origin';

/** An account that a reader can pick. */
export interface Choice {
  lens: Lens;
  name: string;
  /** What it is found by, in small letters. */
  key: string;
  voice: string;
  /** Of how many events it tells. */
  told: number;
}

/** All accounts that tell of something: the works first in which most was read, then claimants, then voices; most first. */
export function choicesOf(record: LensRecord): Choice[] {
  const told = new Map<string, Set<string>>();
  const claims = new Map<string, number>();
  const accounts = accountFinder(record.claimants);
  const voice = new Map(record.claimants.map((c) => [c.id, c.voice]));
  for (const event of record.events) {
    for (const claim of claimsIn(event)) {
      const keys = new Set([
        `claimant:${claim.claimant}`,
        `claimant:${accounts(claim.claimant)}`,
        `voice:${voice.get(claim.claimant) ?? ''}`,
        ...claim.sources.map((id) => `source:${id}`),
      ]);
      for (const key of keys) {
        told.set(key, (told.get(key) ?? new Set()).add(event.id));
        claims.set(key, (claims.get(key) ?? 0) + 1);
      }
    }
  }
  const choice = (kind: Lens['kind'], id: string, name: string, of: string, ...more: string[]): Choice => ({
    lens: { kind, id },
    name,
    key: [name, ...more, id].join(' ').toLowerCase(),
    voice: of,
    told: told.get(`${kind}:${id}`)?.size ?? 0,
  });
  const most = (choices: Choice[]): Choice[] => {
    const count = ({ lens }: Choice): number => claims.get(`${lens.kind}:${lens.id}`) ?? 0;
    return choices.filter((c) => c.told > 0).sort((a, b) => count(b) - count(a));
  };
  const works = most(record.sources.map((s) => choice('source', s.id, s.name, s.voice ?? '')));
  return [
    ...works.slice(0, FIRST),
    ...most(record.claimants.map((c) => choice('claimant', c.id, c.name, c.voice, c.short))),
    ...most(record.voices.map((v) => choice('voice', v.id, v.name, v.id))),
    ...works.slice(FIRST),
  ];
}

/** So many works stand before all else. */
const FIRST = 5;
