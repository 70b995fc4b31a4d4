import { SpanError } from '../../model/span';
import { LIMIT } from '../shapeParts';
import type { Draft } from './draft';
import type { ImportMap, MappedAnswer } from './map';
import { mappedDate } from './mappedDates';
import { oneLine, shorten, tidy } from './plain';
import type { Row } from './table';

/** Who stands for the table, and where in it a row stands. */
export interface From {
  claimant: string;
  source: string;
  cite: { source: string; at: string };
}

/** Who says it: the one the map names, the one in its column, else the table. */
export function claimantOf({ claimant }: MappedAnswer, row: Row, from: From, draft: Draft): string {
  if (claimant === undefined) return from.claimant;
  const given = 'column' in claimant ? { name: row.take(claimant.column) } : claimant;
  const name = oneLine(given.name);
  if (!name) return from.claimant;
  const {
    about = 'A claimant named in the table.',
    short = shorten(name, 40),
  }: { about?: string | undefined; short?: string | undefined } = given;
  return draft.once('claimants', name, name, (id) =>
    draft.claimants.push({ id, name: shorten(name, 300), short, voice: 'claimants', about }),
  );
}

/** The day it was stated. */
export function statedOf(
  { stated }: MappedAnswer,
  row: Row,
  map: ImportMap,
  draft: Draft,
): { stated?: string } {
  return stated === undefined ? {} : day('stated', row.take(stated), row, map, draft);
}

/** What the claimant added. */
export function noteOf({ note }: MappedAnswer, row: Row): { note?: string } {
  const words = note === undefined ? '' : tidy(row.take(note));
  return words ? { note: shorten(words, LIMIT.text) } : {};
}

/** The document that a row names is where the table has the claim from. */
export function viaOf(
  asked: MappedAnswer,
  row: Row,
  map: ImportMap,
  from: From,
  draft: Draft,
): { via?: string[] } {
  const title = asked.document === undefined ? '' : shorten(oneLine(row.take(asked.document)), 300);
  const url = asked.url === undefined ? '' : row.take(asked.url);
  const published =
    asked.published === undefined ? {} : day('published', row.take(asked.published), row, map, draft);
  if (!title && !url) return {};
  const whole = /^https:\/\/[^\s]+$/.test(url) && URL.canParse(url) && !new URL(url).username;
  const key = JSON.stringify([title, url, published]);
  const via = draft.once('sources', key, title || url, (id) =>
    draft.sources.push({
      id,
      kind: 'web-page',
      access: 'cited',
      'cited-by': [from.cite],
      standpoint: 'Named by the table; where it stands has not been noted.',
      title: title || shorten(oneLine(url), 300),
      ...published,
      ...(whole ? { url } : url ? { note: shorten(`Its address as given: ${tidy(url)}`, LIMIT.text) } : {}),
    }),
  );
  return { via: [via] };
}

function day<K extends string>(
  key: K,
  cell: string,
  row: Row,
  map: ImportMap,
  draft: Draft,
): Partial<Record<K, string>> {
  if (!cell) return {};
  try {
    return { [key]: mappedDate(cell, '', map.dates) } as Record<K, string>;
  } catch (e) {
    if (!(e instanceof SpanError)) throw e;
    draft.remark(row.number, `\`${key}\` is no day: ${e.message}`, `${e.hint}; the row said: ${cell}`);
    return {};
  }
}
