import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, type StageFrame } from '../../../src/layout/stage/frame';
import { textWidth } from '../../../src/layout/measure';
import { OFF } from '../../../src/layout/labels';
import { sceneOf, type Scene, type SceneLabel } from '../../../src/layout/stage/scene';
import { labelPlan } from '../../../src/layout/stage/stageLabels';
import type { Camera } from '../../../src/model/archive';
import type { StageData, StageEvent } from '../../../src/model/stage';
import { camera, DAY, size, stage } from './arbitraries';

/** Places are rounded to tenths of a px. */
const TENTH = 0.11;

interface Case {
  data: StageData;
  frame: StageFrame;
  view: Camera;
  told: number | null;
  scene: Scene;
}

const toldOf = ({ data, told }: Pick<Case, 'data' | 'told'>) => ({
  event: told,
  fork: told === null ? null : (data.events[told]?.fork ?? null),
});

/** A scene; as often as not the camera is on the event being told. */
const scenes: fc.Arbitrary<Case> = fc
  .record({ data: stage, box: size, any: camera, pick: fc.nat(), on: fc.boolean() })
  .map(({ data, box, any, pick, on }) => {
    const frame = frameOf(data, box.width, box.height);
    const told = data.events.length > 0 ? pick % data.events.length : null;
    const event = told === null ? null : data.events[told]!;
    const view = event && on ? { from: event.from - 20 * DAY, to: event.from + 40 * DAY } : any;
    return { data, frame, view, told, scene: sceneOf(data, frame, view, toldOf({ data, told })) };
  });

/** All labels, with the boxes of their texts from left to right edge in px. */
function boxes({
  data,
  frame,
  scene,
  told,
}: Case): (SceneLabel & { x0: number; x1: number; stem: number })[] {
  const own = scene.focus?.label ? [scene.focus.label] : [];
  return [...scene.labels, ...own].map((label) => {
    const index = data.events.findIndex((e) => e.id === label.event);
    const width = frame.widths[index]![index === told ? 'bold' : 'plain'];
    const stem = label.x + (label.anchor === 'start' ? -OFF : OFF);
    return {
      ...label,
      stem,
      x0: label.anchor === 'start' ? label.x : label.x - width,
      x1: label.anchor === 'start' ? label.x + width : label.x,
    };
  });
}

/** Every move of a path: where threads, marks and knots begin. */
function moves(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

const check = (test: (c: Case) => void): void => fc.assert(fc.property(scenes, test), { numRuns: 300 });

describe('a scene', () => {
  it('keeps every thread, lane and mark inside the frame', () => {
    check(({ frame, scene }) => {
      expect(frame.left).toBeLessThan(frame.right);
      expect(frame.right + frame.gutter / 2 + frame.radius).toBeLessThanOrEqual(frame.width);
      for (const lane of frame.lanes) {
        expect(lane.y - frame.radius).toBeGreaterThan(0);
        expect(lane.y + frame.radius).toBeLessThanOrEqual(frame.axis);
      }
      const { ink } = scene;
      const marks = ink.lanes.flatMap((l) => [...moves(l.filled), ...moves(l.open)]);
      for (const { x, y } of [...moves(ink.lines), ...moves(ink.forks), ...marks]) {
        expect(x).toBeGreaterThanOrEqual(frame.left - frame.gutter - TENTH);
        expect(x).toBeLessThanOrEqual(frame.right + frame.gutter / 2 + TENTH);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThanOrEqual(frame.axis);
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

  it('drops nothing: every event that hangs within the camera is in one thread, those in the order of time', () => {
    check(({ data, frame, view, told, scene }) => {
      const shown = scene.threads.flatMap((t) => t.events);
      expect(new Set(shown).size).toBe(shown.length);
      data.events.forEach((_, i) => {
        const at = frame.anchors[i]!;
        if (i !== told && at >= view.from && at <= view.to) expect(shown).toContain(i);
      });
      const times = shown.map((i) => frame.anchors[i]!);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const xs = scene.threads.map((t) => t.x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    });
  });

  it('keeps threads apart, also from the one being told, which hangs where it belongs', () => {
    check(({ frame, view, told, scene }) => {
      const { gap, left, right } = frame;
      const xs = scene.threads.map((t) => t.x);
      const focus = scene.focus?.x ?? null;
      // Near an edge there may be no room on one side of the one being told.
      const sides = focus === null ? [xs] : [xs.filter((x) => x <= focus), xs.filter((x) => x >= focus)];
      for (const side of sides) {
        const most = Math.max(1, Math.floor((right - left) / gap) / 2);
        if (
          side.length > most ||
          (focus !== null && (focus - left < gap * side.length || right - focus < gap * side.length))
        )
          continue;
        side.slice(1).forEach((x, i) => expect(x - side[i]!).toBeGreaterThanOrEqual(gap - 2 * TENTH));
      }
      if (focus === null || told === null) return;
      const x = left + ((frame.anchors[told]! - view.from) / (view.to - view.from)) * (right - left);
      expect(Math.abs(focus - Math.min(Math.max(x, left), right))).toBeLessThanOrEqual(TENTH);
    });
  });

  it('says in each lane how many events a mark stands for', () => {
    check(({ data, frame, scene }) => {
      frame.lanes.forEach((_, l) => {
        const counts = scene.threads
          .map((t) => t.events.filter((e) => (data.events[e]?.lanes[l] ?? 0) > 0).length)
          .filter((n) => n > 0);
        const ink = scene.ink.lanes[l]!;
        const single = moves(ink.filled).length + moves(ink.open).length;
        expect(single).toBe(counts.filter((n) => n === 1).length);
        const digits = (ink.numbers.text + ink.openNumbers.text).split('').sort().join('');
        expect(digits).toBe(
          counts
            .filter((n) => n > 1)
            .join('')
            .split('')
            .sort()
            .join(''),
        );
        expect(ink.numbers.x.split(' ').filter(Boolean)).toHaveLength(ink.numbers.text.length);
      });
    });
  });

  it('shows labels that keep clear of each other and of the edges', () => {
    check((c) => {
      const all = boxes(c);
      for (const a of all) {
        expect(a.x0).toBeGreaterThanOrEqual(0);
        expect(a.x1).toBeLessThanOrEqual(c.frame.width);
        expect(a.y - 12).toBeGreaterThanOrEqual(0);
        for (const b of all)
          if (a.event < b.event && a.y === b.y) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
      }
    });
  });

  it('runs no thread through the label of another, unless both hang at one place', () => {
    check((c) => {
      const all = boxes(c);
      for (const box of all) {
        const higher = all.filter(
          (o) => o.y < box.y && o.stem > box.x0 && o.stem < box.x1 && o.stem !== box.stem,
        );
        expect(higher.map((o) => o.event)).toEqual([]);
      }
    });
  });

  it('labels the event being told wherever there is room for its label, whatever was planned', () => {
    fc.assert(
      fc.property(scenes, camera, (c, other) => {
        const { data, frame, view, told } = c;
        const plan = labelPlan(data, frame, other, told);
        const { focus } = sceneOf(data, frame, view, toldOf(c), plan);
        if (!focus || told === null) return;
        const width = frame.widths[told]!.bold;
        const [x0, x1] = [frame.compact ? 4 : frame.left - 60, frame.width - 4];
        const room = focus.x + OFF + width <= x1 || focus.x - OFF - width >= x0;
        if (room) expect(focus.label).not.toBeNull();
      }),
    );
  });

  it('moves no label to another row while the camera moves', () => {
    fc.assert(
      fc.property(scenes, fc.double({ min: 0.3, max: 3, noNaN: true }), (c, zoom) => {
        const { data, frame, view, told } = c;
        const plan = labelPlan(data, frame, view, told);
        const middle = (view.from + view.to) / 2;
        const half = ((view.to - view.from) / 2) * zoom;
        const moved = sceneOf(data, frame, { from: middle - half, to: middle + half }, toldOf(c), plan);
        const rows = new Map(c.scene.labels.map((l) => [l.event, l.y]));
        for (const label of moved.labels) expect(label.y).toBe(rows.get(label.event));
      }),
    );
  });

  it('draws the event being told if it lies in the camera, and its stretch inside the frame', () => {
    check(({ data, scene, told, view, frame }) => {
      const event = told === null ? null : data.events[told]!;
      const inside = event !== null && event.to >= view.from && event.from <= view.to;
      expect(scene.focus?.id ?? null).toBe(inside ? event.id : null);
      const { bar } = scene.focus ?? {};
      if (!bar) return;
      expect([bar.fade0, bar.x0, bar.x1, bar.fade1]).toEqual(
        [bar.fade0, bar.x0, bar.x1, bar.fade1].sort((a, b) => a - b),
      );
      expect(bar.fade0).toBeGreaterThanOrEqual(frame.left - TENTH);
      expect(bar.fade1).toBeLessThanOrEqual(frame.right + TENTH);
    });
  });

  it('names the years in which an event was spoken of later', () => {
    check(({ data, scene, told, frame }) => {
      if (!scene.focus || told === null) return;
      const event: StageEvent = data.events[told]!;
      const wanted = frame.lanes.filter((_, l) => event.said[l]).map((l) => l.y);
      expect(scene.focus.said.map((s) => s.y)).toEqual(wanted);
    });
  });

  it('keeps what it says of a contradiction inside the frame', () => {
    check(({ scene, frame }) => {
      const { against, x } = scene.focus ?? {};
      if (!against || x === undefined) return;
      const width = Math.max(textWidth(against.label, 13, true), textWidth(against.detail, 12));
      const x0 = against.anchor === 'start' ? x + against.dx : x + against.dx - width;
      expect(x0).toBeGreaterThanOrEqual(-TENTH);
      expect(x0 + width).toBeLessThanOrEqual(frame.width + TENTH);
    });
  });

  it('is the same for the same input', () => {
    check((c) => {
      expect(sceneOf(c.data, c.frame, c.view, toldOf(c))).toEqual(c.scene);
    });
  });
});
