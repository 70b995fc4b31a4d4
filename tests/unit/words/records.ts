import type { Archive, Claim, Question, Source } from '../../../src/model/archive';
import { parseAmount } from '../../../src/model/amount';
import { assess } from '../../../src/model/dispute';
import { speaksWith } from '../../../src/model/origin';
import { scopeOrder } from '../../../src/model/scope';
import { parseSpan } from '../../../src/model/span';
import { dateSays } from '../../../src/model/spanWords';
import { lookup, type Lookup } from '../../../src/words/lookup';
import { archive as base } from '../exports/fixture';

const person = { aliases: [], speaksFor: null, relays: false, about: 'About.', citations: [] };

/** A source with what the words need of it. */
export function work(id: string, more: Partial<Source> = {}): Source {
  return {
    ...base.sources[0]!,
    id,
    kind: 'news',
    access: 'read',
    standpoint: 'A newspaper.',
    author: [],
    'container-title': 'The Paper',
    published: '2025-03-24',
    citedBy: [],
    ...more,
  };
}

const archive: Archive = {
  ...base,
  voices: base.voices.map((v) => ({ ...v })),
  claimants: [
    { ...person, id: 'army', name: 'Army', short: 'Army', inText: 'the army', voice: 'state' },
    {
      ...person,
      id: 'spokesman',
      name: 'Spokesman',
      short: 'Spokesman',
      inText: 'a spokesman',
      voice: 'state',
      speaksFor: 'army',
    },
    { ...person, id: 'rebels', name: 'Rebels', short: 'Rebels', inText: 'the rebels', voice: 'armed' },
    {
      ...person,
      id: 'paper',
      name: 'The Paper',
      short: 'Paper',
      inText: 'the Paper',
      voice: 'press',
      relays: true,
    },
    { ...person, id: 'amin', name: 'Ada Amin', short: 'Amin', inText: 'Ada Amin', voice: 'press' },
  ],
  sources: [
    work('paper-2025'),
    work('brief', {
      kind: 'brief',
      access: 'opening',
      'container-title': null,
      author: [{ family: 'Amin', given: 'Ada' }],
      published: '2026-02-18',
      standpoint: 'An analyst',
    }),
    work('unread', {
      access: 'cited',
      'container-title': 'Wire',
      published: '2025-03-20',
      citedBy: ['brief'],
    }),
  ],
  scopes: [
    { id: 'all', facet: 'counted', label: 'everyone killed', within: [] },
    { id: 'others', facet: 'counted', label: 'everyone killed except the attackers', within: ['all'] },
    { id: 'hostages', facet: 'counted', label: 'hostages killed', within: ['others'] },
    { id: 'unclear', facet: 'counted', label: 'dead, not said who is counted', within: ['all'] },
    { id: 'own', facet: 'method', label: 'counted by itself', within: [] },
  ],
  places: (
    [
      ['country', 'Country', null],
      ['province', 'Province', 'country'],
      ['district', 'District', 'province'],
      ['town', 'Town', 'district'],
    ] as const
  ).map(([precision, name, within]) => ({ ...base.places[0]!, id: precision, name, within, precision })),
};

/** A claim; `says` as in the data (an amount), else give `date` or `text`. */
export function claim(
  id: string,
  claimant: string,
  answer: { says?: number | string; worded?: string; date?: string; text?: string; position?: string },
  more: Partial<Claim> = {},
): Claim {
  const says =
    answer.date !== undefined
      ? dateSays(parseSpan(answer.date), answer.worded)
      : answer.text !== undefined
        ? {
            form: 'text' as const,
            min: null,
            max: null,
            text: answer.text,
            position: answer.position ?? null,
          }
        : parseAmount(answer.says ?? 0, answer.worded);
  return {
    id,
    event: 'e',
    question: 'q',
    claimant,
    unit: null,
    says,
    scope: {},
    stated: '2025-03-24',
    statedBasis: 'published',
    standing: 'asserted',
    note: null,
    citations: [{ source: 'paper-2025', at: '¶8', via: [] }],
    origin: null,
    ...more,
  };
}

/** A question with its claims related to each other, and all records by id. */
export function asked(more: Partial<Question>, claims: Claim[]): { q: Question; look: Lookup } {
  const q: Question = {
    id: 'q',
    asks: 'How many people were killed?',
    answers: 'amount',
    unit: 'people killed',
    positions: [],
    several: false,
    claims: claims.map((c) => c.id),
    relations: [],
    reports: 1,
    origins: 1,
    disputed: false,
    ratio: null,
    ...more,
  };
  const told = claims.map((c) => ({ ...c, unit: q.unit }));
  const ctx = {
    order: scopeOrder(archive.scopes, archive.places),
    speaksWith: (a: string, b: string) =>
      speaksWith(a, b, (id) => archive.claimants.find((c) => c.id === id)?.speaksFor ?? null),
  };
  return { q: { ...q, ...assess(q, told, ctx) }, look: lookup({ ...archive, claims: told }) };
}
