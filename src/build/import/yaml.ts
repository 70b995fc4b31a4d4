import { parseDocument } from 'yaml';
import { spanOf } from '../dates';
import type { Draft, RawEdition } from './draft';
import { VOICES } from './voices';
import { yamlOf } from './yamlText';

/** So many records stand in one file: below the five megabytes that the compiler reads. */
const IN_ONE_FILE = 500;

/**
 * A draft as the files of a data folder, names and texts.
 * @param rules the text of an editorial.yaml the record is to have, or `null` for none of its own
 */
export function filesOf(draft: Draft, edition: RawEdition, rules: string | null): Map<string, string> {
  const heard = new Set(
    draft.events.flatMap(({ questions }) => questions.flatMap((q) => q.claims)).map((c) => c.claimant),
  );
  const claimants = draft.claimants.filter(({ id }) => heard.has(id));
  const used = new Set([...claimants, ...draft.sources].flatMap(({ voice }) => voice ?? []));
  return new Map([
    ['archive.yaml', yamlOf(edition)],
    ['editorial.yaml', editorial(rules ?? NONE, draft.names)],
    ['voices.yaml', yamlOf(VOICES.filter(({ id }) => used.has(id)))],
    ['themes.yaml', yamlOf(draft.themes)],
    ['places.yaml', yamlOf(draft.places)],
    ['scopes.yaml', yamlOf(draft.scopes)],
    ...lists('claimants', claimants),
    ...lists('sources', draft.sources),
    ...draft.chapters.map((chapter, i): [string, string] => [
      `chapters/${String(i + 1).padStart(3, '0')}-${chapter.id}.yaml`,
      yamlOf(chapter),
    ]),
    ...draft.events.map((event): [string, string] => [
      `events/${folderOf(event.when)}/${event.id}.yaml`,
      yamlOf(event),
    ]),
  ]);
}

/** The folder of an event, for people only: its first year. */
export function folderOf(when: string | number): string {
  const { start, end } = spanOf(when);
  const at = start.min ?? end.min;
  return at === null ? 'undated' : `${new Date(at).getUTCFullYear()}`;
}

function lists(name: string, records: readonly unknown[]): [string, string][] {
  const count = Math.ceil(records.length / IN_ONE_FILE);
  return Array.from({ length: count }, (_, i) => [
    `${name}/imported${count > 1 ? `-${String(i + 1).padStart(3, '0')}` : ''}.yaml`,
    yamlOf(records.slice(i * IN_ONE_FILE, (i + 1) * IN_ONE_FILE)),
  ]);
}

const NONE = `# Words the narrator may not use, deeds and charges that need somebody, people in the public eye, hosts that are never linked,
# names that may hold digits, hashes of private names: the rules of this record, which the import cannot know. Write yours.
words: []
deeds: []
charges: {does: [], is: []}
people: []
names: []
forbidden-hosts: []
private-names: []
`;

function editorial(text: string, names: ReadonlySet<string>): string {
  if (!names.size) return text;
  const document = parseDocument(text);
  const known = (document.toJS() as { names?: string[] }).names ?? [];
  document.set('names', document.createNode([...new Set([...known, ...[...names].sort()])]));
  return document.toString({ lineWidth: 0 });
}
