import type { Archive } from '../../model/archive';
import { archiveJson } from './archiveJson';
import { archiveSchemaJson } from './archiveSchema';
import { balanceJson, balanceSchemaJson } from './balanceJson';
import { sourcesBib } from './bib';
import { claimsCsv } from './claimsCsv';
import { correctionsJson, correctionsSchemaJson } from './correctionsJson';
import { cslJson } from './csl';
import { timelineJs } from './timelineJs';

/**
 * All files that are offered for download, as name and text (UTF-8). The same archive gives the same bytes.
 * What they hold and what is promised of them stands in data/EXPORTS.md.
 * @throws if the archive has loose ends or does not fit its schema
 */
export function exportsOf(archive: Archive): Map<string, string> {
  return new Map([
    ['archive.json', archiveJson(archive)],
    ['archive.schema.json', archiveSchemaJson()],
    ['claims.csv', claimsCsv(archive)],
    ['sources.csl.json', cslJson(archive)],
    ['sources.bib', sourcesBib(archive)],
    ['timeline.json', timelineJs(archive)],
    ['balance.json', balanceJson(archive)],
    ['balance.schema.json', balanceSchemaJson()],
    ['corrections.json', correctionsJson(archive)],
    ['corrections.schema.json', correctionsSchemaJson()],
  ]);
}
