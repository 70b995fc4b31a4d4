import type { Archive } from '../model/archive';
import { compileCitation, statedOf } from './citations';
import type { Context } from './context';
import { narrator } from './editorial';
import { reporter } from './shape';

/** Links the places. */
export function compilePlaces(ctx: Context): Archive['places'] {
  return ctx.places.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    ctx.editorial.privateNames.inText(value.name, ['name'], report);
    return {
      ...value,
      aliases: value.aliases ?? [],
      within: value.within === undefined ? null : ctx.places.resolve(value.within, ['within'], report),
      lat: value.lat ?? null,
      lon: value.lon ?? null,
      gazetteer: value.gazetteer ?? null,
      outline: value.outline ?? null,
    };
  });
}

/** Links the vocabulary of scope. */
export function compileScopes(ctx: Context): Archive['scopes'] {
  return ctx.scopes.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    narrator(value.label, ['label'], report, ctx.editorial);
    const within = (value.within ?? []).map((id, i) => ctx.scopes.resolve(id, ['within', i], report));
    return { ...value, within };
  });
}

/** Links the claimants, and reports those who claim nothing; must run after all claims and terms. */
export function compileClaimants(ctx: Context): Archive['claimants'] {
  const speakers = new Set(ctx.usedClaimants);
  for (const id of speakers) {
    const other = ctx.speaksFor(id);
    if (other !== null) speakers.add(other);
  }
  return ctx.claimants.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    ctx.voices.resolve(value.voice, ['voice'], report);
    ctx.editorial.voice(value.about, ['about'], report);
    ctx.editorial.privateNames.inText(value.name, ['name'], report);
    if (value['in-text'] !== undefined)
      ctx.editorial.privateNames.inText(value['in-text'], ['in-text'], report);
    if (!ctx.loaded.incomplete.size && !speakers.has(value.id)) {
      const what = `\`${value.id}\` claims nothing`;
      report(['id'], 'ORPHAN_CLAIMANT', what, 'enter a claim, or take the claimant out');
    }
    const { id, name, short, voice, about } = value;
    const other = value['speaks-for'];
    const speaksFor = other === undefined ? null : ctx.claimants.resolve(other, ['speaks-for'], report);
    return {
      id,
      name,
      short,
      voice,
      about,
      inText: value['in-text'] ?? name,
      aliases: value.aliases ?? [],
      speaksFor,
      relays: value.relays ?? false,
      citations: (value.cite ?? []).map((c, i) => compileCitation(c, ['cite', i], report, ctx)),
    };
  });
}

/** Links things and the words used for them. */
export function compileTerms(ctx: Context): Archive['terms'] {
  return ctx.terms.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    narrator(value.thing, ['thing'], report, ctx.editorial);
    const uses = value.uses.map((use, i) => {
      const path = ['uses', i];
      for (const key of ['word', 'note'] as const) {
        ctx.editorial.privateNames.inText(use[key] ?? '', [...path, key], report);
      }
      const citations = use.cite.map((c, j) => compileCitation(c, [...path, 'cite', j], report, ctx));
      const claimant = ctx.claimants.resolve(use.claimant, [...path, 'claimant'], report);
      ctx.usedClaimants.add(claimant);
      const { stated } = statedOf(use, citations, path, report, ctx);
      return { word: use.word, claimant, note: use.note ?? null, stated, citations };
    });
    return { id: value.id, thing: value.thing, uses };
  });
}
