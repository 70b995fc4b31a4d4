import type { AnswerKind, Citation, Claim, Position, Says, Scope } from '../model/archive';
import { AmountError, parseAmount } from '../model/amount';
import { originOf } from '../model/origin';
import { earliest, latest, parseSpan, SpanError } from '../model/span';
import { dateSays } from '../model/spanWords';
import type { Context } from './context';
import type { Report } from './shape';
import type { RawCitation, RawClaim, RawQuestion } from './shapes';

type Path = (string | number)[];

/** What of a question its claims must fit. */
export interface Asked {
  event: string;
  id: string;
  answers: AnswerKind;
  unit: string | null;
  positions: Position[];
}

/** Compiles the claims of one question. Ids are `event.question.claim`, the last part being the claimant unless given. */
export function compileClaims(raw: RawQuestion, asked: Asked, path: Path, report: Report, ctx: Context): Claim[] {
  const taken = new Map<string, number>();
  return raw.claims.map((claim, i) => {
    const at = [...path, 'claims', i];
    const own = claim.id ?? claim.claimant;
    if (taken.has(own)) {
      const mend = claim.id ? 'choose another id' : 'give each claim of this claimant an `id` of its own';
      report([...at, claim.id ? 'id' : 'claimant'], 'DUPLICATE_ID', `two claims on this question are called \`${own}\``, mend);
    }
    taken.set(own, i);
    return compileClaim(claim, `${asked.event}.${asked.id}.${own}`, asked, at, report, ctx);
  });
}

function compileClaim(raw: RawClaim, id: string, asked: Asked, path: Path, report: Report, ctx: Context): Claim {
  const citations = raw.cite.map((c, i) => compileCitation(c, [...path, 'cite', i], report, ctx));
  const claimant = ctx.claimants.resolve(raw.claimant, [...path, 'claimant'], report);
  ctx.usedClaimants.add(claimant);
  for (const [key, text] of [['says', raw.says], ['note', raw.note], ['worded', raw.worded]] as const) {
    if (typeof text === 'string') ctx.editorial.privacy(text, [...path, key], report);
  }
  const stated = statedOf(raw, citations, path, report, ctx);
  return {
    id,
    event: asked.event,
    question: asked.id,
    claimant,
    unit: asked.unit,
    says: compileAnswer(raw, asked, path, report),
    scope: compileScope(raw, path, report, ctx),
    ...stated,
    standing: raw.standing ?? 'asserted',
    note: raw.note ?? null,
    citations,
    origin: originOf({ claimant, declared: declaredOrigin(raw.origin, path, report, ctx) }, ctx.origins),
  };
}

function compileAnswer(raw: RawClaim, asked: Asked, path: Path, report: Report): Says {
  const text = String(raw.says);
  const blank: Says = { form: 'text', min: null, max: null, text, position: null };
  if (asked.answers !== 'text' && raw.position !== undefined) {
    report([...path, 'position'], 'NO_POSITION', 'only text answers take a position', 'take it out');
  }
  if (asked.answers === 'text') {
    if (typeof raw.says === 'number') {
      report([...path, 'says'], 'WRONG_TYPE', 'the question asks for a text', 'answer in words, or give the question a unit');
    }
    const known = asked.positions.map((p) => p.id);
    if (!raw.position || !known.includes(raw.position)) {
      const what = raw.position ? `the question has no position \`${raw.position}\`` : 'the answer takes no position';
      report(raw.position ? [...path, 'position'] : path, 'NO_POSITION', what, `choose one of: ${known.join(', ')}`);
    }
    return { ...blank, position: raw.position ?? null };
  }
  try {
    if (asked.answers === 'amount') return parseAmount(raw.says, raw.worded);
    return dateSays(parseSpan(text), raw.worded);
  } catch (e) {
    if (e instanceof AmountError) report([...path, 'says'], 'BAD_AMOUNT', e.message, e.hint);
    else if (e instanceof SpanError) report([...path, 'says'], 'BAD_DATE', e.message, e.hint);
    else throw e;
    return blank;
  }
}

function compileScope(raw: RawClaim, path: Path, report: Report, ctx: Context): Scope {
  const { counted, where, during, method } = raw.scope ?? {};
  const scope: Scope = {};
  const at = [...path, 'scope'];
  if (counted) scope.counted = ctx.scopes.resolve(counted, [...at, 'counted'], report);
  if (where) scope.where = ctx.places.resolve(where, [...at, 'where'], report);
  if (during !== undefined) scope.during = String(during);
  if (method) scope.method = ctx.scopes.resolve(method, [...at, 'method'], report);
  for (const facet of ['counted', 'method'] as const) {
    const term = scope[facet] && ctx.scopes.get(scope[facet]);
    if (term && term.facet !== facet) {
      report([...at, facet], 'UNKNOWN_ID', `\`${term.id}\` is a word for \`${term.facet}\``, `write it under ${term.facet}`);
    }
  }
  return scope;
}

/** Links a citation; reports unknown sources and chains that return to where they began. */
export function compileCitation(raw: RawCitation, path: Path, report: Report, ctx: Context): Citation {
  const source = ctx.sources.resolve(raw.source, [...path, 'source'], report);
  const via = (raw.via ?? []).map((id, i) => ctx.sources.resolve(id, [...path, 'via', i], report));
  const chain = [source, ...via];
  for (const id of chain) ctx.usedSources.add(id);
  if (new Set(chain).size < chain.length) {
    report([...path, 'via'], 'CIRCULAR_CHAIN', `${chain.join(' ← ')} returns to itself`, 'name each source once, nearest first');
  }
  for (const id of via) ctx.knownThrough(id, source);
  return { source, at: raw.at ?? null, via };
}

/** The day of a claim: as entered, else the date of the first known document in its chains. */
export function statedOf(
  raw: { stated?: string | number | undefined },
  citations: Citation[],
  path: Path,
  report: Report,
  ctx: Context,
): Pick<Claim, 'stated' | 'statedBasis'> {
  const dates = citations
    .flatMap((c) => [[...c.via].reverse(), c.source].flat())
    .map((id) => ctx.published.get(id))
    .filter((d) => d !== undefined);
  if (raw.stated !== undefined) {
    const stated = String(raw.stated);
    const from = earliest(parseSpan(stated));
    const last = Math.max(...dates.map((d) => latest(parseSpan(d)) ?? Infinity));
    if (dates.length && from !== null && from > last) {
      report([...path, 'stated'], 'STATED_LATER', `it was stated on ${stated}, after all its documents`, 'check the day, or cite a later document');
    }
    return { stated, statedBasis: 'said' };
  }
  const first = citations
    .map((c) => [...c.via.toReversed(), c.source].map((id) => ctx.published.get(id)).find((d) => d !== undefined))
    .filter((d) => d !== undefined)
    .sort((a, b) => (earliest(parseSpan(a)) ?? -Infinity) - (earliest(parseSpan(b)) ?? -Infinity))[0];
  return first === undefined ? { stated: null, statedBasis: 'unknown' } : { stated: first, statedBasis: 'published' };
}

function declaredOrigin(origin: string | undefined, path: Path, report: Report, ctx: Context): string | null {
  if (origin === undefined || origin === 'own' || origin === 'unknown') return origin ?? null;
  if (ctx.claimants.get(origin) || ctx.sources.get(origin)) {
    if (ctx.sources.get(origin)) ctx.usedSources.add(origin);
    return origin;
  }
  return ctx.claimants.resolve(origin, [...path, 'origin'], report);
}
