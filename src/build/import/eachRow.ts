import { SpanError } from '../../model/span';
import { chaptersByTime } from './chapters';
import type { Draft } from './draft';
import type { Row, Table } from './table';

/** Enters the rows of a table one by one and makes chapters of their time. A row without a date that the form can hold is kept whole in the remarks. */
export function eachRow(table: Table, draft: Draft, enter: (row: Row) => void): void {
  for (const row of table.rows) {
    try {
      enter(row);
    } catch (e) {
      if (!(e instanceof SpanError)) throw e;
      draft.remark(row.number, e.message, e.hint, row.all());
    }
  }
  draft.chapters = chaptersByTime(draft.events);
}
