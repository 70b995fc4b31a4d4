import { split } from './cssText';

/** Compound selectors from the outermost to the element itself, each with how it hangs on the one before it. */
export type Selector = { compound: Part[]; child: boolean }[];

/** A condition on one element: of its type, class or id, an attribute, or that one of several (not) holds. */
type Part =
  | { kind: 'type'; name: string }
  | { kind: 'class'; name: string }
  | { kind: 'id'; name: string }
  | { kind: 'attribute'; name: string; value: string | null }
  | { kind: 'is'; any: Part[][] }
  | { kind: 'not'; any: Part[][] };

/** An element as selectors see it. */
export interface Styled {
  type: string;
  attributes: ReadonlyMap<string, string>;
  parent: Styled | null;
}

/** Whether a selector meets an element. */
export function meets(path: Selector, element: Styled): boolean {
  const from = (index: number, at: Styled | null): boolean => {
    const step = path[index];
    if (!step || !at || !step.compound.every((part) => holds(part, at))) return false;
    if (index === 0) return true;
    for (let up = at.parent; up; up = up.parent) {
      if (from(index - 1, up)) return true;
      if (step.child) return false;
    }
    return false;
  };
  return from(path.length - 1, element);
}

function holds(part: Part, { type, attributes, parent }: Styled): boolean {
  switch (part.kind) {
    case 'type':
      return part.name === '*' || part.name === type || (part.name === ':root' && parent === null);
    case 'class':
      return (attributes.get('class') ?? '').split(/\s+/).includes(part.name);
    case 'id':
      return attributes.get('id') === part.name;
    case 'attribute': {
      const value = attributes.get(part.name);
      if (value === undefined || part.value === null) return value !== undefined;
      return value === part.value;
    }
    case 'is':
    case 'not':
      return (
        part.any.some((all) => all.every((p) => holds(p, { type, attributes, parent }))) ===
        (part.kind === 'is')
      );
  }
}

const PART =
  /^(?:(\*|[a-zA-Z][\w-]*|:root)|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]|:(is|where|not)\(([^()]*)\))/;

/** A selector in its steps; `null` if it asks for something that is not known here. */
export function selectorOf(selector: string): Selector | null {
  const path: Selector = [];
  for (const word of words(selector)) {
    if (word === '>') {
      path.push({ compound: [], child: true });
      continue;
    }
    const compound = compoundOf(word);
    if (!compound) return null;
    const last = path.at(-1);
    if (last?.compound.length === 0) last.compound = compound;
    else path.push({ compound, child: false });
  }
  return path.length > 0 ? path : null;
}

function compoundOf(word: string): Part[] | null {
  const parts: Part[] = [];
  for (let rest = word; rest !== '';) {
    const found = PART.exec(rest);
    if (!found) return null;
    const [all, type, name, id, attribute, value, is, list] = found;
    if (type !== undefined) parts.push({ kind: 'type', name: type });
    else if (name !== undefined) parts.push({ kind: 'class', name });
    else if (id !== undefined) parts.push({ kind: 'id', name: id });
    else if (attribute !== undefined)
      parts.push({ kind: 'attribute', name: attribute, value: value ?? null });
    else {
      const any = split(list ?? '', ',').map(compoundOf);
      if (any.includes(null)) return null;
      const known = any.filter((each) => each !== null);
      parts.push(is === 'not' ? { kind: 'not', any: known } : { kind: 'is', any: known });
    }
    rest = rest.slice(all.length);
  }
  return parts;
}

/** Ids, classes and types, as CSS counts them, in one number. */
export function weightOf(selector: Selector): number {
  return sum(selector.flatMap(({ compound }) => compound).map(weightOfPart));
}

function weightOfPart(part: Part): number {
  switch (part.kind) {
    case 'id':
      return 10_000;
    case 'class':
    case 'attribute':
      return 100;
    case 'type':
      return part.name === '*' ? 0 : part.name === ':root' ? 100 : 1;
    case 'is':
    case 'not':
      return Math.max(0, ...part.any.map((all) => sum(all.map(weightOfPart))));
  }
}

/** The words of a selector: what stands between spaces outside of brackets, and `>`. */
function words(selector: string): string[] {
  return selector.match(/>|(?:\([^()]*\)|\[[^\]]*\]|[^\s>([])+/g) ?? [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
