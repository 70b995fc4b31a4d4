import { cssRules, type CssRule } from './cssRules';
import { meets, type Styled } from './cssSelectors';
import { split } from './cssText';
import { resolveValue, type Theme } from './cssValues';

/** An element while its styles are worked out. */
interface Element extends Styled {
  parent: Element | null;
  own: Map<string, string>;
}

/** What a rasteriser understands as attributes. Sizes of text are set in px. */
const PRESENTATION = new Set(
  `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin opacity font-family font-size font-style font-weight letter-spacing text-anchor dominant-baseline paint-order
  display visibility`.split(/\s+/),
);
const ROOT_SIZE = 16;

/**
 * A figure with its style sheets put into attributes, for a rasteriser that knows no custom properties, `light-dark()` or
 * `color-mix()`: rules are matched and ordered by weight as a browser does, custom properties are inherited.
 * @param svg markup as Svelte prints it @param css the page's style sheets @param theme which of two colours is taken
 * @param around the tags in which the figure stands on the page, from the outside, without `<` and `>`
 */
export function withStyles(svg: string, css: string, theme: Theme, around: readonly string[] = []): string {
  const rules = cssRules(css);
  let parent: Element | null = null;
  for (const tag of ['html', 'body', ...around]) parent = elementOf(tag, parent, rules);
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(\/?)((?:[^<>"]|"[^"]*")*?)\s*(\/?)>/g, (_, close, tag: string, void_) => {
      if (close) {
        parent = parent?.parent ?? null;
        return `</${tag}>`;
      }
      const element = elementOf(tag, parent, rules);
      if (!void_) parent = element;
      return `<${printed(element, theme)}${void_ ? '/' : ''}>`;
    });
}

function elementOf(tag: string, parent: Element | null, rules: readonly CssRule[]): Element {
  const [, type = '', rest = ''] = /^([\w:-]+)([\s\S]*)$/.exec(tag) ?? [];
  const attributes = new Map(
    [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const element: Element = { type, attributes, parent, own: new Map() };
  const met = rules
    .map((rule, order) => ({ rule, order }))
    .filter(({ rule }) => meets(rule.selector, element));
  met.sort((a, b) => a.rule.weight - b.rule.weight || a.order - b.order);
  for (const { rule } of met) {
    for (const [name, value] of rule.declarations) {
      if (name === 'font') for (const [n, v] of fontParts(value)) element.own.set(n, v);
      else element.own.set(name, value);
    }
  }
  return element;
}

/** A tag with its own attributes and those that its rules come to. */
function printed(element: Element, theme: Theme): string {
  const attributes = new Map(element.attributes);
  attributes.delete('class');
  for (const [name, value] of attributes) {
    const resolved = resolveValue(value, theme, (asked) => lookUp(asked, element, theme));
    if (resolved === null) throw new Error(`${name}="${value}" asks for what no style sheet sets`);
    attributes.set(name, resolved);
  }
  for (const [name, value] of element.own) {
    if (!PRESENTATION.has(name)) continue;
    const resolved = resolveValue(value, theme, (asked) => lookUp(asked, element, theme));
    if (resolved !== null) attributes.set(name, valueOf(name, resolved).replace(/"/g, "'"));
  }
  return [element.type, ...[...attributes].map(([name, value]) => `${name}="${value}"`)].join(' ');
}

/** The value of a custom property at an element: worked out where it is set, then inherited. */
function lookUp(name: string, element: Element, theme: Theme): string | undefined {
  for (let at: Element | null = element; at; at = at.parent) {
    const value = at.own.get(name);
    const holder = at;
    if (value !== undefined)
      return resolveValue(value, theme, (asked) => lookUp(asked, holder, theme)) ?? undefined;
  }
  return undefined;
}

function valueOf(name: string, value: string): string {
  const rem = /^([\d.]+)rem$/.exec(value)?.[1];
  const plain = rem === undefined ? value : String(Number(rem) * ROOT_SIZE);
  return name === 'stroke-dasharray' ? plain.replace(/px/g, '') : plain.replace(/^(-?[\d.]+)px$/, '$1');
}

/** The parts of the shorthand `font`: `600 0.75rem/1.4 var(--sans)`. */
function fontParts(value: string): [string, string][] {
  const words = split(value, ' ');
  const size = words.findIndex((word) => /^[\d.]+(px|rem)/.test(word));
  if (size < 0) return [];
  const before = words.slice(0, size);
  return [
    ['font-style', before.includes('italic') ? 'italic' : 'normal'],
    ['font-weight', before.find((word) => /^\d+$|^bold$/.test(word)) ?? '400'],
    ['font-size', (words[size] ?? '').replace(/\/.*$/, '')],
    ['font-family', words.slice(size + 1).join(' ')],
  ];
}
