import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf } from '../support/importsOf';
import { breaches, RULES } from '../support/layers';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(js|ts|svelte)$/.test(name));

const check = (file: string, text: string): string[] => breaches(file, importsOf(file, text));

describe('the direction of imports (tests/support/layers.ts)', () => {
  it('is kept by every file of src/', () => {
    expect(FILES.length).toBeGreaterThan(0);
    expect(FILES.flatMap((file) => check(file, readFileSync(SRC + file, 'utf8')))).toEqual([]);
  });

  it('is given for parts that exist in the table', () => {
    const named = Object.values(RULES).flatMap((rule) =>
      rule.parts.map((part) => part.replace(' (types)', '')),
    );
    expect(named.filter((part) => !(part in RULES))).toEqual([]);
  });
});

describe('the checker of imports', () => {
  it.each([
    ['model/a.ts', "import { x } from '../layout/b';", 'model → layout'],
    ['model/a.ts', "export { x } from '../build/b';", 'model → build'],
    ['model/a.ts', "const x = await import('../build/b');", 'model → build'],
    ['model/a.ts', "import { readFileSync } from 'node:fs';", 'model → node:fs'],
    ['model/a.ts', "let x: import('../layout/b').X;", 'model → layout (types)'],
    ['browser/a.ts', "import { type X } from '../model/archive';", 'browser → model'],
    ['browser/deep/a.ts', "import '../../styles/page.css';", 'browser → styles'],
    [
      'components/A.svelte',
      '<p></p>\n<script lang="ts">\n  import { x } from \'../browser/b\';\n</script>',
      'browser',
    ],
    ['components/A.svelte', "{#await import('../shells/B.svelte')}…{/await}", 'components → shells'],
    [
      'components/A.svelte',
      "<script>import x from '../words/x.json?raw'; import y from 'd3';</script>",
      '→ d3',
    ],
    ['entry/a.ts', "import { x } from '../model/order';", 'entry → model'],
    ['entry/a.ts', "const all = import.meta.glob(['../build/*.ts']);", 'entry → build'],
    ['build/a.ts', "import { render } from '../entry/server';", 'build → entry'],
    ['build/a.ts', "import archive from 'virtual:archive';", 'build → virtual:archive'],
    ['layout/a.ts', "import p from '../../package.json';", 'layout → ../package.json'],
  ])('finds what is wrong in %s: %s', (file, text, arrow) => {
    const found = check(file, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
    expect(found[0]).toContain(arrow);
  });

  it('knows files that belong nowhere', () => {
    expect(check('stray.ts', '')).toEqual(['stray.ts stands in no part of src/']);
    expect(check('misc/a.ts', '')).toEqual(['misc/a.ts stands in src/misc/, which has no rule']);
  });

  it.each([
    ['model/a.ts', "import edtf from 'edtf';\nimport { x } from './deep/b';"],
    ['browser/a.ts', "import type { X } from '../model/archive';\nimport scrollama from 'scrollama';"],
    ['layout/a.ts', "import { scaleTime } from 'd3';\nimport { max } from 'd3-array';"],
    ['components/A.svelte', '<script lang="ts">import { onMount } from \'svelte\';</script>'],
    ['components/a.ts', "// import { x } from '../build/b';\nconst s = \"import x from '../build/b'\";"],
    ['entry/a.ts', "import archive from 'virtual:archive';\nimport '../styles/page.css';"],
    [
      'build/a.ts',
      "import { z } from 'zod';\nimport { readFileSync } from 'node:fs';\nimport { x } from '../model/b';",
    ],
    [
      'virtual.d.ts',
      "declare module 'virtual:archive' { export default x as import('./model/archive').Archive; }",
    ],
  ])('has nothing against %s: %s', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});
