import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Problem, ProblemCode } from './problems';

export type Path = readonly (string | number)[];

/** A parsed YAML file that can still tell where each of its values stands. */
export class DataFile {
  readonly value: unknown;
  readonly problems: Problem[] = [];
  private readonly lines = new LineCounter();
  private readonly doc: Document.Parsed;

  /** @param name path below the data folder, with `/`  @param text the file's content */
  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    this.doc = parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      logLevel: 'silent',
      schema: 'core',
      merge: false,
    });
    for (const e of [...this.doc.errors, ...this.doc.warnings]) {
      const twice = e.code === 'DUPLICATE_KEY';
      this.report(
        e.pos[0],
        twice ? 'DUPLICATE_KEY' : 'YAML_SYNTAX',
        e.message.replace(/\s+/g, ' ').replace(/\.$/, ''),
        twice ? 'keep one of the two' : yamlMend(e.message),
      );
    }
    this.value = this.problems.length ? undefined : this.toPlain();
  }

  private toPlain(): unknown {
    try {
      return this.doc.toJS({ maxAliasCount: 0 }) as unknown;
    } catch {
      this.report(0, 'YAML_SYNTAX', 'the file uses YAML anchors and aliases', 'write the values out');
      return undefined;
    }
  }

  private report(offset: number, code: ProblemCode, what: string, mend: string): void {
    this.problems.push({ file: this.name, ...this.lineCol(offset), code, what, mend });
  }

  private lineCol(offset: number): { line: number; col: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), col: Math.max(1, col) };
  }

  /** Where a value stands, or its key, or a piece of text inside it. Falls back to the nearest parent that exists. */
  at(path: Path, inside?: string | { key: string }): { line: number; col: number } {
    let node: unknown = this.doc.contents;
    let offset = rangeOf(node);
    for (const step of path) {
      const next = child(node, step);
      if (next === undefined) break;
      node = next;
      offset = rangeOf(node) ?? offset;
    }
    if (inside !== undefined && typeof inside !== 'string' && isMap(node)) {
      const pair = node.items.find((i) => isScalar(i.key) && i.key.value === inside.key);
      offset = rangeOf(pair?.key) ?? offset;
    } else if (typeof inside === 'string' && offset !== undefined) {
      const found = this.text.indexOf(inside, offset);
      const end = isScalar(node) ? (node.range?.[1] ?? 0) : this.text.length;
      if (found >= 0 && found < end) offset = found;
    }
    return this.lineCol(offset ?? 0);
  }
}

function child(node: unknown, step: string | number): unknown {
  if (isMap(node)) return node.items.find((i) => isScalar(i.key) && String(i.key.value) === String(step))?.value;
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
