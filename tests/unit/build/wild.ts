import fc from 'fast-check';
import { parse, stringify } from 'yaml';

/** Text made of what means something to YAML. */
const yamlish = fc
  .array(
    fc.constantFrom(
      ...[
        'id',
        ': ',
        '\n',
        '  ',
        '- ',
        '\t',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        '&a ',
        '*a',
        '<<: ',
        '!!set ',
        '? ',
      ],
      ...[
        '|',
        '>-',
        '#',
        '%YAML 1.1\n',
        '---\n',
        '...\n',
        '~',
        '2025',
        'title',
        'questions',
        'bridge',
        '__proto__',
      ],
      ...[
        'constructor',
        '\u202e',
        '\ud800',
        '\u0000',
        '\r\n',
        '{@1948}',
        '0x1F',
        '.inf',
        '.nan',
        '1e400',
        ',',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
/** Anything that a file might hold. */
export const content = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), yamlish, fc.json());

/** Values that might be put where another belongs. */
const wild = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 3.5, Infinity, NaN, 1e21, '', ' ', [], {}, [[]], ['town']),
  fc.constantFrom<unknown>(
    '2025-02-30',
    '2025/..',
    '..',
    'town',
    'ministry',
    '__proto__',
    'constructor',
    '¶',
  ),
  fc.constantFrom<unknown>(
    'a'.repeat(25_000),
    '{killed.ministry}',
    '{',
    '*a',
    '<b>',
    'x|y|z',
    '$&',
    '**',
    '٣',
    '\ud800',
  ),
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue(), { maxKeys: 3 }),
  fc.jsonValue(),
);

type Tree = Record<string, unknown> | unknown[];
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every place of a tree: the parent and the key. */
function places(tree: unknown): [parent: Record<string, unknown>, key: string][] {
  if (!isTree(tree)) return [];
  const parent = tree as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [
    [parent, key] as [typeof parent, string],
    ...places(parent[key]),
  ]);
}

export interface Mutation {
  how: string;
  where: number;
  value: unknown;
  key: string;
}

/** One change to a record: delete, replace, double, rename a key, wrap. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom('delete', 'replace', 'double', 'rename', 'wrap'),
  where: fc.nat(),
  value: wild,
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', '1', 'toString', 'when', '')),
});

/** The text of a YAML file with changes made to its values. */
export function mutate(text: string, changes: Mutation[]): string {
  const root = { root: parse(text) as unknown };
  for (const { how, where, value, key } of changes) {
    const all = places(root);
    const [parent, at] = all[where % all.length]!;
    const old = parent[at];
    if (how === 'delete') {
      if (Array.isArray(parent)) parent.splice(Number(at), 1);
      else if (parent !== root) Reflect.deleteProperty(parent, at);
    } else if (how === 'double' && Array.isArray(parent)) parent.push(structuredClone(old));
    else if (how === 'rename' && !Array.isArray(parent) && parent !== root) {
      Reflect.deleteProperty(parent, at);
      Object.defineProperty(parent, key, {
        value: old,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else parent[at] = how === 'wrap' ? [old] : structuredClone(value);
  }
  return stringify(root.root, { aliasDuplicateObjects: false });
}
