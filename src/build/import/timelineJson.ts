import type { Slide } from './slides';
import { TableError } from './table';

type Fields = Record<string, unknown>;

/**
 * The slides of a timeline in the JSON of TimelineJS3: the title is slide 0, then the events in their order, then the eras.
 * @throws TableError if the text is no JSON, or not of that form
 */
export function slidesOfJson(text: string): Slide[] {
  const file = parsed(text);
  if (!isFields(file) || !Array.isArray(file.events)) {
    throw new TableError('this is no timeline of TimelineJS: it has no list of `events`');
  }
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
  return [
    ...(isFields(file.title) ? [slideOf(file.title, 'title', 0)] : []),
    ...list(file.events).map((value, i) => slideOf(value, 'event', i + 1)),
    ...list(file.eras).map((value, i) => slideOf(value, 'era', list(file.events).length + i + 1)),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (e) {
    throw new TableError(`the file is no JSON: ${e instanceof Error ? e.message : String(e)}`);
  }
}

function slideOf(value: unknown, type: Slide['type'], row: number): Slide {
  const fields: Fields = isFields(value) ? value : { value };
  const { start_date, end_date, display_date, text, group, unique_id, ...rest } = fields;
  const words = isFields(text) ? text : {};
  const end = datePart(end_date);
  const start = datePart(start_date);
  const shown = [display_date, start?.display].map(string).find(Boolean) ?? '';
  return {
    row,
    type,
    id: string(unique_id).replace(/^_/, ''),
    start: start?.parts ?? null,
    end: end?.parts ?? null,
    display: shown,
    headline: string(words.headline),
    text: string(words.text),
    group: string(group),
    notes: [
      ...(start?.notes ?? []),
      ...(end?.notes ?? []).map((note) => `end ${note}`),
      ...leaves(rest).filter((leaf) => leaf !== 'autolink: false'),
    ],
    all: JSON.stringify(value, null, 1).split('\n'),
  };
}

function datePart(
  value: unknown,
): { parts: NonNullable<Slide['start']>; display: string; notes: string[] } | null {
  if (!isFields(value)) return null;
  const { year, month, day, display_date, ...time } = value;
  return {
    parts: { year: string(year), month: string(month), day: string(day) },
    display: string(display_date),
    notes: leaves(time),
  };
}

/** All values of an object in depth, as `media.url: …`; empty ones are left. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
  }
  return string(value) ? [`${path}: ${string(value)}`] : [];
}

function string(value: unknown): string {
  return typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? `${value}`
      : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
