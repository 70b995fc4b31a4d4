import type { Name, Source } from '../model/archive';
import { compileCitation } from './citations';
import type { Context } from './context';
import { spanOf } from './dates';
import { reporter } from './shape';
import { KINDS, type RawSource } from './shapes';

/** Links the "cited by" and "reprints" of sources; must run before `compileSources`. */
export function linkSources(ctx: Context): void {
  for (const { value, file, base } of ctx.sources.items) {
    const report = reporter(file, ctx.problems, base);
    (value['cited-by'] ?? []).forEach((c, i) => {
      const { source } = compileCitation(c, ['cited-by', i], report, ctx);
      ctx.knownThrough(value.id, source);
      ctx.usedSources.add(value.id);
    });
    if (value.reprints) ctx.usedSources.add(ctx.sources.resolve(value.reprints, ['reprints'], report));
    if (value.voice) ctx.voices.resolve(value.voice, ['voice'], report);
    if (value.url && ctx.editorial.forbids(value.url)) {
      report(
        ['url'],
        'FORBIDDEN_HOST',
        `${new URL(value.url).hostname} is never linked`,
        'name the work without its address',
      );
    }
    ctx.editorial.privateNames.inAddress(value.url ?? '', ['url'], report);
    for (const key of ['title', 'note', 'standpoint'] as const)
      ctx.editorial.privateNames.inText(value[key] ?? '', [key], report);
    ctx.editorial.voice(value.standpoint, ['standpoint'], report);
  }
}

/** Compiles the sources, ordered by id, and reports those that nothing uses. */
export function compileSources(ctx: Context): Source[] {
  const whole = !ctx.loaded.incomplete.size;
  return ctx.sources.items
    .map(({ value, file, base }) => {
      if (whole && !ctx.usedSources.has(value.id)) {
        const report = reporter(file, ctx.problems, base);
        report(['id'], 'ORPHAN_SOURCE', `nothing cites \`${value.id}\``, 'cite it, or take it out');
      }
      return compileSource(value, ctx);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function compileSource(raw: RawSource, ctx: Context): Source {
  const published = raw.published === undefined ? null : String(raw.published);
  return {
    id: raw.id,
    aliases: raw.aliases ?? [],
    kind: raw.kind,
    access: raw.access,
    standpoint: raw.standpoint,
    voice: raw.voice ?? null,
    reprints: ctx.reprintOf(raw.id),
    citedBy: ctx.documentsFor(raw.id),
    note: raw.note ?? null,
    published,
    described: raw.described ?? false,
    type: KINDS[raw.kind],
    title: raw.title,
    author: (raw.authors ?? []).map(name),
    issued: published === null ? null : issued(published),
    'container-title': raw.in ?? null,
    publisher: raw.publisher ?? null,
    URL: raw.url ?? null,
  };
}

/** "Family, Given" is a person; without a comma it is a body. */
function name(text: string): Name {
  const [family, given] = text.split(/,\s*/, 2);
  return given && family ? { family, given } : { literal: text };
}

function issued(edtf: string): Source['issued'] {
  const span = spanOf(edtf);
  const parts = edtf.replace(/[~?%]/g, '').split('-').map(Number);
  const dateParts = span.interval || parts.some(Number.isNaN) ? null : parts;
  if (!dateParts) return null;
  return { 'date-parts': [dateParts], ...(span.approximate || span.uncertain ? { circa: true } : {}) };
}
