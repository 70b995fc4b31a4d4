import type { Claim, Position, Question } from '../model/archive';
import { assess, type DisputeContext } from '../model/dispute';
import { claimOrder } from '../model/order';
import { countOrigins, countReports } from '../model/origin';
import { findWithinCycle } from '../model/scope';
import type { Asked } from './answers';
import { compileClaims } from './claims';
import type { Context } from './context';
import { narrator } from './editorial';
import type { Report } from './shape';
import type { RawQuestion } from './shapes';

type Path = (string | number)[];

/** Compiles one question of an event: its claims in their stated order, their relations, what is in dispute. */
export function compileQuestion(
  event: string,
  raw: RawQuestion,
  path: Path,
  report: Report,
  ctx: Context,
  dispute: DisputeContext,
): { question: Question; claims: Claim[] } {
  narrator(raw.asks, [...path, 'asks'], report, ctx.editorial);
  narrator(raw.unit, [...path, 'unit'], report, ctx.editorial);
  const asked = askedBy(event, raw, path, report, ctx);
  const nameOf = (id: string): string => ctx.claimants.get(id)?.name ?? id;
  const claims = compileClaims(raw, asked, path, report, ctx).sort((a, b) => claimOrder(a, b, nameOf));
  const { answers, positions } = asked;
  const several = raw.several ?? false;
  const found = assess({ answers, positions, several }, claims, dispute);
  const question: Question = {
    id: raw.id,
    asks: raw.asks,
    answers,
    unit: asked.unit,
    positions,
    several,
    claims: claims.map((c) => c.id),
    relations: found.relations,
    reports: countReports(claims, ctx.origins.reprintOf),
    origins: countOrigins(claims),
    disputed: found.disputed,
    ratio: found.ratio,
  };
  return { question, claims };
}

function askedBy(event: string, raw: RawQuestion, path: Path, report: Report, ctx: Context): Asked {
  const positions = compilePositions(raw, path, report, ctx);
  const [unit, texts] = [raw.unit !== undefined, positions.length > 0];
  if (unit === texts) {
    const what = unit ? 'both `unit` and `positions`' : 'neither `unit` nor `positions`';
    const mend = 'give amounts a unit (`date` for dates), texts positions';
    report(path, 'NO_UNIT', `the question has ${what}`, mend);
  }
  const answers = raw.unit === undefined ? 'text' : raw.unit === 'date' ? 'date' : 'amount';
  return { event, id: raw.id, answers, unit: raw.unit ?? null, positions };
}

function compilePositions(raw: RawQuestion, path: Path, report: Report, ctx: Context): Position[] {
  const known = Object.keys(raw.positions ?? {});
  const positions = Object.entries(raw.positions ?? {}).map(([id, value]): Position => {
    const { label, within, neutral } = typeof value === 'string' ? { label: value } : value;
    const at = [...path, 'positions', id];
    narrator(label, at, report, ctx.editorial, true);
    if (within && !known.includes(within)) {
      report(at, 'UNKNOWN_ID', `there is no position \`${within}\``, `choose one of: ${known.join(', ')}`);
    }
    return { id, label, within: within ?? null, neutral: neutral ?? false };
  });
  const cycle = findWithinCycle(positions);
  if (cycle) report([...path, 'positions'], 'CIRCULAR_WITHIN', cycle.join(' within '), 'break the circle');
  return positions;
}
