import { describe, expect, it } from 'vitest';
import { late, quantile, workOf, type TraceEvent } from '../bench/trace';

const at = (name: string, ms: number, dur?: number, tid = 1): TraceEvent => ({
  name,
  pid: 1,
  tid,
  ts: ms * 1000,
  ...(dur !== undefined && { dur: dur * 1000 }),
});

const trace = [
  at('RunTask', 0, 10),
  at('FunctionCall', 1, 8),
  at('Layout', 2, 3),
  at('PrePaint', 9, 1),
  at('BeginCommitCompositorFrame', 9.5),
  at('RunTask', 12, 2),
  at('RunTask', 20, 60),
  at('FunctionCall', 21, 40),
  at('UpdateLayoutTree', 65, 5),
  at('Paint', 70, 4),
  at('BeginCommitCompositorFrame', 75),
  at('RunTask', 90, 7),
  at('RunTask', 0, 500, 2),
  at('Paint', 0, 500, 2),
];

describe('what a trace says of the main thread', () => {
  const work = workOf([...trace].reverse());

  it('counts each piece of work once, under what did it', () => {
    expect(work.kinds).toEqual({ script: 45, style: 5, layout: 3, prepaint: 1, paint: 4 });
  });

  it('gives each task to the frame that it draws, and drops what draws none', () => {
    expect(work.frames).toEqual([10, 62]);
  });

  it('gives each task to the sixtieth of a second in which it begins', () => {
    expect(work.buckets).toEqual([12, 60, 7]);
  });

  it('finds long tasks', () => expect(work.long).toBe(1));

  it('is refused where nothing was painted', () => {
    expect(() => workOf([at('RunTask', 0, 1)])).toThrow(/no painting/);
  });
});

it('quantiles and late frames', () => {
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(quantile([], 0.5)).toBe(0);
  expect(late([10, 17, 20, 16])).toBe(0.5);
  expect(late([])).toBe(0);
});
