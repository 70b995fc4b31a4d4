import type { Archive, EventRecord, Source } from '../../model/archive';
import type { CoverageEvent, CoverageFigure } from '../../model/figure/coverage';
import { shortReference } from '../../model/reference';
import { spanOrNull } from '../../model/span';
import { lookup, type Lookup } from '../lookup';

/** How many documents have a column of their own, those that tell most events. */
const COLUMNS = 12;

/**
 * Which of the documents read whole tells of which event, and how many others do. A work known in part, or only through another,
 * cannot be judged silent; nor is one that was published before an event silent about it.
 */
export function coverageFigure(archive: Archive): CoverageFigure {
  const look = lookup(archive);
  const citing = new Map(archive.events.map((e) => [e.id, citedFor(e, look)]));
  const told = (source: Source): number =>
    archive.events.filter((e) => citing.get(e.id)?.has(source.id)).length;
  const whole = archive.sources.filter((s) => s.access === 'read');
  const most = [...whole].sort((a, b) => told(b) - told(a)).slice(0, COLUMNS);
  const read = most.sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
  const events = [...archive.events]
    .sort((a, b) => (a.when.start.min ?? 0) - (b.when.start.min ?? 0))
    .map((event) => rowOf(event, read, citing.get(event.id) ?? new Set()));
  const names = read.map(shortReference);
  const tells = read.map((_, i) => events.filter((e) => e.cells[i] === 't').length);
  const listed = (cells: string, kind: string): string =>
    names.filter((_, i) => cells[i] === kind).join('; ') || '–';
  return {
    kind: 'coverage',
    id: 'coverage',
    title: 'Who tells what',
    subtitle:
      'Documents read whole: ● tells  ○ only mentions  – silent  · published before it. ⋔ Accounts contradict.',
    summary: `${names.map((name, i) => `${name} tells ${tells[i] ?? 0} of ${events.length} events`).join('; ')}. To be silent is not to deny.`,
    read: read.map((s) => ({ id: s.id, text: shortReference(s) })),
    table: {
      head: ['Event', 'Told by', 'Only mentioned by', 'Silent', 'Published before it', 'Others that tell it'],
      rows: events.map((e) => [
        e.name,
        ...['t', 'm', 's', 'b'].map((kind) => listed(e.cells, kind)),
        String(e.others),
      ]),
    },
    sources: read.map((s, i) => ({ id: s.id, name: names[i] ?? s.id, tells: tells[i] ?? 0 })),
    events,
  };
}

/** The documents from which some claim on an event is cited. */
function citedFor(event: EventRecord, look: Lookup): ReadonlySet<string> {
  const claims = event.questions.flatMap((q) => q.claims).map((id) => look.claims.get(id));
  return new Set(claims.flatMap((c) => c?.citations.map(({ source }) => source) ?? []));
}

function rowOf(event: EventRecord, read: readonly Source[], citing: ReadonlySet<string>): CoverageEvent {
  const cells = read.map((s) => {
    if (citing.has(s.id)) return 't';
    if (event.mentions.some((m) => m.source === s.id)) return 'm';
    const published = spanOrNull(s.published)?.end.max ?? Infinity;
    return published < (event.when.start.min ?? -Infinity) ? 'b' : 's';
  });
  return {
    id: event.id,
    name: event.short,
    disputed: event.questions.some((q) => q.disputed),
    cells: cells.join(''),
    others: citing.size - cells.filter((c) => c === 't').length,
  };
}
