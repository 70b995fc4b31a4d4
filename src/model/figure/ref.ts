import type { FigureSpec, Id } from '../archive';
import type { FigureKind } from './head';

/** Where the data of a figure lie: under a key of a file of `data/figures/`. */
export interface FigureRef {
  /** `question`: a range plot or accounts, as its answers ask for. */
  kind: FigureKind | 'question';
  file: string;
  key: string;
  /** Of a running count: the question that is told, and until when what was stated is shown. */
  emphasis?: string;
  until?: number;
}

/** Where the figure of a question lies. @param address `event.question` */
export function questionRef(address: string): FigureRef {
  const [event = '', question = ''] = address.split('.');
  return { kind: 'question', file: eventFile(event), key: question };
}

/** The file that holds, under the key `map`, the map on which all places are shown. */
export const MAP_FILE = 'map';

/** The file that holds all of the running counts. */
export const COUNT_FILE = 'counts';

/** The file that holds the figures of an event. */
export function eventFile(event: Id): string {
  return `event/${event}`;
}

/** Where a figure lies that stands beside a step or a chapter's opening. @param told the question that the step tells */
export function figureRef(spec: FigureSpec, told: string | null): FigureRef {
  const { show, questions, event, term, until } = spec;
  const [first = ''] = questions;
  switch (show) {
    case 'count':
      return {
        kind: show,
        file: COUNT_FILE,
        key: countKey(questions),
        ...(told !== null && questions.includes(told) && { emphasis: told }),
        ...(until !== null && { until }),
      };
    case 'range':
    case 'accounts':
      return { ...questionRef(first), kind: show };
    case 'provenance':
      return { ...questionRef(first), kind: show, key: provenanceKey(first.split('.')[1] ?? '') };
    case 'place':
      return { kind: show, file: eventFile(event ?? ''), key: 'place' };
    case 'names':
      return { kind: show, file: 'names', key: term ?? '' };
    case 'coverage':
      return { kind: show, file: 'coverage', key: 'coverage' };
  }
}

/** Steps that count on the same questions share one running count. */
export function countKey(questions: readonly string[]): string {
  return questions.join(' ');
}

/** The key, beside that of the question itself, under which its provenance lies. */
export function provenanceKey(question: Id): string {
  return `${question}/provenance`;
}
