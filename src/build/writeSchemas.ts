import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE, type ProblemCode } from './problems';
import { problemsDoc } from './problemsDoc';
import { dataSchemas } from './schemas';

/** `npm run schema`: writes data/schema/ and data/PROBLEMS.md, which tests keep fresh. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = join(root, 'data/schema');
mkdirSync(schema, { recursive: true });
for (const [name, text] of dataSchemas()) writeFileSync(join(schema, name), text);

const examples: Partial<Record<ProblemCode, string>> = {};
for (const code of Object.keys(CATALOGUE) as ProblemCode[]) {
  const file = join(root, 'tests/samples', code, 'expected.txt');
  if (existsSync(file)) examples[code] = readFileSync(file, 'utf8');
}
writeFileSync(join(root, 'data/PROBLEMS.md'), problemsDoc(examples));
