import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, type StageFrame } from '../../../src/layout/frame';
import { textWidth } from '../../../src/layout/measure';
import { OFF } from '../../../src/layout/labels';
import { sceneOf, type Scene } from '../../../src/layout/scene';
import type { Camera } from '../../../src/model/archive';
import type { StageData, StageEvent } from '../../../src/model/stage';
import { camera, DAY, size, stage } from './arbitraries';

/** Places are rounded to tenths of a px. */
const TENTH = 0.1;

interface Case {
  data: StageData;
  frame: StageFrame;
  view: Camera;
  told: StageEvent | null;
  scene: Scene;
}

/** A scene; as often as not the camera is on the event being told. */
const scenes: fc.Arbitrary<Case> = fc
  .record({ data: stage, box: size, any: camera, pick: fc.nat(), on: fc.boolean() })
  .map(({ data, box, any, pick, on }) => {
    const frame = frameOf(data, box.width, box.height);
    const told = data.events.length > 0 ? (data.events[pick % data.events.length] ?? null) : null;
    const view = told && on ? { from: told.from - 20 * DAY, to: told.from + 40 * DAY } : any;
    return {
      data,
      frame,
      view,
      told,
      scene: sceneOf(data, frame, view, { event: told?.id ?? null, fork: told?.fork ?? null }),
    };
  });

/** The boxes of all labels, from left to right edge in px, with the y of their line. */
function boxes({ scene, told }: Case): { id: string; x0: number; x1: number; y: number }[] {
  return scene.threads.flatMap(({ id, x, label, shape }) => {
    if (!label) return [];
    const width = id === told?.id ? shape.boldWidth : shape.width;
    const x0 = label.anchor === 'start' ? x + label.dx : x + label.dx - width;
    return [{ id, x0, x1: x0 + width, y: label.y }];
  });
}

const check = (test: (c: Case) => void): void => fc.assert(fc.property(scenes, test), { numRuns: 300 });

describe('a scene', () => {
  it('keeps every thread, lane and mark inside the frame', () => {
    check(({ frame, scene }) => {
      expect(frame.left).toBeLessThan(frame.right);
      expect(frame.right).toBeLessThanOrEqual(frame.width);
      for (const lane of frame.lanes) {
        expect(lane.y - frame.radius).toBeGreaterThan(0);
        expect(lane.y + frame.radius).toBeLessThanOrEqual(frame.axis);
      }
      for (const { x, y0, shape } of scene.threads) {
        expect(x).toBeGreaterThanOrEqual(frame.left - TENTH);
        expect(x).toBeLessThanOrEqual(frame.right + TENTH);
        expect(y0).toBeGreaterThan(0);
        for (const m of shape.marks) expect(m.y).toBe(frame.lanes[m.lane]?.y);
      }
    });
  });

  it('has lanes in the order of the voices, one apart from the next', () => {
    check(({ data, frame }) => {
      expect(frame.lanes.map((l) => l.voice)).toEqual(data.voices.map((v) => v.id));
      const gaps = frame.lanes.slice(1).map((l, i) => l.y - frame.lanes[i]!.y);
      for (const gap of gaps) expect(gap).toBeGreaterThan(2 * frame.radius);
    });
  });

  it('shows labels that keep clear of each other and of the edges', () => {
    check((c) => {
      const all = boxes(c);
      for (const a of all) {
        expect(a.x0).toBeGreaterThanOrEqual(0);
        expect(a.x1).toBeLessThanOrEqual(c.frame.width);
        expect(a.y - 12).toBeGreaterThanOrEqual(0);
        for (const b of all) if (a.id < b.id && a.y === b.y) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
      }
    });
  });

  it('runs no thread through the label of another, unless both hang at one place', () => {
    check((c) => {
      for (const box of boxes(c)) {
        const own = c.scene.threads.find((t) => t.id === box.id)!;
        const higher = c.scene.threads.filter(
          (t) => t.y0 < box.y - 4 && t.x > box.x0 && t.x < box.x1 && t.x !== own.x,
        );
        expect(higher.map((t) => t.id)).toEqual([]);
      }
    });
  });

  it('labels the event being told wherever there is room for its label', () => {
    check((c) => {
      const thread = c.scene.threads.find((t) => t.id === c.told?.id);
      if (!thread) return;
      const width = thread.shape.boldWidth;
      const [x0, x1] = [c.frame.compact ? 4 : c.frame.left - 60, c.frame.width - 4];
      const room = thread.x + OFF + width <= x1 || thread.x - OFF - width >= x0;
      if (room) expect(thread.label).not.toBeNull();
    });
  });

  it('draws the event being told last, if it lies in the camera, and its stretch inside the frame', () => {
    check(({ scene, told, view, frame }) => {
      const inside = told !== null && told.to >= view.from && told.from <= view.to;
      expect(scene.focus?.id ?? null).toBe(inside ? told.id : null);
      if (inside) expect(scene.threads.at(-1)?.id).toBe(told.id);
      const { bar } = scene.focus ?? {};
      if (!bar) return;
      expect([bar.fade0, bar.x0, bar.x1, bar.fade1]).toEqual(
        [bar.fade0, bar.x0, bar.x1, bar.fade1].sort((a, b) => a - b),
      );
      expect(bar.fade0).toBeGreaterThanOrEqual(frame.left - TENTH);
      expect(bar.fade1).toBeLessThanOrEqual(frame.right + TENTH);
    });
  });

  it('keeps what it says of a contradiction inside the frame', () => {
    check(({ scene, frame }) => {
      const { against, x } = scene.focus ?? {};
      if (!against || x === undefined) return;
      const width = Math.max(textWidth(against.label, 13, true), textWidth(against.detail ?? '', 12));
      const x0 = against.anchor === 'start' ? x + against.dx : x + against.dx - width;
      expect(x0).toBeGreaterThanOrEqual(-TENTH);
      expect(x0 + width).toBeLessThanOrEqual(frame.width + TENTH);
    });
  });

  it('is the same for the same input, and hangs threads in the order of time', () => {
    check(({ data, frame, view, told, scene }) => {
      expect(sceneOf(data, frame, view, { event: told?.id ?? null, fork: told?.fork ?? null })).toEqual(
        scene,
      );
      const lasting = data.events
        .filter((e) => e.lasted && e.id !== told?.id)
        .sort((a, b) => a.from - b.from);
      const xs = lasting.flatMap((e) => scene.threads.filter((t) => t.id === e.id).map((t) => t.x));
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    });
  });
});

/** A scene in words: lanes from top to bottom, then each thread from left to right with what it bears. */
function told({ frame, scene }: { frame: StageFrame; scene: Scene }): string {
  const threads = [...scene.threads].sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
  const line = ({ id, shape, label }: Scene['threads'][number]): string => {
    const marks = frame.lanes.map((_, lane) => {
      const mark = shape.marks.find((m) => m.lane === lane);
      return mark ? (mark.filled ? '●' : '○') : '·';
    });
    const words = `${label ? shape.label : `(${shape.label})`}${shape.fork ? ' ⋔' : ''}`;
    return `${marks.join('')} ${words}${scene.focus?.id === id ? ' ← told' : ''}`;
  };
  const { against } = scene.focus ?? {};
  return [
    frame.lanes.map((l) => l.name).join(' | '),
    ...threads.map(line),
    ...(against ? [`${against.label}, ${against.detail ?? ''}`] : []),
    scene.ticks.map((t) => t.label || '–').join(' '),
  ].join('\n');
}

describe('two scenes in words', () => {
  const at = (
    id: string,
    label: string,
    when: string,
    lanes: number[],
    more: Partial<StageEvent> = {},
  ): StageEvent => {
    const from = Date.parse(when);
    return {
      id,
      label,
      from,
      to: from + DAY - 1,
      fadeFrom: from,
      fadeTo: from + DAY - 1,
      lasted: false,
      lanes,
      claims: 3,
      fork: null,
      ...more,
    };
  };
  const fork = {
    asks: 'How many?',
    a: 0,
    b: 1,
    says: ['31', '214'] as [string, string],
    ratio: 6.9,
    unit: 'people killed',
  };
  const data: StageData = {
    from: Date.UTC(1947, 0),
    to: Date.UTC(2026, 11),
    chapters: [],
    steps: [],
    voices: [
      { id: 'state', name: 'State', short: 'State', shape: 'square' },
      { id: 'armed', name: 'Armed groups', short: 'Armed', shape: 'triangle' },
      { id: 'press', name: 'Press', short: 'Press', shape: 'dot' },
    ],
    events: [
      at('rally', 'A rally', '2025-03-05', [0, 0, 2]),
      at('train', 'The train', '2025-03-11', [2, 2, 1], { fork }),
      at('arrest', 'An arrest with a long name', '2025-03-22', [2, 0, 1]),
      at('later', 'Much later', '2026-01-31', [2, 2, 0]),
    ],
  };

  it.each([
    ['wide', 1200],
    ['narrow', 340],
  ] as const)('%s', (_, width) => {
    const frame = frameOf(data, width, 500);
    const view = { from: Date.parse('2025-03-01'), to: Date.parse('2025-04-01') };
    expect(told({ frame, scene: sceneOf(data, frame, view, { event: 'train', fork }) })).toMatchSnapshot();
  });
});
