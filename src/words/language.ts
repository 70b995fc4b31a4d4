/**
 * The language of the page's words, and what `Intl` knows of it. `en/tag.ts` says which it is; a build for a record in another language
 * takes the modules of that language's folder in place of those in `en/` (`build/language.ts`), and the tag with them.
 */
import { tag } from './en/tag';

const RULES = new Intl.PluralRules(tag);
const NUMBER = new Intl.NumberFormat(tag);
const LIST = new Intl.ListFormat(tag);

/** The forms of a word beside a number: `other` always; the rest as the language has them. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form that goes with a number, without the number: `plural(2, { one: 'claim', other: 'claims' })` → "claims". */
export function plural(n: number, forms: Forms): string {
  return forms[RULES.select(n)] ?? forms.other;
}

/** A number with its word: "1 claim", "1,026 claims". */
export function counted(n: number, forms: Forms): string {
  return `${NUMBER.format(n)} ${plural(n, forms)}`;
}

/** Some things in a row: "a, b, and c". */
export function listed(things: readonly string[]): string {
  return LIST.format(things);
}

/** A language by its own name, "English" for `en`; its tag if nobody knows it. */
export function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
