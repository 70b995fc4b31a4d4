import { CATALOGUE, type ProblemCode } from './problems';

/**
 * The text of data/PROBLEMS.md: every code, when it appears, and an example.
 * @param examples code → what its sample in `tests/samples/` holds and prints (`expected.txt`)
 */
export function problemsDoc(examples: Partial<Record<ProblemCode, string>>): string {
  const codes = (Object.keys(CATALOGUE) as ProblemCode[]).sort();
  return `# Problems the compiler finds

Written by \`npm run schema\` from \`src/build/problems.ts\` and \`tests/samples/\`; do not edit.

\`npm run check:data\` prints every problem at once, one a line: \`file:line:col  CODE  what is wrong — how to mend it\`.
${codes.length} codes:

${codes.map((code) => section(code, examples[code])).join('\n')}`;
}

function section(code: ProblemCode, expected: string | undefined): string {
  const example = expected?.split('\n').find((line) => line.includes(`  ${code}  `));
  const shown = example === undefined ? '' : `\n\`\`\`\n${example}\n\`\`\`\n`;
  return `## ${code}\n\n${CATALOGUE[code]}\n${shown}`;
}
