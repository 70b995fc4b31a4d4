import { earliest, latest } from '../../model/span';
import { spanOf } from '../dates';
import { yamlOf } from '../import/yamlText';
import { folderOf } from '../import/yaml';
import type { Item, Loaded } from '../load';
import { anchor, edtf, id as plainId } from '../shapeParts';
import { ScaffoldError, type Change } from './change';
import { freeId } from './freeId';

/** What was written after `--`: names without their hyphens. */
export type Given = Readonly<Record<string, string | undefined>>;

/** A text that stands where a person is to write. */
export const TO_WRITE = 'To be written.';

/**
 * A new event. Its chapter is, if none is named, the shortest one that holds its date.
 * @throws ScaffoldError if its id is taken, or something is missing that nobody can guess
 */
export function newEvent(id: string, given: Given, record: Loaded): Change {
  const steps = record.chapters.flatMap(({ value, file }) =>
    (value.steps ?? []).map((s): [string, string] => [s.id, file.name]),
  );
  const made = freeId(id, 'event', anchor, new Map([...taken(record.events), ...steps]));
  const [title, when] = [needed('title', given), needed('when', given)];
  if (!edtf.safeParse(when).success)
    throw new ScaffoldError(`--when ${when} is no date: write 2025-03-11, 2025-03, 1958~ or another EDTF`);
  const theme = needed(
    'theme',
    given,
    record.themes.map(({ value }) => value.id),
  );
  const chapter = given.chapter ?? chapterOf(when, record);
  if (chapter === undefined)
    needed(
      'chapter',
      given,
      record.chapters.map(({ value }) => value.id),
    );
  const event = {
    id: made,
    title,
    when,
    places: listed(given.place),
    themes: listed(theme),
    chapter,
    summary: given.summary ?? TO_WRITE,
    questions: [],
  };
  return { file: `events/${folderOf(when)}/${made}.yaml`, text: yamlOf(event), made };
}

/**
 * A new source, at the end of a file of sources: the one named, else the one whose name holds the year of publication, else
 * `sources/new.yaml`.
 * @throws ScaffoldError if its id is taken or something is missing
 */
export function newSource(
  id: string,
  given: Given,
  record: Loaded,
  files: ReadonlyMap<string, string>,
): Change {
  const made = freeId(id, 'source', plainId, taken(record.sources));
  const source = {
    id: made,
    kind: needed('kind', given, ['news', 'report', 'book', '… (data/README.md has all)']),
    access: given.access ?? 'read',
    voice: given.voice,
    standpoint: needed('standpoint', given),
    title: needed('title', given),
    authors: given.authors === undefined ? undefined : given.authors.split(/\s*;\s*/).filter(Boolean),
    in: given.in,
    published: given.published,
    url: given.url,
  };
  const file = given.file ?? fileOf(given.published, [...files.keys()]);
  const before = files.get(file);
  return { file, text: `${before === undefined ? '' : `${before.trimEnd()}\n`}${yamlOf([source])}`, made };
}

/** What is needed and was not given is asked for, with what it may be. */
export function needed(name: string, given: Given, known?: readonly string[]): string {
  const value = given[name];
  if (value !== undefined && value !== '') return value;
  throw new ScaffoldError(`--${name} is missing${known ? `: one of ${known.join(', ')}` : ''}`);
}

/** Ids and aliases with the file they stand in. */
export function taken(
  items: readonly Item<{ id: string; aliases?: string[] | undefined }>[],
): Map<string, string> {
  return new Map(
    items.flatMap(({ value, file }) =>
      [value.id, ...(value.aliases ?? [])].map((id): [string, string] => [id, file.name]),
    ),
  );
}

/** `a, b` as a list. */
export const listed = (text: string | undefined): string[] => (text ?? '').split(/\s*,\s*/).filter(Boolean);

function chapterOf(when: string, { chapters }: Loaded): string | undefined {
  const event = spanOf(when);
  const length = (span: string | number): number =>
    (latest(spanOf(span)) ?? Infinity) - (earliest(spanOf(span)) ?? -Infinity);
  return chapters
    .map(({ value }) => value)
    .filter((c) => (earliest(spanOf(c.when)) ?? -Infinity) <= (earliest(event) ?? -Infinity))
    .filter((c) => (latest(spanOf(c.when)) ?? Infinity) >= (latest(event) ?? Infinity))
    .sort((a, b) => length(a.when) - length(b.when))[0]?.id;
}

function fileOf(published: string | undefined, names: readonly string[]): string {
  const year = Number(published?.slice(0, 4));
  const fits = names.find((name) => {
    const [, from, to = from] = /^sources\/(\d{4})(?:-(\d{4}))?\.yaml$/.exec(name) ?? [];
    return from !== undefined && Number(from) <= year && year <= Number(to);
  });
  return fits ?? 'sources/new.yaml';
}
