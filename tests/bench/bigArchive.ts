import { stringify } from 'yaml';

/** Claims of each event. */
export const CLAIMS = 5;

/** Mulberry32: a small seeded generator of numbers from 0 to 1 (T. Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const day = (n: number): string => new Date(Date.UTC(1948, 0, 1 + n)).toISOString().slice(0, 10);

/**
 * An archive of `n` events as YAML files: one file an event, two questions and five claims each, a source for every
 * four events, twelve chapters, forty claimants. The same seed gives the same files.
 */
export function bigArchive(n: number, seed = 1948): Map<string, string> {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const files = new Map<string, string>();
  const put = (name: string, value: unknown): unknown =>
    files.set(name, stringify(value, { aliasDuplicateObjects: false }));
  const sources = Math.ceil(n / 4);

  put('archive.yaml', {
    ...{ id: 'big', title: 'Big', subtitle: 'Big', description: 'Big.', edition: '1', date: '2026-12-31' },
    ...{ language: 'en', when: '1948/2026', notice: 'Generated.' },
  });
  put('editorial.yaml', {
    words: ['terror*', 'martyr*', 'regime', 'heroic*'].map((word) => ({ word, instead: 'nothing' })),
    deeds: [{ active: ['kill', 'kills', 'killed'], passive: 'killed' }],
    charges: { does: ['ordered'], is: ['accused of'] },
    people: ['Vera Public'],
    names: ['Counter Terrorism Department'],
    'forbidden-hosts': ['example.net'],
    'private-names': ['0123456789abcdef'],
  });
  const ink = { light: '#2c5d8f', dark: '#7fb0e0' };
  put('voices.yaml', [{ id: 'state', name: 'State', short: 'State', shape: 'square', ink }]);
  put('themes.yaml', [{ id: 'attacks', name: 'Attacks' }]);
  put('places.yaml', [
    { id: 'valley', name: 'The valley', precision: 'region' },
    ...names('place', 50).map((id) => ({ id, name: id, within: 'valley', precision: 'town' })),
  ]);
  put('scopes.yaml', [
    { id: 'all-dead', facet: 'counted', label: 'everyone killed' },
    { id: 'civilians', facet: 'counted', label: 'civilians killed', within: ['all-dead'] },
  ]);
  put(
    'claimants/all.yaml',
    names('claimant', 40).map((id) => ({ id, name: id, short: id, voice: 'state', about: 'Generated.' })),
  );
  put('terms/all.yaml', [
    {
      id: 'uses',
      thing: 'The thing',
      uses: names('claimant', 40).map((claimant) => ({
        word: 'word',
        claimant,
        cite: [{ source: 'source-0' }],
      })),
    },
  ]);
  const sourceIds = names('source', sources);
  for (let i = 0; i < sources; i += 100) {
    const some = sourceIds.slice(i, i + 100).map((id) => ({
      ...{ id, kind: 'news', access: 'read', standpoint: 'A newspaper.', title: `Title of ${id}` },
      published: day(below(28_000)),
    }));
    put(`sources/${i}.yaml`, some);
  }
  names('chapter', 12).forEach((id, i) =>
    put(`chapters/${String(i).padStart(2, '0')}.yaml`, { id, title: 'A chapter', when: '1948/2026' }),
  );
  for (let i = 0; i < n; i++) put(`events/${i % 100}/event-${i}.yaml`, event(i));
  return files;

  function event(i: number): Record<string, unknown> {
    const cite = [{ source: `source-${Math.floor(i / 4)}`, at: '¶2' }];
    const some = (j: number): string => `claimant-${(i * CLAIMS + j) % 40}`;
    const amount = (j: number) => ({
      claimant: some(j),
      says: below(500),
      scope: { counted: 'all-dead' },
      cite,
    });
    const text = (j: number) => ({
      claimant: some(j),
      position: below(2) ? 'yes' : 'no',
      says: 'It said so.',
      cite,
    });
    return {
      ...{
        id: `event-${i}`,
        title: 'Attack on a town',
        when: day(below(28_000)),
        places: [`place-${below(50)}`],
      },
      ...{ themes: ['attacks'], chapter: `chapter-${below(12)}` },
      summary: `It began on {@1948-03-27}. They say {killed.${some(0)}}, {killed.${some(1)}} and {killed.${some(2)}}; see {event-${below(n)}}.`,
      questions: [
        { id: 'killed', asks: 'How many were killed?', unit: 'people killed', claims: [0, 1, 2].map(amount) },
        { id: 'by-whom', asks: 'Was it so?', positions: { yes: 'Yes', no: 'No' }, claims: [3, 4].map(text) },
      ],
    };
  }
}

const names = (kind: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${kind}-${i}`);
