import { z } from 'zod';
import { FILES, type FileKind } from './shapes';

/**
 * JSON Schemas (draft 2020-12) of the data files, for editors, and how to use them. Checks that a schema cannot
 * express (dates, links, editorial rules) are left to the compiler.
 * @returns file name → text
 */
export function dataSchemas(): Map<string, string> {
  const kinds = Object.keys(FILES) as FileKind[];
  const schemas = kinds.map((kind) => {
    const { shape, list } = FILES[kind];
    const schema = z.toJSONSchema(list ? z.array(shape as z.ZodType) : shape, { unrepresentable: 'any' });
    return [`${kind}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`] as const;
  });
  return new Map([...schemas, ['README.md', schemasReadme()]]);
}

/** Where editors find the schema of each file: globs below `data/`. */
export const SCHEMA_GLOBS: Record<FileKind, string> = {
  edition: 'archive.yaml',
  editorial: 'editorial.yaml',
  voices: 'voices.yaml',
  themes: 'themes.yaml',
  scopes: 'scopes.yaml',
  places: 'places.yaml',
  glossary: 'glossary.yaml',
  method: 'method.yaml',
  corrections: 'corrections.yaml',
  spellings: 'spellings.yaml',
  claimants: 'claimants/*.yaml',
  sources: 'sources/*.yaml',
  terms: 'terms/*.yaml',
  chapters: 'chapters/*.yaml',
  events: 'events/**/*.yaml',
};

function schemasReadme(): string {
  const mapping = Object.entries(SCHEMA_GLOBS).map(
    ([kind, glob]) => [`./data/schema/${kind}.schema.json`, `data/${glob}`] as const,
  );
  const settings = JSON.stringify({ 'yaml.schemas': Object.fromEntries(mapping) }, null, 2);
  return `# Schemas for editors

Written by \`npm run schema\` from \`src/build/shapes*.ts\`; do not edit.

JSON Schemas (draft 2020-12) of the files in \`data/\`. An editor that speaks to the YAML language server then completes
keys and underlines what the form does not have. In Visual Studio Code with the YAML extension, put this into the
settings of the workspace, \`.vscode/settings.json\`:

\`\`\`json
${settings}
\`\`\`

Any editor with that language server also reads a first line in the file itself, with the way from that file:

\`\`\`yaml
# yaml-language-server: $schema=../schema/chapters.schema.json
\`\`\`

What a schema cannot say (days that do not exist, references that lead nowhere, figures in prose) is found by
\`npm run check:data\`; see [PROBLEMS.md](../PROBLEMS.md).
`;
}
