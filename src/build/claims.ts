import type { Claim, Scope } from '../model/archive';
import { originOf } from '../model/origin';
import { compileAnswer, type Asked } from './answers';
import { compileCitation, statedOf } from './citations';
import type { Context } from './context';
import type { Report } from './shape';
import type { RawClaim, RawQuestion } from './shapes';

type Path = (string | number)[];

/** The last part of a claim's id: as given, else the claimant's present id. */
export function ownId(claim: Pick<RawClaim, 'id' | 'claimant'>, ctx: Context): string {
  return claim.id ?? ctx.claimants.present(claim.claimant);
}

/** Compiles the claims of one question. Ids are `event.question.claim`. */
export function compileClaims(
  raw: RawQuestion,
  asked: Asked,
  path: Path,
  report: Report,
  ctx: Context,
): Claim[] {
  const taken = new Set<string>();
  return raw.claims.map((claim, i) => {
    const at = [...path, 'claims', i];
    const own = ownId(claim, ctx);
    if (taken.has(own)) {
      const mend = claim.id ? 'choose another id' : 'give each claim of this claimant an `id` of its own';
      const key = claim.id ? 'id' : 'claimant';
      report([...at, key], 'DUPLICATE_ID', `two claims on this question are called \`${own}\``, mend);
    }
    taken.add(own);
    return compileClaim(claim, `${asked.event}.${asked.id}.${own}`, asked, at, report, ctx);
  });
}

function compileClaim(
  raw: RawClaim,
  id: string,
  asked: Asked,
  path: Path,
  report: Report,
  ctx: Context,
): Claim {
  const citations = raw.cite.map((c, i) => compileCitation(c, [...path, 'cite', i], report, ctx));
  const claimant = ctx.claimants.resolve(raw.claimant, [...path, 'claimant'], report);
  ctx.usedClaimants.add(claimant);
  for (const key of ['says', 'note', 'worded'] as const) {
    const text = raw[key];
    if (typeof text === 'string') ctx.editorial.privateNames.inText(text, [...path, key], report);
  }
  return {
    id,
    event: asked.event,
    question: asked.id,
    claimant,
    unit: asked.unit,
    says: compileAnswer(raw, asked, path, report),
    scope: compileScope(raw, path, report, ctx),
    ...statedOf(raw, citations, path, report, ctx),
    standing: raw.standing ?? 'asserted',
    note: raw.note ?? null,
    citations,
    origin: originOf({ claimant, declared: declaredOrigin(raw.origin, path, report, ctx) }, ctx.origins),
  };
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
      const what = `\`${term.id}\` is a word for \`${term.facet}\``;
      report([...at, facet], 'UNKNOWN_ID', what, `write it under ${term.facet}`);
    }
  }
  return scope;
}

/** A declared origin under its present id. Being named as an origin counts as being used. */
function declaredOrigin(origin: string | undefined, path: Path, report: Report, ctx: Context): string | null {
  if (origin === undefined || origin === 'own' || origin === 'unknown') return origin ?? null;
  if (ctx.sources.get(origin) && !ctx.claimants.get(origin)) {
    ctx.usedSources.add(ctx.sources.present(origin));
    return ctx.sources.present(origin);
  }
  // An id that is neither may stand in a file of sources that could not be read.
  if (!ctx.claimants.get(origin) && ctx.loaded.incomplete.has('sources')) return null;
  const claimant = ctx.claimants.resolve(origin, [...path, 'origin'], report);
  ctx.usedClaimants.add(claimant);
  return claimant;
}
