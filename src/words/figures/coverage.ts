import type { Archive, EventRecord, Source } from '../../model/archive';
import type { CoverageEvent, CoverageFigure } from '../../model/figure/coverage';
import { shortReference } from '../../model/reference';
import { spanOrNull } from '../../model/span';
import { lookup, type Lookup } from '../lookup';

/**
 * Which of the documents read tells of which event. Works known only through another cannot be judged silent and are left out;
 * nor is one that was published before an event silent about it.
 */
export function coverageFigure(archive: Archive): CoverageFigure {
  const look = lookup(archive);
  const read = archive.sources
    .filter((s) => s.access !== 'cited')
    .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
  const events = [...archive.events]
    .sort((a, b) => (a.when.start.min ?? 0) - (b.when.start.min ?? 0))
    .map((event) => rowOf(event, read, look));
  const names = read.map(shortReference);
  const tells = read.map((_, i) => events.filter((e) => e.cells[i] === 't').length);
  const listed = (cells: string, kind: string): string =>
    names.filter((_, i) => cells[i] === kind).join('; ') || '–';
  return {
    kind: 'coverage',
    id: 'coverage',
    title: 'Who tells what',
    subtitle: '● tells  ○ only mentions  – silent  · published before it  ⋔ accounts contradict',
    summary: `${names.map((name, i) => `${name} tells ${tells[i] ?? 0} of ${events.length} events`).join('; ')}. To be silent is not to deny.`,
    read: read.map((s) => ({ id: s.id, text: shortReference(s) })),
    table: {
      head: ['Event', 'Told by', 'Only mentioned by', 'Silent', 'Published before it'],
      rows: events.map((e) => [e.name, ...['t', 'm', 's', 'b'].map((kind) => listed(e.cells, kind))]),
    },
    sources: read.map((s, i) => ({ id: s.id, name: names[i] ?? s.id, tells: tells[i] ?? 0 })),
    events,
  };
}

function rowOf(event: EventRecord, read: readonly Source[], look: Lookup): CoverageEvent {
  const cites = (source: string): boolean =>
    event.questions.some((q) =>
      q.claims.some((id) => look.claims.get(id)?.citations.some((c) => c.source === source)),
    );
  const cells = read.map((s) => {
    if (cites(s.id)) return 't';
    if (event.mentions.some((m) => m.source === s.id)) return 'm';
    const published = spanOrNull(s.published)?.end.max ?? Infinity;
    return published < (event.when.start.min ?? -Infinity) ? 'b' : 's';
  });
  return {
    id: event.id,
    name: event.short,
    disputed: event.questions.some((q) => q.disputed),
    cells: cells.join(''),
  };
}
