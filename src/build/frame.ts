import type { Archive, Claim } from '../model/archive';
import { earliest } from '../model/span';
import { compileCitation } from './citations';
import type { Context } from './context';
import { spanOf } from './dates';
import { narrator } from './editorial';
import { compileProse, type Resolve } from './prose';
import { reporter } from './shape';

/** Compiles the glossary, ordered by term; reports a word that two entries explain. */
export function compileGlossary(ctx: Context): Archive['glossary'] {
  const taken = new Map<string, string>();
  const entries = ctx.glossary.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    for (const word of [value.term, ...(value.forms ?? [])]) {
      const other = taken.get(word);
      if (other !== undefined) {
        const what = `\`${other}\` explains “${word}” already`;
        report([], 'DUPLICATE_ID', what, 'keep the word in one entry', word);
      }
      taken.set(word, value.id);
      ctx.editorial.privateNames.inText(word, ['term'], report);
    }
    narrator(value.means, ['means'], report, ctx.editorial);
    return {
      id: value.id,
      aliases: value.aliases ?? [],
      term: value.term,
      forms: value.forms ?? [],
      means: value.means,
      citations: value.cite.map((c, i) => compileCitation(c, ['cite', i], report, ctx)),
    };
  });
  const key = (term: string): string => term.toLowerCase();
  return entries.sort((a, b) => (key(a.term) < key(b.term) ? -1 : 1));
}

/** Compiles what is said on method: narrator's prose, with the same rules as the story's. */
export function compileMethod(ctx: Context, resolve: Resolve): Archive['method'] {
  return ctx.method.items.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    narrator(value.title, ['title'], report, ctx.editorial);
    const text = compileProse(value.text, ['text'], report, ctx.editorial, resolve);
    return { id: value.id, title: value.title, text, then: value.then ?? null };
  });
}

/** Links the corrections, the latest first. Each names the claim or the event that was corrected. */
export function compileCorrections(ctx: Context, claims: ReadonlyMap<string, Claim>): Archive['corrections'] {
  const whole = !ctx.loaded.incomplete.has('events');
  const day = (date: string): number => earliest(spanOf(date)) ?? -Infinity;
  return ctx.loaded.corrections
    .map(({ value, file, base }) => {
      const report = reporter(file, ctx.problems, base);
      for (const key of ['what', 'why'] as const) ctx.editorial.voice(value[key], [key], report);
      if (value.event === undefined && value.claim === undefined) {
        const mend = 'add `claim` (event.question.claim) or `event`';
        report([], 'MISSING_KEY', 'the correction does not say of what', mend);
      }
      if (value.claim !== undefined && whole && !claims.has(value.claim)) {
        const mend = 'copy its address; of a claim that was taken out name the `event`';
        report(['claim'], 'UNKNOWN_ID', `there is no claim \`${value.claim}\``, mend);
      }
      return {
        date: String(value.date),
        event:
          value.event === undefined
            ? (claims.get(value.claim ?? '')?.event ?? null)
            : ctx.events.resolve(value.event, ['event'], report),
        claim: value.claim ?? null,
        what: value.what,
        why: value.why,
      };
    })
    .sort((a, b) => day(b.date) - day(a.date));
}
