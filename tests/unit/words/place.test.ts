import { describe, expect, it } from 'vitest';
import type { PlaceFigure } from '../../../src/model/figure/place';
import { placeFigure } from '../../../src/words/figures/place';
import { lookup } from '../../../src/words/lookup';
import { lights as archive } from '../../support/lights';

const look = lookup(archive);
const of = (...places: string[]): PlaceFigure =>
  placeFigure({ ...archive.events[0]!, id: 'made', places }, look);

describe('the place figure', () => {
  it('marks a town where the gazetteer has it', () => {
    const figure = of('cold-ness');
    const { lat, lon } = look.places.get('cold-ness')!;
    expect(figure.marks).toEqual([
      { id: 'cold-ness', form: 'point', at: { lat, lon }, name: 'Cold Ness', note: null },
    ]);
    expect(figure.subtitle).toBe('Cold Ness, a town in The Cape, South Land.');
    expect(figure.around).toEqual(['the-cape']);
    expect(figure.also).toEqual([]);
  });

  it('rings a district and says so', () => {
    const figure = of('ember-district');
    expect(figure.marks).toMatchObject([{ form: 'ring', name: 'Ember district' }]);
    expect(figure.also).toEqual(['A ring stands for a district, around its seat.']);
  });

  it('has no point where only a province is known', () => {
    expect(of('the-cape').marks).toEqual([
      {
        id: 'the-cape',
        form: 'area',
        at: null,
        name: 'The Cape',
        note: 'somewhere in The Cape: the documents name no nearer place',
      },
    ]);
  });

  it('does not say so of an area in which another place is named', () => {
    expect(of('south-land', 'the-cape').marks.map((m) => m.note)).toEqual([null, 'no nearer place is named']);
    expect(of('the-cape', 'cold-ness').marks.map((m) => m.note)).toEqual([null, null]);
  });

  it('shows a site without coordinates where it lies in', () => {
    expect(of('bay-pier').marks).toMatchObject([
      {
        id: 'lantern-bay',
        form: 'point',
        name: 'Lantern Bay pier',
        note: 'in Lantern Bay: position not in the gazetteer',
      },
    ]);
    expect(of('old-light', 'new-light').marks).toMatchObject([
      {
        id: 'ember-district',
        form: 'ring',
        name: 'Old Light and New Light',
        note: 'in Ember district: positions not in the gazetteer',
      },
    ]);
    expect(of('ember-district', 'old-light').marks).toMatchObject([
      { name: 'Ember district', note: 'Old Light lies in it: position not in the gazetteer' },
    ]);
    expect(of('the-narrows').marks).toMatchObject([{ form: 'area', name: 'The Narrows' }]);
  });

  it('does not mark a whole province for one place in it beside others', () => {
    const figure = of('cold-ness', 'lost-cove');
    expect(figure.marks.map((m) => m.id)).toEqual(['cold-ness']);
    expect(figure.also).toEqual(['Lost Cove, in The Cape: position not in the gazetteer.']);
  });

  it('loses no place in its table, and gives the entry of each', () => {
    const { table } = of('cold-ness', 'ember-district', 'lost-cove', 'east-land');
    expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
    expect(table.rows.map((row) => row[0])).toEqual(['Cold Ness', 'Ember', 'Lost Cove', 'East Land']);
    expect(table.rows[0]).toEqual([
      'Cold Ness',
      'The Cape, South Land',
      'town',
      '37.2500° N, 8.1000° W',
      'GeoNames 2',
      'position in the gazetteer',
    ]);
    expect(table.rows[1]![5]).toBe('position of its seat in the gazetteer');
    expect(table.rows[2]).toEqual(
      expect.arrayContaining(['none', 'not in the gazetteer; shown where The Cape is']),
    );
    expect(table.rows[3]![4]).toBe('Natural Earth Spain');
  });

  it('names the documents of every event once, and marks or mentions every place', () => {
    for (const event of archive.events) {
      const figure = placeFigure(event, look);
      expect(figure.read.length).toBeGreaterThan(0);
      expect(new Set(figure.read.map((r) => r.id)).size).toBe(figure.read.length);
      const said = [...figure.marks.flatMap((m) => [m.name, m.note]), ...figure.also].join(' ');
      for (const id of event.places) expect(said).toContain(look.places.get(id)!.name);
    }
  });
});
