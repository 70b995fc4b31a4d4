import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, isSeq, parseDocument, visit, type YAMLSeq } from 'yaml';

/** Keys whose values stand on one line, as people write them in this archive. */
const ON_ONE_LINE = new Set(['cite', 'scope', 'via']);

/**
 * Adds an item to a list inside of a YAML text and leaves every other character as it is: comments, quotes, folds, order. The document of
 * `yaml` tells where the list ends and how far it is indented, and writes the item.
 * @param path to the list, which exists
 * @throws Error if the text would not hold just that item more
 */
export function appended(text: string, path: readonly (string | number)[], item: unknown): string {
  const document = parseDocument(text);
  const list = document.getIn(path, true);
  if (!isSeq(list)) throw new Error(`there is no list at ${path.join('.')}`);
  const result = list.flow ? intoFlow(text, list, path, item) : intoBlock(text, list, item);
  const before = document.toJS() as unknown;
  const expected = parseDocument(text);
  expected.addIn(path, item);
  if (isDeepStrictEqual(parseDocument(result).toJS(), expected.toJS())) return result;
  throw new Error(
    `the list at ${path.join('.')} is written in a way that cannot be added to: ${JSON.stringify(before).slice(0, 80)}`,
  );
}

function intoBlock(text: string, list: YAMLSeq, item: unknown): string {
  const [first, last] = [list.items[0], list.items.at(-1)];
  const start = text.lastIndexOf('\n', rangeOf(first)[0]) + 1;
  const indent = ' '.repeat(/^ */.exec(text.slice(start))?.[0].length ?? 0);
  const end = text.indexOf('\n', rangeOf(last)[1] - 1);
  const at = end < 0 ? text.length : end;
  return `${text.slice(0, at)}\n${written(item, indent).trimEnd()}${text.slice(at) || '\n'}`;
}

/** Into `[a, b]`, or in place of `[]`. */
function intoFlow(text: string, list: YAMLSeq, path: readonly (string | number)[], item: unknown): string {
  const last = list.items.at(-1);
  if (last !== undefined) {
    const at = rangeOf(last)[1];
    return `${text.slice(0, at)}, ${inline(item)}${text.slice(at)}`;
  }
  const [from, to] = rangeOf(list);
  const depth = path.filter((step) => typeof step === 'number').length;
  return `${text.slice(0, from).trimEnd()}\n${written(item, '  '.repeat(1 + 2 * depth)).trimEnd()}${text.slice(to)}`;
}

function rangeOf(node: unknown): [number, number, number] {
  const range =
    isCollection(node) || (typeof node === 'object' && node !== null && 'range' in node)
      ? (node as { range?: [number, number, number] | null }).range
      : null;
  return range ?? [0, 0, 0];
}

/** The item with its hyphen, in lines that begin with `indent`. */
function written(item: unknown, indent: string): string {
  const document = new Document([item], { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (isCollection(value) && ON_ONE_LINE.has(String(key))) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/^(?=.)/gm, indent);
}

function inline(item: unknown): string {
  const document = new Document(item, { aliasDuplicateObjects: false });
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
