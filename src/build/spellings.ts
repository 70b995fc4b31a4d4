import type { Spelling } from '../model/archive';
import { fold } from '../search/fold';
import type { Context } from './context';
import { reporter } from './shape';

/** Compiles the spellings; reports one that stands in two groups, or that the rules of the search even out without it. */
export function compileSpellings(ctx: Context): Spelling[] {
  const taken = new Map<string, string>();
  return ctx.loaded.spellings.map(({ value, file, base }) => {
    const report = reporter(file, ctx.problems, base);
    [value.word, ...value.also].forEach((spelling, i) => {
      const path = i ? ['also', i - 1] : ['word'];
      const other = taken.get(fold(spelling));
      if (other !== undefined) {
        const what = `“${spelling}” is found under “${other}” already`;
        report(
          path,
          'DUPLICATE_ID',
          what,
          'take it out; spellings that rules even out need not be listed',
          spelling,
        );
      }
      taken.set(fold(spelling), value.word);
      ctx.editorial.privateNames.inText(spelling, path, report);
    });
    return { word: value.word, also: value.also };
  });
}
