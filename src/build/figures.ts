import type { FigureSpec } from '../model/archive';
import { spanOf } from './dates';
import { narrator } from './editorial';
import type { Report } from './shape';
import type { RawFigure } from './shapes';
import type { Telling } from './steps';

type Path = (string | number)[];

/** What the step of a figure tells; a figure without questions or event of its own takes these. */
interface Told {
  event?: string | undefined;
  question?: string | undefined;
}

/** Compiles what figure stands beside a text. Reports what it lacks and what is not there. */
export function compileFigure(
  raw: RawFigure | undefined,
  path: Path,
  told: Told,
  report: Report,
  telling: Telling,
): FigureSpec | null {
  if (raw === undefined) return null;
  const missing = (key: string): null => {
    report([...path, key], 'MISSING_KEY', `\`${key}\` is missing`, `\`show: ${raw.show}\` needs it here`);
    return null;
  };
  narrator(raw.title, [...path, 'title'], report, telling.ctx.editorial);
  const own =
    told.event !== undefined && told.question !== undefined ? [`${told.event}.${told.question}`] : [];
  const addresses = raw.questions ?? own;
  const questions = addresses.map((address, i) =>
    resolveQuestion(address, [...path, 'questions', i], raw.show, report, telling),
  );
  const eventId = raw.event ?? told.event;
  const event =
    eventId === undefined ? null : telling.ctx.events.resolve(eventId, [...path, 'event'], report);
  if (raw.show === 'names' && raw.term === undefined) return missing('term');
  if (raw.show === 'place' && event === null) return missing('event');
  if (['range', 'count', 'accounts', 'provenance'].includes(raw.show) && questions.length === 0)
    return missing('questions');
  return {
    show: raw.show,
    title: raw.title ?? null,
    questions: questions.filter((q) => q !== null),
    event,
    term: raw.term === undefined ? null : telling.ctx.terms.resolve(raw.term, [...path, 'term'], report),
    until: raw.until === undefined ? null : (spanOf(raw.until).end.max ?? null),
  };
}

/** The present address of a question; `null` and a report where there is none, or none that such a figure can draw. */
function resolveQuestion(
  address: string,
  path: Path,
  show: RawFigure['show'],
  report: Report,
  telling: Telling,
): string | null {
  const [eventId = '', questionId = ''] = address.split('.');
  const event = telling.events.get(telling.ctx.events.resolve(eventId, path, report));
  if (!event) return null;
  const question = event.questions.find((q) => q.id === questionId);
  if (!question) {
    const known = event.questions.map((q) => q.id).join(', ');
    report(
      path,
      'UNKNOWN_ID',
      `the event has no question \`${questionId}\``,
      `choose one of: ${known || 'none'}`,
    );
    return null;
  }
  if (show === 'count' && question.answers !== 'amount') {
    report(
      path,
      'WRONG_TYPE',
      'a running count needs figures',
      'name a question that is answered by figures',
    );
    return null;
  }
  return `${event.id}.${question.id}`;
}
