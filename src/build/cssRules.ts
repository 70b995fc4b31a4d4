import { selectorOf, weightOf, type Selector } from './cssSelectors';
import { closing, split } from './cssText';

/** One selector of a style sheet with what it declares. */
export interface CssRule {
  selector: Selector;
  weight: number;
  declarations: [name: string, value: string][];
}

/**
 * The rules of a style sheet in order. Left out, since a still picture has none of it: at-rules (`@media`, `@font-face` …),
 * nested rules, and selectors with states or siblings (`:hover`, `::before`, `+`, `~`).
 */
export function cssRules(css: string): CssRule[] {
  const rules: CssRule[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const end = closing(text, open);
    const head = text
      .slice(at, open)
      .replace(/^[^{]*;/, '')
      .trim();
    const body = text.slice(open + 1, end);
    at = end + 1;
    if (head.startsWith('@') || body.includes('{')) continue;
    const declarations = split(body, ';').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
    });
    for (const selector of split(head, ',')) {
      const known = selectorOf(selector);
      if (known) rules.push({ selector: known, weight: weightOf(known), declarations });
    }
  }
  return rules;
}
