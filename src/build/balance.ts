import type { EventRecord, Id, Inline, Prose, Question } from '../model/archive';
import type { Report } from './shape';

/** Checks that prose which prints one figure of a dispute also prints one of the other side. */
export type Balance = (prose: Prose, path: (string | number)[], report: Report) => void;

type Printed = Extract<Inline, { t: 'claim' }>;

/**
 * A check of balance over the questions of all events: of a disputed question, figures (amounts and dates) are printed
 * from both sides of a contradiction or not at all. Figures that nothing contradicts may stand alone.
 */
export function balanceOf(events: readonly Pick<EventRecord, 'id' | 'questions'>[]): Balance {
  const disputed = new Map<string, Question>();
  for (const event of events) {
    for (const q of event.questions) {
      if (q.disputed && q.answers !== 'text') disputed.set(`${event.id}.${q.id}`, q);
    }
  }
  return (prose, path, report) => {
    const printed = printedIn(prose.flat());
    const addresses = new Set(printed.map(({ id }) => questionOf(id)));
    for (const address of addresses) {
      const question = disputed.get(address);
      const of = printed.filter(({ id }) => questionOf(id) === address);
      if (question) checkQuestion(question, of, path, report);
    }
  };
}

function checkQuestion(
  question: Question,
  printed: Printed[],
  path: (string | number)[],
  report: Report,
): void {
  const ids = new Set(printed.map(({ id }) => id));
  const sides = printed.map((claim) => ({ claim, against: contradicting(claim.id, question) }));
  if (sides.some(({ against }) => against.some((id) => ids.has(id)))) return;
  const lonely = sides.find(({ against }) => against.length);
  if (!lonely) return;
  const { claim, against } = lonely;
  const shown = against.slice(0, 3).map((id) => `{${id}}`);
  report(
    path,
    'ONE_SIDED',
    `of “${question.asks}” only one side is printed, ${claim.v}`,
    `print a figure that contradicts it too: ${shown.join(', ')}${against.length > 3 ? ' …' : ''}`,
    claim.id.split('.').slice(1).join('.'),
  );
}

function contradicting(id: Id, { relations }: Question): Id[] {
  return relations
    .filter(({ relation, a, b }) => relation === 'contradict' && (a === id || b === id))
    .map(({ a, b }) => (a === id ? b : a));
}

/** `event.question` of `event.question.claim`. */
function questionOf(claim: Id): string {
  return claim.slice(0, claim.lastIndexOf('.'));
}

function printedIn(nodes: Inline[]): Printed[] {
  return nodes.flatMap((n) => (n.t === 'em' ? printedIn(n.c) : n.t === 'claim' ? [n] : []));
}
