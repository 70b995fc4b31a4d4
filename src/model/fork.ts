import type { Claim, EventRecord, Id, Question, Relation } from './archive';
import { openContradictions } from './contradictions';
import { typeset } from './typeset';

/** Where two accounts contradict each other most: the question, their lanes, their answers, the factor. */
export interface Fork {
  asks: string;
  a: number;
  b: number;
  says: [string, string];
  ratio: number | null;
  unit: string | null;
}

/** Which lane a claimant speaks in (-1: in none), and the claims by id. */
export interface ForkLookup {
  laneOf: (claimant: Id) => number;
  claims: ReadonlyMap<Id, Claim>;
}

/**
 * The contradiction that a thread shows: between two voices rather than within one, then the widest; `null` if there is none.
 * @param question the only one on which it may fork; with `null`, any
 */
export function forkOf(event: EventRecord, question: Id | null, look: ForkLookup): Fork | null {
  const lane = (id: Id): number => look.laneOf(look.claims.get(id)?.claimant ?? '');
  const widest = event.questions
    .filter((q) => q.disputed && (question === null || q.id === question))
    .flatMap((q) => openContradictions(q.relations, look.claims).map((r) => ({ q, r })))
    .map((x) => ({ ...x, across: Number(lane(x.r.a) !== lane(x.r.b)) }))
    .sort((x, y) => y.across - x.across || (y.r.ratio ?? 0) - (x.r.ratio ?? 0))[0];
  return widest ? fork(widest.q, widest.r, lane, look) : null;
}

function fork(q: Question, r: Relation, lane: (id: Id) => number, look: ForkLookup): Fork {
  const text = (id: Id): string => {
    const says = look.claims.get(id)?.says;
    const answer =
      says?.form === 'text' ? q.positions.find((p) => p.id === says.position)?.label : says?.text;
    return typeset(answer ?? '');
  };
  const [a, b] = lane(r.a) <= lane(r.b) ? [r.a, r.b] : [r.b, r.a];
  return {
    asks: typeset(q.asks),
    a: lane(a),
    b: lane(b),
    says: [text(a), text(b)],
    ratio: r.ratio,
    unit: q.unit,
  };
}
