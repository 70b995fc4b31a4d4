import type { EventRecord, Question } from '../../model/archive';
import type { AccountsFigure } from '../../model/figure/accounts';
import type { RangeFigure } from '../../model/figure/range';
import type { Lookup } from '../lookup';
import { accountsFigure } from './accounts';
import { rangeFigure } from './range';

/** The figure of a question: accounts where it is answered in words, else a range plot. */
export function questionFigure(
  event: EventRecord,
  question: Question,
  look: Lookup,
): RangeFigure | AccountsFigure {
  return question.answers === 'text'
    ? accountsFigure(event, question, look)
    : rangeFigure(event, question, look);
}
