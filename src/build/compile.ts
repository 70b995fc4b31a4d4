import type { Archive, Claim, EventRecord, Source } from '../model/archive';
import { closed } from '../model/camera';
import { findChainCycle } from '../model/origin';
import { findWithinCycle, scopeOrder } from '../model/scope';
import { earliest, latest, parseSpan } from '../model/span';
import { compileChapters } from './chapters';
import { compileCitation, statedOf } from './claims';
import { Context } from './context';
import { draftEvent, finishEvent, narrator, type Draft } from './events';
import { Loader, type Files } from './load';
import { DataError, sortProblems, type Problem } from './problems';
import { resolveReference, type Targets } from './references';
import { reporter } from './shape';
import { compileSources, linkSources } from './sources';

/**
 * Compiles the data files into one frozen archive.
 * @param files names relative to the data folder, and their text
 * @param loader keeps unchanged files parsed between runs
 * @throws DataError with every problem at once
 */
export function compile(files: Files, loader = new Loader()): Archive {
  const loaded = loader.load(files);
  const problems: Problem[] = [...loaded.problems];
  const archive = link(new Context(loaded, problems));
  if (problems.length || !archive) throw new DataError(sortProblems(problems));
  return freeze(archive);
}

function link(ctx: Context): Archive | null {
  const raw = ctx.loaded.edition[0]?.value;
  if (!raw) return null;
  checkCircles(ctx);
  const when = parseSpan(String(raw.when));
  const whole = { from: earliest(when) ?? 0, to: latest(when) ?? Date.parse(String(raw.date)) };
  const scopes = ctx.scopes.items.map(({ value }) => ({ ...value, within: value.within ?? [] }));
  const places = compilePlaces(ctx);
  linkSources(ctx);
  const dispute = { order: scopeOrder(scopes, places), accountOf: (id: string) => ctx.accountOf(id) };
  const drafts = ctx.events.items.map((item) => draftEvent(item, ctx, dispute));
  const claims = drafts.flatMap((d) => d.claims);
  const terms = compileTerms(ctx);
  checkChains(drafts, ctx);
  const sources = compileSources(ctx);
  const to = targets(drafts, claims, sources, ctx);
  const events = drafts
    .map((d) => finishEvent(d, ctx, (ref, event) => resolveReference(ref, event, to)))
    .sort(byTime);
  return {
    edition: { ...raw, date: String(raw.date), when },
    voices: ctx.voices.items.map(({ value }) => value),
    themes: ctx.themes.items.map(({ value }) => value),
    scopes,
    chapters: compileChapters(events, whole, ctx, (ref) => resolveReference(ref, null, to)),
    events,
    claims,
    claimants: compileClaimants(ctx),
    sources,
    places,
    terms,
  };
}

function targets(drafts: Draft[], claims: Claim[], sources: Source[], ctx: Context): Targets {
  return {
    events: new Map(drafts.map((d) => [d.event.id, d.event])),
    claims: new Map(claims.map((c) => [c.id, c])),
    sources: new Map(sources.map((s) => [s.id, s])),
    eventId: (id) => ctx.events.get(id)?.id,
  };
}

function byTime(a: EventRecord, b: EventRecord): number {
  const [x, y] = [earliest(a.when) ?? -Infinity, earliest(b.when) ?? -Infinity];
  return x - y || (latest(a.when) ?? Infinity) - (latest(b.when) ?? Infinity) || (a.id < b.id ? -1 : 1);
}

function compilePlaces(ctx: Context): Archive['places'] {
  return ctx.places.items.map(({ value, file, base }) => {
    if (value.within) ctx.places.resolve(value.within, ['within'], reporter(file, ctx.problems, base));
    return { ...value, aliases: value.aliases ?? [], within: value.within ?? null, lat: value.lat ?? null, lon: value.lon ?? null };
  });
}

function compileClaimants(ctx: Context): Archive['claimants'] {
  const speakers = new Set([...ctx.usedClaimants].flatMap((id) => [id, ctx.claimants.get(id)?.['speaks-for'] ?? id]));
  for (const id of [...speakers]) speakers.add(ctx.accountOf(id));
  return ctx.claimants.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    ctx.voices.resolve(value.voice, ['voice'], report);
    if (value['speaks-for']) ctx.claimants.resolve(value['speaks-for'], ['speaks-for'], report);
    ctx.editorial.voice(value.about, ['about'], report);
    ctx.editorial.privacy(value.name, ['name'], report);
    if (!ctx.loaded.incomplete.size && !speakers.has(value.id)) {
      report(['id'], 'ORPHAN_CLAIMANT', `\`${value.id}\` claims nothing`, 'enter a claim, or take the claimant out');
    }
    const { 'speaks-for': speaksFor, relays, aliases, ...rest } = value;
    return { ...rest, aliases: aliases ?? [], speaksFor: speaksFor ?? null, relays: relays ?? false };
  });
}

function compileTerms(ctx: Context): Archive['terms'] {
  return ctx.terms.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    narrator(value.thing, ['thing'], report, ctx);
    const uses = value.uses.map((use, i) => {
      const path = ['uses', i];
      const citations = use.cite.map((c, j) => compileCitation(c, [...path, 'cite', j], report, ctx));
      const claimant = ctx.claimants.resolve(use.claimant, [...path, 'claimant'], report);
      ctx.usedClaimants.add(claimant);
      const { stated } = statedOf(use, citations, path, report, ctx);
      return { word: use.word, claimant, note: use.note ?? null, stated, citations };
    });
    return { id: value.id, thing: value.thing, uses };
  });
}

/** Places, scopes and speakers must not lie within one another in a circle. */
function checkCircles(ctx: Context): void {
  const check = (items: { id: string; within: string[] }[], at: (id: string) => Parameters<typeof reporter> | null, key: string): void => {
    const cycle = findWithinCycle(items);
    const where = cycle && at(cycle[0] ?? '');
    if (cycle && where) reporter(...where)([key], 'CIRCULAR_WITHIN', cycle.join(' → '), 'break the circle');
  };
  const find = (items: { value: { id: string }; file: Parameters<typeof reporter>[0]; base: readonly (string | number)[] }[]) => (id: string) => {
    const item = items.find(({ value }) => value.id === id);
    return item ? ([item.file, ctx.problems, item.base] as Parameters<typeof reporter>) : null;
  };
  check(ctx.places.items.map(({ value }) => ({ id: value.id, within: value.within ? [value.within] : [] })), find(ctx.places.items), 'within');
  check(ctx.scopes.items.map(({ value }) => ({ id: value.id, within: value.within ?? [] })), find(ctx.scopes.items), 'within');
  check(
    ctx.claimants.items.map(({ value }) => ({ id: value.id, within: value['speaks-for'] ? [value['speaks-for']] : [] })),
    find(ctx.claimants.items),
    'speaks-for',
  );
}

/** The citation chains of one claim, taken together, must not run in a circle. */
function checkChains(drafts: Draft[], ctx: Context): void {
  for (const { item, claims, event } of drafts) {
    for (const claim of claims) {
      if (claim.citations.length < 2) continue;
      const edges = new Map<string, string[]>();
      for (const { source, via } of claim.citations) {
        const chain = [source, ...via];
        chain.slice(1).forEach((next, i) => {
          const from = chain[i] ?? '';
          edges.set(from, [...(edges.get(from) ?? []), next]);
        });
      }
      const cycle = findChainCycle(edges);
      if (!cycle) continue;
      const q = event.questions.findIndex((x) => x.id === claim.question);
      const c = item.value.questions[q]?.claims.findIndex((x) => claim.id.endsWith(`.${x.id ?? x.claimant}`)) ?? 0;
      const report = reporter(item.file, ctx.problems, item.base);
      report(['questions', q, 'claims', c, 'cite'], 'CIRCULAR_CHAIN', cycle.join(' ← '), 'say which of them came first');
    }
  }
}

/** Freezes plain data in depth. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
