import type { Claim, EventRecord, Id, Inline, Prose, Question } from '../model/archive';
import { openContradictions } from '../model/contradictions';
import type { Report } from './shape';

/** Checks that prose which prints one figure of a dispute also prints one of the other side. */
export type BothSides = (prose: Prose, path: (string | number)[], report: Report) => void;

/** A disputed question, and the claims that are in dispute on it today. */
interface Dispute {
  question: Question;
  open: Set<Id>;
}
type Printed = Extract<Inline, { t: 'claim' }>;

/**
 * A check over the questions of all events: of a disputed question, figures (amounts and dates) are printed
 * from both sides of a contradiction or not at all. Figures that nothing contradicts today may stand alone.
 */
export function bothSidesOf(
  events: readonly Pick<EventRecord, 'id' | 'questions'>[],
  claims: ReadonlyMap<Id, Pick<Claim, 'standing'>>,
): BothSides {
  const disputes = new Map<string, Dispute>();
  for (const event of events) {
    for (const question of event.questions) {
      if (!question.disputed || question.answers === 'text') continue;
      const open = new Set(openContradictions(question.relations, claims).flatMap(({ a, b }) => [a, b]));
      disputes.set(`${event.id}.${question.id}`, { question, open });
    }
  }
  return (prose, path, report) => {
    const printed = printedIn(prose.flat());
    const addresses = new Set(printed.map(({ id }) => questionOf(id)));
    for (const address of addresses) {
      const dispute = disputes.get(address);
      const of = printed.filter(({ id }) => questionOf(id) === address);
      if (dispute) checkDispute(dispute, of, path, report);
    }
  };
}

function checkDispute(
  { question, open }: Dispute,
  printed: Printed[],
  path: (string | number)[],
  report: Report,
): void {
  const ids = new Set(printed.map(({ id }) => id));
  const sides = printed.map((claim) => ({ claim, all: contradicting(claim.id, question) }));
  if (sides.some(({ all }) => all.some((id) => ids.has(id)))) return;
  const lonely = sides
    .map(({ claim, all }) => ({ claim, against: all.filter((id) => open.has(id)) }))
    .find(({ against }) => against.length);
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
