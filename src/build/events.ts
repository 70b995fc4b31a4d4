import type { Claim, EventRecord } from '../model/archive';
import type { DisputeContext } from '../model/dispute';
import type { BothSides } from './bothSides';
import { compileCitation } from './citations';
import type { Context } from './context';
import { spanOf } from './dates';
import { narrator } from './editorial';
import type { Item } from './load';
import { compileProse } from './prose';
import { compileQuestion } from './questions';
import type { Resolved } from './references';
import { reporter, type Report } from './shape';
import type { RawEvent } from './shapes';

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
  for (const key of ['title', 'short'] as const) narrator(raw[key], [key], report, ctx.editorial);
  const claims: Claim[] = [];
  const seen = new Set<string>();
  const questions = raw.questions.map((q, i) => {
    const path = ['questions', i];
    if (seen.has(q.id)) {
      report([...path, 'id'], 'DUPLICATE_ID', `two questions are called \`${q.id}\``, 'choose another id');
    }
    seen.add(q.id);
    const { question, claims: answered } = compileQuestion(raw.id, q, path, report, ctx, dispute);
    claims.push(...answered);
    return question;
  });
  const event: EventRecord = {
    id: raw.id,
    aliases: raw.aliases ?? [],
    title: raw.title,
    short: raw.short ?? raw.title,
    when: spanOf(raw.when),
    places: raw.places.map((id, i) => ctx.places.resolve(id, ['places', i], report)),
    themes: raw.themes.map((id, i) => ctx.themes.resolve(id, ['themes', i], report)),
    chapter: ctx.chapters.resolve(raw.chapter, ['chapter'], report),
    lead: leadOf(raw, report),
    summary: [],
    mentions: (raw.mentions ?? []).map((m, i) => compileCitation(m, ['mentions', i], report, ctx)),
    questions,
  };
  return { item, event, claims };
}

/** Compiles the prose of a draft, once every claim of the archive is known. */
export function finishEvent(
  draft: Draft,
  ctx: Context,
  resolve: (ref: string, event: string) => Resolved,
  bothSides: BothSides,
): EventRecord {
  const report = reporter(draft.item.file, ctx.problems, draft.item.base);
  const { summary } = draft.item.value;
  const here = (ref: string): Resolved => resolve(ref, draft.event.id);
  const prose = compileProse(summary, ['summary'], report, ctx.editorial, here);
  bothSides(prose, ['summary'], report);
  return { ...draft.event, summary: prose };
}

function leadOf(raw: RawEvent, report: Report): string | null {
  const known = raw.questions.map((q) => q.id);
  if (raw.lead !== undefined && !known.includes(raw.lead)) {
    const mend = `choose one of: ${known.join(', ')}`;
    report(['lead'], 'UNKNOWN_ID', `the event has no question \`${raw.lead}\``, mend);
  }
  return raw.lead ?? null;
}
