import { parse, stringify } from 'yaml';
import { compile } from '../../../src/build/compile';
import type { Archive, Claim, Question } from '../../../src/model/archive';
import { linesOf, overlay, validFiles } from './samples';

/** A claim as it is written, with what is the same in most tests left to `claim`. */
export type Written = Record<string, unknown>;

/** A claim by the ministry on page 2 of the Gazette, but for what is given. */
export const claim = (given: Written = {}): Written => ({
  claimant: 'ministry',
  says: 3,
  cite: [{ source: 'gazette-2025-03-12', at: '¶2' }],
  ...given,
});

/** A source, published on a day or undated. */
export const source = (id: string, published?: string, given: Written = {}): Written => ({
  id,
  kind: 'news',
  access: 'read',
  standpoint: 'A newspaper.',
  title: `Title of ${id}`,
  ...(published === undefined ? {} : { published }),
  ...given,
});

/** A claimant that speaks as the state. */
export const claimant = (id: string, given: Written = {}): Written => ({
  id,
  name: `The ${id}`,
  short: id,
  voice: 'state',
  about: 'Speaks.',
  ...given,
});

/** A second event, `test`, with one question, `counted`, and more sources and claimants. */
export function filesWith(
  claims: Written[],
  question: Written = {},
  more: { sources?: Written[]; claimants?: Written[]; event?: Written; files?: Record<string, string> } = {},
): Map<string, string> {
  const event = {
    id: 'test',
    title: 'A test',
    when: '2025-03-11',
    places: ['town'],
    themes: ['attacks'],
    chapter: 'bridge',
    summary: 'Words.',
    questions: [
      {
        id: 'counted',
        asks: 'How many?',
        ...('positions' in question ? {} : { unit: 'people' }),
        ...question,
        claims,
      },
    ],
    ...more.event,
  };
  return overlay(
    [
      ['events/test.yaml', stringify(event, { aliasDuplicateObjects: false })],
      ['sources/more.yaml', stringify(more.sources ?? [])],
      ['claimants/more.yaml', stringify(more.claimants ?? [])],
    ],
    Object.entries(more.files ?? {}),
  );
}

/** The compiled question of `filesWith`, its claims in their order and the archive. */
export function compiled(...given: Parameters<typeof filesWith>): {
  question: Question;
  claims: Claim[];
  archive: Archive;
} {
  const archive = compile(filesWith(...given));
  const question = archive.events.find((e) => e.id === 'test')!.questions[0]!;
  const claims = question.claims.map((id) => archive.claims.find((c) => c.id === id)!);
  return { question, claims, archive };
}

/** The problems of `filesWith`, as lines. */
export const wrong = (...given: Parameters<typeof filesWith>): string[] => linesOf(filesWith(...given));

/** A file of the valid archive, changed as plain data. */
export function changed(name: string, change: (value: unknown) => void): Record<string, string> {
  const value: unknown = parse(validFiles().get(name)!);
  change(value);
  return { [name]: stringify(value) };
}
