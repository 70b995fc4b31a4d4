import { AmountError, parseAmount } from '../../model/amount';
import { SpanError } from '../../model/span';
import { LIMIT } from '../shapeParts';
import type { RawClaim, RawEvent, RawQuestion } from '../shapes';
import type { Draft } from './draft';
import { firstFree, slug } from './ids';
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

/** Adds the claims of a row to the questions of its event. What is no answer is reported. @returns the new claims */
export function enterAnswers(
  event: RawEvent,
  row: Row,
  map: ImportMap,
  from: From,
  draft: Draft,
): RawClaim[] {
  return (map.claims ?? []).flatMap((asked) => {
    const cell = row.take(asked.says);
    const answer = cell ? answerOf(cell, asked, row, map, draft) : null;
    if (answer === null) return [];
    const question = questionOf(event, asked, row, draft);
    if (!question) return [];
    if (answer.position !== undefined)
      question.positions = { ...question.positions, [answer.position]: shorten(oneLine(cell), 300) };
    const claimant = claimantOf(asked, row, from, draft);
    const taken = new Set(question.claims.map((c) => c.id ?? c.claimant));
    const id = firstFree(claimant, (each) => taken.has(each));
    const claim = {
      ...(id === claimant ? {} : { id }),
      claimant,
      ...answer,
      ...statedOf(asked, row, map, draft),
      ...noteOf(asked, row),
      ...(asked.counted
        ? { scope: { counted: draft.scope(asked.counted.id, 'counted', asked.counted.label) } }
        : {}),
      cite: [{ ...from.cite, ...viaOf(asked, row, map, from, draft) }],
    };
    question.claims.push(claim);
    return [claim];
  });
}

interface Answer {
  says: string | number;
  position?: string;
}

function answerOf(
  cell: string,
  { unit, question }: MappedAnswer,
  row: Row,
  map: ImportMap,
  draft: Draft,
): Answer | null {
  if (unit === undefined) return { says: shorten(tidy(cell), LIMIT.text), position: slug(cell) };
  try {
    if (unit === 'date') return { says: mappedDate(cell, '', map.dates) };
    const bare = cell
      .replace(/(\d)[,  ](?=\d{3}(\D|$))/g, '$1')
      .replace(/^(\d+) ?[-–—] ?(\d+)$/, '$1..$2')
      .replace(/^(\d+) ?\+$/, '>= $1');
    parseAmount(bare);
    return { says: /^\d+$/.test(bare) ? Number(bare) : bare };
  } catch (e) {
    if (!(e instanceof AmountError || e instanceof SpanError)) throw e;
    draft.remark(
      row.number,
      `no answer to \`${question}\`: ${e.message}`,
      `${e.hint}; the row said: ${cell}`,
    );
    return null;
  }
}

function questionOf(event: RawEvent, asked: MappedAnswer, row: Row, draft: Draft): RawQuestion | null {
  const { question: id, asks, unit, several } = asked;
  if (!draft.allows(asks) || (unit !== undefined && !draft.allows(unit))) {
    draft.remark(
      row.number,
      `the question “${asks}” holds a figure`,
      'ask without it; the answer was left out',
      row.all(),
    );
    return null;
  }
  const known = event.questions.find((q) => q.id === id);
  if (known) return known;
  const made: RawQuestion = {
    id,
    asks,
    ...(unit ? { unit } : {}),
    ...(several ? { several } : {}),
    claims: [],
  };
  event.questions.push(made);
  return made;
}

function claimantOf({ claimant }: MappedAnswer, row: Row, from: From, draft: Draft): string {
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

function statedOf({ stated }: MappedAnswer, row: Row, map: ImportMap, draft: Draft): { stated?: string } {
  return stated === undefined ? {} : day('stated', row.take(stated), row, map, draft);
}

function noteOf({ note }: MappedAnswer, row: Row): { note?: string } {
  const words = note === undefined ? '' : tidy(row.take(note));
  return words ? { note: shorten(words, LIMIT.text) } : {};
}

/** The document that a row names is where the table has the claim from. */
function viaOf(asked: MappedAnswer, row: Row, map: ImportMap, from: From, draft: Draft): { via?: string[] } {
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
      title: title || shorten(url, 300),
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
