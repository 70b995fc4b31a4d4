import { AmountError, parseAmount } from '../../model/amount';
import { SpanError } from '../../model/span';
import { LIMIT } from '../shapeParts';
import type { RawClaim, RawEvent, RawQuestion } from '../shapes';
import type { Draft } from './draft';
import { firstFree, slug } from './ids';
import type { ImportMap, MappedAnswer } from './map';
import { mappedDate } from './mappedDates';
import { claimantOf, noteOf, statedOf, viaOf, type From } from './mappedParts';
import { oneLine, shorten, tidy } from './plain';
import type { Row } from './table';

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
    if (answer.position !== undefined) question.positions = labelled(question, answer.position, cell, draft);
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

/** The positions with one more: labelled as it answers, if the narrator may say that. */
function labelled(
  { positions }: RawQuestion,
  position: string,
  answer: string,
  draft: Draft,
): RawQuestion['positions'] {
  const label = shorten(oneLine(answer), 300);
  return { ...positions, [position]: draft.allows(label) ? label : 'In its own words' };
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
