import type { Claim, EventRecord, Inline, Position, Question } from '../model/archive';
import { assess, type DisputeContext } from '../model/dispute';
import { claimOrder } from '../model/order';
import { countOrigins, countReports } from '../model/origin';
import { findWithinCycle } from '../model/scope';
import { parseSpan } from '../model/span';
import { compileCitation, compileClaims } from './claims';
import type { Context } from './context';
import type { Item } from './load';
import { compileProse } from './prose';
import { reporter, type Report } from './shape';
import type { RawEvent, RawQuestion } from './shapes';

/** An event with its claims, before prose (which may refer to any claim of the archive) is compiled. */
export interface Draft {
  item: Item<RawEvent>;
  event: EventRecord;
  claims: Claim[];
}

/** Links one event and works out its relations, disputes and origins. */
export function draftEvent(item: Item<RawEvent>, ctx: Context, dispute: DisputeContext): Draft {
  const raw = item.value;
  const report = reporter(item.file, ctx.problems, item.base);
  for (const key of ['title', 'short'] as const) narrator(raw[key], [key], report, ctx);
  const claims: Claim[] = [];
  const seen = new Set<string>();
  const questions = raw.questions.map((q, i) => {
    const path = ['questions', i];
    if (seen.has(q.id)) report([...path, 'id'], 'DUPLICATE_ID', `two questions are called \`${q.id}\``, 'choose another id');
    seen.add(q.id);
    const { question, claims: answered } = draftQuestion(raw.id, q, path, report, ctx, dispute);
    claims.push(...answered);
    return question;
  });
  const event: EventRecord = {
    id: raw.id,
    aliases: raw.aliases ?? [],
    title: raw.title,
    short: raw.short ?? raw.title,
    when: parseSpan(String(raw.when)),
    places: raw.places.map((id, i) => ctx.places.resolve(id, ['places', i], report)),
    themes: raw.themes.map((id, i) => ctx.themes.resolve(id, ['themes', i], report)),
    chapter: ctx.chapters.resolve(raw.chapter, ['chapter'], report),
    summary: [],
    mentions: (raw.mentions ?? []).map((m, i) => compileCitation(m, ['mentions', i], report, ctx)),
    questions,
  };
  return { item, event, claims };
}

function draftQuestion(
  event: string,
  raw: RawQuestion,
  path: (string | number)[],
  report: Report,
  ctx: Context,
  dispute: DisputeContext,
): { question: Question; claims: Claim[] } {
  narrator(raw.asks, [...path, 'asks'], report, ctx);
  narrator(raw.unit, [...path, 'unit'], report, ctx);
  const positions = compilePositions(raw, path, report, ctx);
  if ((raw.unit === undefined) === (raw.positions === undefined)) {
    const what = raw.unit === undefined ? 'the question has neither `unit` nor `positions`' : 'the question has both `unit` and `positions`';
    report(path, 'NO_UNIT', what, 'give amounts a unit (`date` for dates), texts positions');
  }
  const answers = raw.unit === undefined ? 'text' : raw.unit === 'date' ? 'date' : 'amount';
  const asked = { event, id: raw.id, answers, unit: raw.unit ?? null, positions } as const;
  const claims = compileClaims(raw, asked, path, report, ctx).sort((a, b) => claimOrder(a, b, (id) => ctx.claimants.get(id)?.name ?? id));
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

function compilePositions(raw: RawQuestion, path: (string | number)[], report: Report, ctx: Context): Position[] {
  const known = Object.keys(raw.positions ?? {});
  const positions = Object.entries(raw.positions ?? {}).map(([id, value]): Position => {
    const { label, within, neutral } = typeof value === 'string' ? { label: value } : value;
    narrator(label, [...path, 'positions', id], report, ctx);
    if (within && !known.includes(within)) {
      report([...path, 'positions', id], 'UNKNOWN_ID', `there is no position \`${within}\``, `choose one of: ${known.join(', ')}`);
    }
    return { id, label, within: within ?? null, neutral: neutral ?? false };
  });
  const cycle = findWithinCycle(positions.map((p) => ({ id: p.id, within: p.within ? [p.within] : [] })));
  if (cycle) report([...path, 'positions'], 'CIRCULAR_WITHIN', `${cycle.join(' within ')}`, 'break the circle');
  return positions;
}

/** Compiles the prose of a draft, once every claim of the archive is known. */
export function finishEvent(draft: Draft, ctx: Context, resolve: (ref: string, event: string) => Inline | { what: string; mend: string }): EventRecord {
  const report = reporter(draft.item.file, ctx.problems, draft.item.base);
  const summary = compileProse(draft.item.value.summary, ['summary'], report, ctx.editorial, (ref) => resolve(ref, draft.event.id));
  return { ...draft.event, summary };
}

/** Checks a one-line text of the narrator. */
export function narrator(text: string | undefined, path: (string | number)[], report: Report, ctx: Context): void {
  if (text === undefined) return;
  ctx.editorial.voice(text, path, report);
  ctx.editorial.titleFigures(text, path, report);
}
