import type { Claim, EventRecord, Question } from '../../model/archive';
import { openContradictions } from '../../model/contradictions';
import { factorWords } from '../../model/factor';
import type { CountAgainst, CountFigure, CountLine, CountPoint } from '../../model/figure/count';
import { accountFinder } from '../../model/origin';
import { spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { scopeWords, statedWords } from '../claims';
import type { Lookup } from '../lookup';
import { countSummary } from './countSummary';
import { claimsOf, readOf } from './parts';

/** A question with its event. */
export interface Asked {
  event: EventRecord;
  question: Question;
}

/** Longest time (ms) within which the day of a statement may lie for it to be placed. */
const PLACEABLE = 7 * 86_400_000;

/**
 * The running count of questions that are answered by figures.
 * @param id the address of what shows it @param title of the figure, from the archive
 */
export function countFigure(id: string, title: string, asked: readonly Asked[], look: Lookup): CountFigure {
  const accountOf = accountFinder([...look.claimants.values()]);
  const rows = asked.flatMap(({ event, question }) =>
    claimsOf(question, look).map((claim) => ({ claim, question, address: `${event.id}.${question.id}` })),
  );
  const lines = new Map<string, CountLine>();
  const spots = new Map<string, [number, number]>();
  const unplaced: string[] = [];
  for (const { claim, question, address } of rows) {
    const point = pointOf(claim);
    if (!point) {
      unplaced.push(sentence(claim, question, look));
      continue;
    }
    const key = [address, accountOf(claim.claimant), JSON.stringify(claim.scope)].join(' ');
    const line = lines.get(key) ?? lineOf(claim, question, address, look);
    lines.set(key, line);
    line.points.push(point);
    spots.set(claim.id, [[...lines.keys()].indexOf(key), line.points.length - 1]);
  }
  const drawn = [...lines.values()];
  return {
    kind: 'count',
    id,
    title,
    subtitle: 'Each line is what one party had said by that day.',
    summary: countSummary(drawn),
    read: readOf(
      rows.map(({ claim }) => claim),
      look,
    ),
    table: {
      head: ['Stated', 'Figure', 'Of whom', 'By whom'],
      rows: rows.map(({ claim, question }) => [
        statedWords(claim),
        claim.says.text,
        scopeWords(claim.scope, look) ?? question.unit ?? question.asks,
        look.claimants.get(claim.claimant)?.name ?? claim.claimant,
      ]),
    },
    lines: drawn,
    unplaced,
    against: asked.flatMap(({ event, question }) =>
      againstOf(question, `${event.id}.${question.id}`, drawn, spots, look),
    ),
  };
}

/** Where a claim stands; `null` if its day is not known closely enough, or its answer is no figure. */
function pointOf({ says, stated }: Claim): CountPoint | null {
  const span = spanOrNull(stated);
  const [from, to] = [span?.start.min ?? null, span?.end.max ?? null];
  if (from === null || to === null || to - from > PLACEABLE) return null;
  if ((says.min === null && says.max === null) || (says.form === 'word' && says.max === null)) return null;
  return { from, to, form: says.form, min: says.min, max: says.max, says: says.text };
}

function lineOf(claim: Claim, question: Question, address: string, look: Lookup): CountLine {
  const claimant = look.claimants.get(claim.claimant);
  const counted = claim.scope.counted ? look.scopes.get(claim.scope.counted)?.label : undefined;
  return {
    question: address,
    voice: claimant?.voice ?? '',
    what: counted ?? question.unit ?? question.asks,
    who: look.claimants.get(claimant?.speaksFor ?? '')?.short ?? claimant?.short ?? claim.claimant,
    points: [],
  };
}

function sentence(claim: Claim, question: Question, look: Lookup): string {
  const counted = scopeWords(claim.scope, look) ?? question.unit ?? question.asks;
  const who = look.claimants.get(claim.claimant)?.short ?? claim.claimant;
  const when = spanOrNull(claim.stated);
  return `${claim.says.text} (${counted}; ${who}, ${when ? spanWords(when) : 'day not known'})`;
}

/** A contradiction of a question between two claims that are drawn: of lines that step rather than not, then the widest. */
function againstOf(
  question: Question,
  address: string,
  lines: readonly CountLine[],
  spots: ReadonlyMap<string, [number, number]>,
  look: Lookup,
): CountAgainst[] {
  const stepping = (claim: string): number => {
    const [line = -1] = spots.get(claim) ?? [];
    return Number((lines[line]?.points.length ?? 0) > 1);
  };
  const widest = openContradictions(question.relations, look.claims)
    .filter(({ a, b, ratio }) => ratio !== null && spots.has(a) && spots.has(b))
    .map((r) => ({ ...r, stepping: stepping(r.a) + stepping(r.b) }))
    .sort((x, y) => y.stepping - x.stepping || (y.ratio ?? 0) - (x.ratio ?? 0))[0];
  const [a, b] = [spots.get(widest?.a ?? ''), spots.get(widest?.b ?? '')];
  if (!widest || !a || !b) return [];
  return [{ question: address, a, b, says: `× ${factorWords(widest.ratio ?? 1)}` }];
}
