import { reportNamed } from './dataset';
import type { Draft } from './draft';
import { spanOfWords } from './spanOfWords';
import type { Row } from './table';

/**
 * The reports that an event of the GED was coded from, as sources known through it. Headline, office and date stand in lists of equal
 * length; where they do not, each piece of `source_article` is one report.
 * @returns their ids
 */
export function gedReports(row: Row, cite: { source: string; at: string }, draft: Draft): string[] {
  const article = row.take('source_article');
  const [offices, dates, headlines] = ['source_office', 'source_date', 'source_headline'].map((c) =>
    listed(row.take(c)),
  );
  if (headlines?.length && offices?.length === headlines.length && dates?.length === headlines.length) {
    const found = headlines.map((title, i) => {
      const [office = '', date = ''] = [offices[i], dates[i]];
      const published = spanOfWords(date.slice(0, 10));
      const note = published === null && date ? `Dated ${date}.` : undefined;
      return reportNamed(
        {
          title: title || `A report of ${office}`,
          ...(office ? { in: office } : {}),
          ...(published ? { published } : {}),
          ...(note ? { note } : {}),
        },
        cite,
        draft,
      );
    });
    // The article is the three of them once more, unless it says something else.
    const said = headlines.concat(offices, dates).join(' ');
    if (article.match(/[\p{L}\p{Nd}]+/gu)?.some((word) => !said.includes(word))) row.leave('source_article');
    return [...new Set(found)];
  }
  for (const column of ['source_office', 'source_date', 'source_headline'])
    if (row.take(column)) restore(row, column, cite, draft);
  return [...new Set(listed(article).map((title) => reportNamed({ title }, cite, draft)))];
}

/** Lists that do not fit together are kept as they stand, in the remarks. */
function restore(row: Row, column: string, cite: { at: string }, draft: Draft): void {
  draft.remark(
    row.number,
    `${column} does not fit the other columns of sources`,
    `it is left at ${cite.at}: ${row.take(column)}`,
  );
}

/** `"a";"b"` or `a;b`. */
function listed(cell: string): string[] {
  const parts = cell.match(/\s*"(?:[^"]|"")*"(?=\s*(;|$))|[^;]+/g) ?? [];
  return parts.map((part) => part.trim().replace(/^"|"$/g, '').replaceAll('""', '"').trim()).filter(Boolean);
}
