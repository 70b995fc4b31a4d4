import type { Archive, EventRecord, MapFrame } from '../model/archive';
import { earliest, latest } from '../model/span';
import { scopeOrder } from '../model/scope';
import { wholeOf } from '../model/camera';
import { bothSidesOf } from './bothSides';
import { compileChapters } from './chapters';
import { checkChains, checkCircles } from './circles';
import { Context } from './context';
import { spanOf } from './dates';
import { draftEvent, finishEvent } from './events';
import { compileCorrections, compileGlossary, compileMethod } from './frame';
import { Loader, type Files, type Raw } from './load';
import { DataError, sortProblems, type Problem } from './problems';
import { compileClaimants, compilePlaces, compileScopes, compileTerms } from './records';
import { resolveReference } from './references';
import { reporter, type Report } from './shape';
import { compileSpellings } from './spellings';
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
  if (problems.length) throw new DataError(sortProblems(problems));
  return freeze(archive);
}

function link(ctx: Context): Archive {
  const edition = compileEdition(ctx);
  const whole = wholeOf(edition);
  checkCircles(ctx);
  const scopes = compileScopes(ctx);
  const places = compilePlaces(ctx);
  linkSources(ctx);
  const dispute = {
    order: scopeOrder(scopes, places),
    speaksWith: (a: string, b: string) => ctx.speaksWith(a, b),
  };
  const drafts = ctx.events.items.map((item) => draftEvent(item, ctx, dispute));
  for (const draft of drafts) checkChains(draft, ctx);
  const claims = drafts.flatMap((d) => d.claims);
  const terms = compileTerms(ctx);
  const glossary = compileGlossary(ctx);
  const claimants = compileClaimants(ctx);
  const sources = compileSources(ctx);
  const to = {
    events: new Map(drafts.map((d) => [d.event.id, d.event])),
    claims: new Map(claims.map((c) => [c.id, c])),
    sources: new Map(sources.map((s) => [s.id, s])),
    ctx,
  };
  const bothSides = bothSidesOf(
    drafts.map((d) => d.event),
    to.claims,
  );
  const resolve = (ref: string) => resolveReference(ref, null, to);
  const events = drafts
    .map((d) => finishEvent(d, ctx, (ref, event) => resolveReference(ref, event, to), bothSides))
    .sort(byTime);
  return {
    edition,
    voices: ctx.voices.items.map(({ value }) => value),
    themes: ctx.themes.items.map(({ value }) => value),
    scopes,
    chapters: compileChapters(events, whole, ctx, resolve, bothSides),
    events,
    claims,
    claimants,
    sources,
    places,
    terms,
    glossary,
    method: compileMethod(ctx, resolve),
    avoided: (ctx.loaded.editorial[0]?.value.words ?? []).map(({ word, instead }) => ({ word, instead })),
    corrections: compileCorrections(ctx, to.claims),
    spellings: compileSpellings(ctx),
  };
}

/** Stands in for an edition that could not be read, so that the other files are checked all the same. */
const NO_EDITION: Raw<'edition'> = {
  id: 'none',
  title: '',
  subtitle: '',
  description: '',
  edition: '',
  date: '2000-01-01',
  language: 'en',
  when: '1000/2999',
  notice: '',
};

function compileEdition(ctx: Context): Archive['edition'] {
  const item = ctx.loaded.edition[0];
  const raw = item?.value ?? NO_EDITION;
  const edition = { ...raw, date: String(raw.date), when: spanOf(raw.when), map: null };
  if (!item) return edition;
  const report = reporter(item.file, ctx.problems, item.base);
  for (const key of ['title', 'subtitle', 'description', 'notice'] as const) {
    ctx.editorial.voice(raw[key], [key], report);
  }
  return { ...edition, map: compileMapFrame(raw.map, ctx, report) };
}

function compileMapFrame(raw: Raw<'edition'>['map'], ctx: Context, report: Report): MapFrame | null {
  if (!raw) return null;
  const town = (id: string, i: number): string => ctx.places.resolve(id, ['map', 'towns', i], report);
  return { reach: raw.reach, focus: raw.focus, towns: (raw.towns ?? []).map(town), sea: raw.sea ?? null };
}

function byTime(a: EventRecord, b: EventRecord): number {
  const [x, y] = [earliest(a.when) ?? -Infinity, earliest(b.when) ?? -Infinity];
  const [s, t] = [latest(a.when) ?? Infinity, latest(b.when) ?? Infinity];
  if (x !== y) return x < y ? -1 : 1;
  if (s !== t) return s < t ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Freezes plain data in depth. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
