import type { AnswerKind, Position, Says } from '../model/archive';
import { AmountError, parseAmount } from '../model/amount';
import { SpanError } from '../model/span';
import { dateSays } from '../model/spanWords';
import { spanOf } from './dates';
import type { Report } from './shape';
import type { RawClaim } from './shapes';

/** What of a question its claims must fit. */
export interface Asked {
  event: string;
  id: string;
  answers: AnswerKind;
  unit: string | null;
  positions: Position[];
}

type Path = (string | number)[];

/** Reads what a claim answers, as its question asks for it: an amount, a date, or a text with a position. */
export function compileAnswer(raw: RawClaim, asked: Asked, path: Path, report: Report): Says {
  const text = String(raw.says);
  const blank: Says = { form: 'text', min: null, max: null, text, position: null };
  if (asked.answers === 'text') {
    checkText(raw, asked, path, report);
    return { ...blank, position: raw.position ?? null };
  }
  if (raw.position !== undefined) {
    report([...path, 'position'], 'NO_POSITION', 'only text answers take a position', 'take it out');
  }
  try {
    if (asked.answers === 'amount') return parseAmount(raw.says, raw.worded);
    return dateSays(spanOf(text), raw.worded);
  } catch (e) {
    if (e instanceof AmountError) report([...path, 'says'], 'BAD_AMOUNT', e.message, e.hint);
    else if (e instanceof SpanError) report([...path, 'says'], 'BAD_DATE', e.message, e.hint);
    else throw e;
    return blank;
  }
}

function checkText(raw: RawClaim, asked: Asked, path: Path, report: Report): void {
  const known = asked.positions.map((p) => p.id);
  if (!known.length) return; // The question has been reported for want of a unit or positions.
  if (typeof raw.says === 'number') {
    const mend = 'answer in words, or give the question a unit';
    report([...path, 'says'], 'WRONG_TYPE', 'the question asks for a text', mend);
  }
  if (raw.position !== undefined && known.includes(raw.position)) return;
  const what =
    raw.position === undefined
      ? 'the answer takes no position'
      : `the question has no position \`${raw.position}\``;
  const at = raw.position === undefined ? path : [...path, 'position'];
  report(at, 'NO_POSITION', what, `choose one of: ${known.join(', ')}`);
}
