import { needColumns, type Row, type Table } from './table';
import type { Slide } from './slides';

const NEEDED = ['Year', 'Headline', 'Text'];
const NOTED = [
  'Time',
  'End Time',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Alt Text',
  'Background',
];

/**
 * The rows of a spreadsheet of TimelineJS3, exported as CSV, as slides.
 * @throws TableError if it lacks the columns that make it one
 */
export function slidesOfTable(table: Table): Slide[] {
  needColumns(table.columns, NEEDED, 'spreadsheet of TimelineJS');
  return table.rows.map(slideOfRow);
}

function slideOfRow(row: Row): Slide {
  const type = row.take('Type').toLowerCase();
  const parts = (before: string): Slide['start'] => {
    const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => row.take(before + name));
    if (!month) row.leave(`${before}Day`);
    return year || month || day ? { year: year ?? '', month: month ?? '', day: day ?? '' } : null;
  };
  const slide = {
    start: parts(''),
    end: parts('End '),
    display: row.take('Display Date'),
    headline: row.take('Headline'),
    text: row.take('Text'),
    group: row.take('Group'),
  };
  const notes = NOTED.flatMap((name) => {
    const text = row.take(name);
    return text ? [`${name}: ${text}`] : [];
  });
  const unknown = type && !['title', 'era', 'event'].includes(type) ? [`Type: ${type}`] : [];
  return {
    row: row.number,
    type: type === 'title' || type === 'era' ? type : 'event',
    id: '',
    ...slide,
    notes: [...notes, ...unknown, ...row.left()],
    all: row.all(),
  };
}
