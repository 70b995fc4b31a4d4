import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlOf } from '../../../src/build/import/yamlText';

const AWKWARD =
  'a No true null ~ # - ? : " \' 1 1e3 0x1F 2011-01-01 12:30 é پاک & * % @ ` | > { } [ ] , … …word \n \n\n \t \r \u2028 \ufeff'.split(
    ' ',
  );
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...AWKWARD, '- x', ': ', 'key: value', 'a long word '.repeat(12)),
      fc.string({ unit: 'grapheme' }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(' '));
const text = fc.oneof(
  words,
  words.map((each) => each.replace(/\s+/g, ' ').trim()),
  words.map((each) => each.replace(/ *\n[ \n]*/g, '\n\n').trim()),
  fc.string({ unit: 'binary' }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom('id', 'cited-by', '1', 'true'), text), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

it('writes YAML that gives back what was written', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('id', 'says', 'cite'), value, { noNullPrototype: true }),
      (record) => {
        expect(parse(yamlOf(record), { schema: 'core', stringKeys: true })).toEqual(record);
      },
    ),
    { numRuns: 2000 },
  );
});

it('writes what people can read and compare', () => {
  const says = `${'It said that the count was not final. '.repeat(5).trim()}\n\nIt went on.`;
  expect(
    yamlOf([{ id: 'one', when: '2011-03', count: 3, cite: [{ source: 'a', at: '¶8' }], says, none: [] }]),
  ).toBe(
    `- id: one
  when: 2011-03
  count: 3
  cite:
    - source: a
      at: "¶8"
  says: >-
    It said that the count was not final. It said that the count was not final. It said that the count was not
    final. It said that the count was not final. It said that the count was not final.


    It went on.
  none: []
`,
  );
});
