import { z } from 'zod';
import { FILES, type FileKind } from './shapes';

/**
 * JSON Schemas (draft 2020-12) of the data files, for editors. Checks that a schema cannot express (dates, links, editorial
 * rules) are left to the compiler.
 * @returns file name → text
 */
export function dataSchemas(): Map<string, string> {
  return new Map(
    (Object.keys(FILES) as FileKind[]).map((kind) => {
      const { shape, list } = FILES[kind];
      const schema = z.toJSONSchema(list ? z.array(shape as z.ZodType) : shape, { unrepresentable: 'any' });
      return [`${kind}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

/** Where editors find the schema of each file: globs below `data/`. */
export const SCHEMA_GLOBS: Record<FileKind, string> = {
  edition: 'archive.yaml',
  editorial: 'editorial.yaml',
  voices: 'voices.yaml',
  themes: 'themes.yaml',
  scopes: 'scopes.yaml',
  places: 'places.yaml',
  claimants: 'claimants/*.yaml',
  sources: 'sources/*.yaml',
  terms: 'terms/*.yaml',
  chapters: 'chapters/*.yaml',
  events: 'events/**/*.yaml',
};
