import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/build/compile';
import { readFiles } from '../../../src/build/files';
import type { PlaceFigure } from '../../../src/model/figure/place';
import { placeFigure } from '../../../src/words/figures/place';
import { lookup } from '../../../src/words/lookup';

const archive = compile(readFiles('data'));
const look = lookup(archive);
const of = (...places: string[]): PlaceFigure =>
  placeFigure({ ...archive.events[0]!, id: 'made', places }, look);

describe('the place figure', () => {
  it('marks a town where the gazetteer has it', () => {
    const figure = of('gwadar');
    const { lat, lon } = look.places.get('gwadar')!;
    expect(figure.marks).toEqual([
      { id: 'gwadar', form: 'point', at: { lat, lon }, name: 'Gwadar', note: null },
    ]);
    expect(figure.subtitle).toBe('Gwadar, a town in Balochistan, Pakistan.');
    expect(figure.around).toEqual(['balochistan']);
    expect(figure.also).toEqual([]);
  });

  it('rings a district and says so', () => {
    const figure = of('mastung');
    expect(figure.marks).toMatchObject([{ form: 'ring', name: 'Mastung district' }]);
    expect(figure.also).toEqual(['A ring stands for a district, around its seat.']);
  });

  it('has no point where only a province is known', () => {
    expect(of('balochistan').marks).toEqual([
      {
        id: 'balochistan',
        form: 'area',
        at: null,
        name: 'Balochistan',
        note: 'somewhere in Balochistan: the documents name no nearer place',
      },
    ]);
  });

  it('does not say so of an area in which another place is named', () => {
    expect(of('pakistan', 'balochistan').marks.map((m) => m.note)).toEqual([
      null,
      'no nearer place is named',
    ]);
    expect(of('balochistan', 'quetta').marks.map((m) => m.note)).toEqual([null, null]);
  });

  it('shows a site without coordinates where it lies in', () => {
    expect(of('quetta-station').marks).toMatchObject([
      {
        id: 'quetta',
        form: 'point',
        name: 'Quetta railway station',
        note: 'in Quetta: position not in the gazetteer',
      },
    ]);
    expect(of('reko-diq', 'saindak').marks).toMatchObject([
      {
        id: 'chagai',
        form: 'ring',
        name: 'Reko Diq and Saindak',
        note: 'in Chagai district: positions not in the gazetteer',
      },
    ]);
    expect(of('chagai', 'reko-diq').marks).toMatchObject([
      { name: 'Chagai district', note: 'Reko Diq lies in it: position not in the gazetteer' },
    ]);
    expect(of('bolan-pass').marks).toMatchObject([{ form: 'area', name: 'Bolan Pass' }]);
  });

  it('does not mark a whole province for one place in it beside others', () => {
    const figure = of('gwadar', 'tump');
    expect(figure.marks.map((m) => m.id)).toEqual(['gwadar']);
    expect(figure.also).toEqual(['Tump, in Balochistan: position not in the gazetteer.']);
  });

  it('loses no place in its table, and gives the entry of each', () => {
    const { table } = of('gwadar', 'mastung', 'tump', 'iran');
    expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
    expect(table.rows.map((row) => row[0])).toEqual(['Gwadar', 'Mastung', 'Tump', 'Iran']);
    expect(table.rows[0]).toEqual([
      'Gwadar',
      'Balochistan, Pakistan',
      'town',
      '25.1216° N, 62.3254° E',
      'GeoNames 1177446',
      'position in the gazetteer',
    ]);
    expect(table.rows[1]![5]).toBe('position of its seat in the gazetteer');
    expect(table.rows[2]).toEqual(
      expect.arrayContaining(['none', 'not in the gazetteer; shown where Balochistan is']),
    );
    expect(table.rows[3]![4]).toBe('Natural Earth Iran');
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
