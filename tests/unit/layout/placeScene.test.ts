import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseMap } from '../../../src/build/map';
import { mapView, placed, scaleBars } from '../../../src/layout/map/map';
import { textWidth } from '../../../src/layout/measure';
import { placeScene, type PlaceScene } from '../../../src/layout/map/placeScene';
import type { PlaceFigure } from '../../../src/model/figure/place';
import { latitudeAt } from '../../../src/model/mercator';
import { en } from '../../../src/words/en/live';
import { placeFigure } from '../../../src/words/figures/place';
import { lookup } from '../../../src/words/lookup';
import { lights as archive } from '../../support/lights';

const look = lookup(archive);
const map = baseMap(archive)!;
const words = {
  outside: en['place.outside'],
  borders: en['place.borders'],
  bordersShort: en['place.borders.short'],
  km: en['place.km'],
};
const figureOf = (places: string[]): PlaceFigure => placeFigure({ ...archive.events[0]!, places }, look);

const width = fc.integer({ min: 280, max: 2560 });
const height = fc.integer({ min: 180, max: 1200 });
const places = fc.uniqueArray(fc.constantFrom(...archive.places.map((p) => p.id)), { maxLength: 12 });
const scenes = fc.record({ width, height, places });
const sceneOf = (of: { width: number; height: number; places: string[] }): PlaceScene =>
  placeScene(figureOf(of.places), map, of.width, of.height, words);

/** The rectangle that each line of a label covers. */
function linesOf(scene: PlaceScene): { key: string; x0: number; x1: number; y0: number; y1: number }[] {
  return scene.labels.flatMap(({ key, kind, x, anchor, lines }) =>
    lines.map(({ text, size, y, note }) => {
      const w = textWidth(text, size, (kind === 'mark' || kind === 'area') && !note);
      const x0 = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
      return { key, x0, x1: x0 + w, y0: y - size * 0.75, y1: y + size * 0.2 };
    }),
  );
}
type Rect = Omit<ReturnType<typeof linesOf>[number], 'key'>;
const meet = (a: Rect, b: Rect): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

describe('the fit of a map', () => {
  it('shows the focus whole, or all but a little of its south, and never more than the map reaches', () => {
    fc.assert(
      fc.property(width, height, (w, h) => {
        const view = mapView(map, w, h);
        const { focus, reach } = map;
        const [x0, y0] = placed(map, view, focus.north, focus.west);
        const [x1, y1] = placed(map, view, focus.south, focus.east);
        expect(x0).toBeGreaterThanOrEqual(-0.01);
        expect(y0).toBeGreaterThanOrEqual(-0.01);
        expect(x1).toBeLessThanOrEqual(view.width + 0.01);
        expect(y1 - y0).toBeLessThanOrEqual(view.height * 1.12);
        const [rx, ry] = placed(map, view, reach.south, reach.east);
        expect(rx).toBeGreaterThanOrEqual(view.width - 0.01);
        expect(ry).toBeGreaterThanOrEqual(view.height - 0.01);
      }),
    );
  });

  it('puts north up and east to the right', () => {
    fc.assert(
      fc.property(width, height, (w, h) => {
        const view = mapView(map, w, h);
        const [x, y] = placed(map, view, 37, -8);
        const [xe] = placed(map, view, 37, -7);
        const [, yn] = placed(map, view, 38, -8);
        expect(xe).toBeGreaterThan(x);
        expect(yn).toBeLessThan(y);
      }),
    );
  });

  it('has a scale bar as long as it says', () => {
    const view = mapView(map, 860, 460);
    const [bar] = scaleBars(map, view, 40);
    const lon = -8;
    const parallel = latitudeAt(map, (bar!.y - view.dy) / view.k);
    const [x0] = placed(map, view, parallel, lon);
    const [x1] = placed(
      map,
      view,
      parallel,
      lon + bar!.km / (111.195 * Math.cos((parallel * Math.PI) / 180)),
    );
    expect(x1 - x0).toBeCloseTo(bar!.width, 3);
  });
});

describe('the scene of a place figure', () => {
  it('stays in its frame', () => {
    fc.assert(
      fc.property(scenes, (of) => {
        const scene = sceneOf(of);
        expect(scene.view.width).toBeLessThanOrEqual(of.width + 0.01);
        expect(scene.view.height).toBeLessThanOrEqual(of.height);
        for (const { x0, x1, y0, y1 } of linesOf(scene)) {
          expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0);
          expect(x1).toBeLessThanOrEqual(scene.view.width);
          expect(y1).toBeLessThanOrEqual(scene.view.height);
        }
        for (const { x, y, radius } of scene.marks) {
          expect(Math.min(x, y) - radius).toBeGreaterThanOrEqual(0);
          expect(x + radius).toBeLessThanOrEqual(scene.view.width);
          expect(y + radius).toBeLessThanOrEqual(scene.view.height);
        }
        for (const { text, y } of scene.notes.lines) {
          expect(scene.notes.x + textWidth(text, 11)).toBeLessThanOrEqual(of.width + 1);
          expect(y).toBeLessThanOrEqual(of.height);
          expect(y).toBeGreaterThan(10);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets no label overlap another, nor a mark', () => {
    fc.assert(
      fc.property(scenes, (of) => {
        const scene = sceneOf(of);
        const lines = linesOf(scene);
        for (const [i, a] of lines.entries()) {
          for (const b of lines.slice(i + 1))
            if (a.key !== b.key) expect(meet(a, b), `${a.key} ${b.key}`).toBe(false);
          for (const { x, y, radius: r } of scene.marks) {
            if (r < 7) expect(meet(a, { x0: x - r, x1: x + r, y0: y - r, y1: y + r })).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('always says whose borders are drawn', () => {
    fc.assert(
      fc.property(scenes, (of) => {
        const said = sceneOf(of)
          .notes.lines.map((l) => l.text)
          .join(' ');
        expect(said).toMatch(/Borders: Natural Earth.*no position on them\./);
      }),
    );
  });

  it('marks every place with a position, in the map or by an arrow to it', () => {
    const scene = sceneOf({
      width: 860,
      height: 480,
      places: ['far-quay', 'ember-district', 'hill-town', 'north-gate', 'lost-cove'],
    });
    expect(scene.marks.map((m) => [m.id, m.form]).sort()).toEqual([
      ['ember-district', 'ring'],
      ['far-quay', 'point'],
      ['hill-town', 'point'],
      ['north-gate', 'arrow'],
    ]);
    expect(scene.notes.lines.map((l) => l.text).join(' ')).toContain(words.outside);
    const angle = scene.marks.find((m) => m.id === 'north-gate')!.angle;
    expect(angle).toBeGreaterThan(-90);
    expect(angle).toBeLessThan(0);
  });

  it('names the places of every event of the archive on a desktop’s stage', () => {
    for (const event of archive.events) {
      const figure = placeFigure(event, look);
      const keys = placeScene(figure, map, 860, 480, words).labels.map((l) => l.key);
      expect(keys).toEqual(expect.arrayContaining(figure.marks.map((m) => m.id)));
    }
  });

  it('has no point where only an area is known', () => {
    const scene = sceneOf({ width: 860, height: 480, places: ['the-cape'] });
    expect(scene.marks).toEqual([]);
    expect(scene.areas.map((a) => a.id)).toEqual(['the-cape']);
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(scenes, (of) => {
        expect(sceneOf(of)).toEqual(sceneOf(of));
      }),
      { numRuns: 20 },
    );
  });
});
