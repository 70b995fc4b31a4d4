import type { Archive } from '../../model/archive';
import { archiveFile, FORMAT } from './archiveSchema';

/**
 * `archive.json`: the archive as it is, its keys in the order of the schema, so that the same records always
 * give the same bytes and two editions can be compared line by line. Indented by one space, newline at the end.
 * @throws ZodError if the archive does not fit the schema that is published beside it
 */
export function archiveJson(archive: Archive): string {
  return json(archiveFile.parse({ $schema: 'archive.schema.json', format: FORMAT, ...archive }));
}

/**
 * JSON that may also be placed inside a script element: `</` is written `<\/` and `<!--` as `\u003c!--`,
 * which every JSON parser reads back as they were. Both can only stand inside strings.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value, null, 1).replaceAll('</', '<\\/').replaceAll('<!--', '\\u003c!--');
  return `${text}\n`;
}
