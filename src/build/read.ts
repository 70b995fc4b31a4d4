import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Problem, ProblemCode } from './problems';

export type Path = readonly (string | number)[];

/** A piece of a value: a text in it, a text in a longer text in it (the longer first), or a key of a mapping. */
export type Inside = string | readonly string[] | { key: string };

interface Parsed {
  lines: LineCounter;
  /** `null` if the parser gave up: nested too deeply for its stack. */
  doc: Document.Parsed | null;
}

/** More errors of syntax than this in one file are echoes of the first. */
const ECHO = 3;
const TOO_DEEP = ['the file is nested too deeply to be read', 'flatten it'] as const;
const ALIASES = ['the file uses YAML anchors and aliases', 'write the values out'] as const;

/**
 * A parsed YAML file that can still tell where each of its values stands. The syntax tree, many times larger than
 * the value, is let go and only made again to answer that.
 */
export class DataFile {
  readonly value: unknown;
  readonly problems: Problem[] = [];
  private parsed: Parsed | null;

  /** @param name path below the data folder, with `/`  @param text the file's content */
  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    const { doc } = (this.parsed = parse(text));
    if (!doc) this.report(0, 'YAML_SYNTAX', ...TOO_DEEP);
    else {
      const wrong = [...doc.errors, ...doc.warnings];
      const twice = wrong.filter((e) => e.code === 'DUPLICATE_KEY');
      const syntax = wrong.filter((e) => e.code !== 'DUPLICATE_KEY').slice(0, ECHO);
      const said = (message: string): string => message.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200);
      for (const e of twice)
        this.report(e.pos[0], 'DUPLICATE_KEY', 'the key stands twice in one mapping', 'keep one of the two');
      for (const e of syntax) this.report(e.pos[0], 'YAML_SYNTAX', said(e.message), yamlMend(e.message));
      this.value = this.problems.length ? undefined : this.toPlain(doc);
    }
    if (!this.problems.length) this.parsed = null;
  }

  private toPlain(doc: Document.Parsed): unknown {
    try {
      return doc.toJS({ maxAliasCount: 0 }) as unknown;
    } catch (e) {
      if (e instanceof RangeError) this.report(0, 'YAML_SYNTAX', ...TOO_DEEP);
      else if (e instanceof ReferenceError) this.report(aliasIn(doc), 'YAML_SYNTAX', ...ALIASES);
      else throw e;
      return undefined;
    }
  }

  private report(offset: number, code: ProblemCode, what: string, mend: string): void {
    this.problems.push({ file: this.name, ...this.lineCol(offset), code, what, mend });
  }

  private lineCol(offset: number): { line: number; col: number } {
    this.parsed ??= parse(this.text);
    const { line, col } = this.parsed.lines.linePos(offset);
    return { line: Math.max(1, line), col: Math.max(1, col) };
  }

  /**
   * Where a value stands, or a piece of it (`inside`). Falls back to the nearest parent that exists.
   */
  at(path: Path, inside?: Inside): { line: number; col: number } {
    this.parsed ??= parse(this.text);
    let node: unknown = this.parsed.doc?.contents;
    let offset = rangeOf(node);
    for (const step of path) {
      const next = child(node, step);
      if (next === undefined) break;
      node = next;
      offset = rangeOf(node) ?? offset;
    }
    if (typeof inside === 'object' && 'key' in inside) {
      const pair = isMap(node)
        ? node.items.find((i) => isScalar(i.key) && i.key.value === inside.key)
        : undefined;
      offset = rangeOf(pair?.key) ?? offset;
    } else if (inside !== undefined && offset !== undefined) {
      const end = isScalar(node) ? (node.range?.[1] ?? 0) : this.text.length;
      for (const piece of [inside].flat()) offset = this.find(piece, offset, end) ?? offset;
    }
    return this.lineCol(offset ?? 0);
  }

  /** Where a piece of text begins between two offsets, however its lines are broken. */
  private find(piece: string, from: number, to: number): number | null {
    const words = piece.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const found = this.text.slice(from, to).search(new RegExp(words.join('\\s+'), 'u'));
    return found < 0 ? null : from + found;
  }
}

/** YAML 1.2 core, without merge keys; keys are texts as written, so that `1` and `"1"` are one key. */
function parse(text: string): Parsed {
  const lines = new LineCounter();
  try {
    const options = { prettyErrors: false, logLevel: 'silent', schema: 'core', merge: false } as const;
    return { lines, doc: parseDocument(text, { ...options, lineCounter: lines, stringKeys: true }) };
  } catch (e) {
    if (e instanceof RangeError) return { lines, doc: null };
    throw e;
  }
}

/** Where the first alias of a document stands. */
function aliasIn(doc: Document.Parsed): number {
  let offset = 0;
  visit(doc, {
    Alias(_, node) {
      offset = rangeOf(node) ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function child(node: unknown, step: string | number): unknown {
  if (isMap(node)) return node.items.find((i) => isScalar(i.key) && i.key.value === String(step))?.value;
  if (isSeq(node)) return node.items[Number(step)];
  return undefined;
}

function rangeOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function yamlMend(message: string): string {
  if (/tab/i.test(message)) return 'indent with spaces';
  if (/quote/i.test(message)) return 'close the quote';
  if (/plain|unexpected|implicit|map/i.test(message)) return 'put the text in quotes, or check the indent';
  return 'check indent, quotes and colons on this line and the one before';
}
