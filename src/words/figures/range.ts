import type { Claim, EventRecord, Question } from '../../model/archive';
import { openContradictions } from '../../model/contradictions';
import { factorWords } from '../../model/factor';
import type { RangeFigure, RangeGroup, RangeRow } from '../../model/figure/range';
import { spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { answerInFull, answerWords } from '../answers';
import { scopeWords, statedWords } from '../claims';
import type { Lookup } from '../lookup';
import { originWords, relationWords } from '../relations';
import { claimsOf, readOf } from './parts';
import { differsFrom } from './scopes';

/** The range plot of a question that is answered by figures or by dates. */
export function rangeFigure(event: EventRecord, question: Question, look: Lookup): RangeFigure {
  const claims = claimsOf(question, look);
  const groups = comparable(claims, question).map((group, i, all) => groupOf(group, i, all, question, look));
  return {
    kind: 'range',
    id: `${event.id}.${question.id}`,
    title: question.asks,
    subtitle: `${relationWords(question)} ${originWords(question)}.`,
    summary: summaryOf(groups, question),
    read: readOf(claims, look),
    table: {
      head: ['Claimant', 'Answer', 'Counts', 'Stated', 'Today'],
      rows: claims.map((claim) => [
        look.claimants.get(claim.claimant)?.name ?? claim.claimant,
        answerInFull(claim, question),
        scopeWords(claim.scope, look) ?? question.unit ?? '',
        statedWords(claim),
        fateOf(claim, question, look) ?? 'asserted',
      ]),
    },
    scale: question.answers === 'date' ? 'date' : 'amount',
    groups,
  };
}

/** Groups claims that can be compared, each with all that any of them can be compared with; in the order of the first. */
function comparable(claims: readonly Claim[], question: Question): Claim[][] {
  const groupOf = new Map(claims.map((c) => [c.id, new Set([c.id])]));
  for (const { a, b, relation } of question.relations) {
    const [x, y] = [groupOf.get(a), groupOf.get(b)];
    if (relation === 'different-scope' || !x || !y || x === y) continue;
    for (const id of y) groupOf.set(id, x.add(id));
  }
  return [...new Set(groupOf.values())].map((ids) => claims.filter((c) => ids.has(c.id)));
}

function groupOf(
  claims: readonly Claim[],
  index: number,
  all: readonly Claim[][],
  question: Question,
  look: Lookup,
): RangeGroup {
  const scopes = new Set(claims.map((c) => scopeWords(c.scope, look) ?? ''));
  const differs = differsFrom(claims, all.slice(0, index).flat(), look);
  return {
    counts: scopes.size === 1 ? [...scopes][0] || (question.answers === 'date' ? null : question.unit) : null,
    differs: differs.join(', ') || null,
    rows: claims.map((claim) => rowOf(claim, scopes.size > 1, question, look)),
    apart: apartOf(claims, question, look),
  };
}

function rowOf(claim: Claim, scoped: boolean, question: Question, look: Lookup): RangeRow {
  const claimant = look.claimants.get(claim.claimant);
  const fate = fateOf(claim, question, look);
  const stated = spanOrNull(claim.stated);
  const [min, max] = bounds(claim);
  return {
    claim: claim.id,
    voice: claimant?.voice ?? '',
    who: claimant?.short ?? claim.claimant,
    notes: [stated ? spanWords(stated) : 'day not known', scoped ? scopeWords(claim.scope, look) : null, fate]
      .filter(Boolean)
      .join(', '),
    says: answerWords(claim, question),
    form: claim.says.form,
    min,
    max,
    past: fate !== null,
  };
}

/** The ends of an answer; of a date, those of its span. */
function bounds({ says }: Claim): [number | null, number | null] {
  if (says.form !== 'date') return [says.min, says.max];
  const span = spanOrNull(says.position ?? says.text);
  return [span?.start.min ?? null, span?.end.max ?? null];
}

/** What has become of a claim: withdrawn, revised, or replaced by a later one of the same account. */
function fateOf(claim: Claim, question: Question, look: Lookup): string | null {
  if (claim.standing !== 'asserted') return claim.standing;
  const later = question.relations
    .filter(({ relation, a }) => relation === 'update' && a === claim.id)
    .map(({ b }) => look.claims.get(b))
    .filter((c) => c?.standing === 'asserted')
    .at(-1);
  return later ? `later ${answerWords(later, question)}` : null;
}

function apartOf(claims: readonly Claim[], question: Question, look: Lookup): RangeGroup['apart'] {
  const at = new Map(claims.map((c, i) => [c.id, i]));
  const widest = openContradictions(question.relations, look.claims)
    .filter(({ a, b }) => at.has(a) && at.has(b))
    .sort((x, y) => (y.ratio ?? 0) - (x.ratio ?? 0))[0];
  if (!widest) return null;
  const says = widest.ratio === null ? 'contradict' : `× ${factorWords(widest.ratio)}`;
  const [a, b] = [at.get(widest.a) ?? 0, at.get(widest.b) ?? 0];
  return { a: Math.min(a, b), b: Math.max(a, b), says };
}

function summaryOf(groups: readonly RangeGroup[], question: Question): string {
  const said = groups.flatMap((g) => g.rows).map((r) => `${r.who}: ${r.says}`);
  return `${said.join('; ')}. ${relationWords(question)}`;
}
