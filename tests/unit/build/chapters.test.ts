import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/build/compile';
import { inTime } from '../../../src/build/stepOrder';
import { parseSpan } from '../../../src/model/span';
import type { EventRecord, Step } from '../../../src/model/archive';
import { overlay } from './samples';

const event = (id: string, when: string): [string, string] => [
  `events/${id}.yaml`,
  `{id: ${id}, title: Words, when: ${when}, places: [], themes: [attacks], chapter: bridge, summary: Words., questions: []}`,
];

describe('steps', () => {
  it('are told in the order written, with the events that have none put in by time', () => {
    const files = overlay([
      event('before', '2025-01'),
      event('after', '2025-05'),
      event('same-day', '2025-03-11'),
    ]);
    const [chapter] = compile(files).chapters;
    expect(chapter?.steps.map((s) => s.id)).toEqual(['before', 'two-counts', 'same-day', 'after']);
  });

  it('are numbered by chapters that count', () => {
    const other = 'id: prologue\ntitle: Before\nnumbered: false\nwhen: 2024\n';
    const { chapters } = compile(overlay([['chapters/00-prologue.yaml', other]]));
    expect(chapters.map((c) => [c.id, c.number])).toEqual([
      ['prologue', null],
      ['bridge', 1],
    ]);
  });
});

describe('inTime', () => {
  const record = (id: string, when: string) => [id, { id, when: parseSpan(when) } as EventRecord] as const;
  const step = (id: string, of: string | null = id) => ({ id, event: of }) as Step;
  const events = new Map([
    record('a', '2001'),
    record('b', '2002'),
    record('c', '2003'),
    record('d', '2003'),
  ]);
  const ids = (told: Step[], made: Step[]) => inTime(told, made, events).map((s) => s.id);

  it('never moves what is told', () => {
    expect(ids([step('two', 'c'), step('one', 'a')], [step('b')])).toEqual(['b', 'two', 'one']);
  });

  it('passes over steps without an event', () => {
    expect(ids([step('words', null), step('one', 'c')], [step('a'), step('b')])).toEqual([
      'words',
      'a',
      'b',
      'one',
    ]);
  });

  it('orders events that begin at once by id', () => {
    expect(ids([], [step('d'), step('c'), step('a')])).toEqual(['a', 'c', 'd']);
  });
});
