import Range from '../../src/components/figure/Range.svelte';
import type { RangeFigure, RangeRow } from '../../src/model/figure/range';
import { rangeOf, rangeRow } from '../support/range';
import { most, questionsOf } from './pick';
import { rangeFigure } from '../../src/words/figures/range';
import { lookup } from '../../src/words/lookup';
import { scene, type Scenes } from './scene';

const row = (i: number, more: Partial<RangeRow> = {}): RangeRow =>
  rangeRow(`c${i}`, {
    voice: ['state', 'armed', 'rights', 'press'][i % 4]!,
    who: ['Government', 'An organisation with a long name', 'Families', 'Paper'][i % 4]!,
    notes: `${(i % 27) + 1} March 2025`,
    says: String(10 + i * 17),
    min: 10 + i * 17,
    max: 10 + i * 17,
    ...more,
  });
const made = (rows: RangeRow[]): RangeFigure => rangeOf([{ counts: null, differs: null, rows, apart: null }]);

const scenes: Scenes = (archive) => {
  const look = lookup(archive);
  const shapes = Object.fromEntries(archive.voices.map((v) => [v.id, v.shape]));
  const draw = (name: string, figure: RangeFigure) =>
    scene(name, Range, ([width, height]) => ({ figure, width, height, shapes }));
  // Questions of the archive with much to place: the amounts with most claims, and the dates.
  const asked = (answers: 'amount' | 'date', n: number) =>
    most(
      questionsOf(archive).filter(({ question }) => question.answers === answers),
      n,
      ({ question }) => question.claims.length,
    );
  const real = [...asked('amount', 5), ...asked('date', 2)].map(({ event, question }) =>
    draw(`${event.id} ${question.id}`, rangeFigure(event, question, look)),
  );
  return [
    draw('one claim', made([row(1)])),
    draw(
      'every form',
      made([
        row(0),
        row(1, { form: 'at-least', says: 'at least 27', max: null }),
        row(2, { form: 'at-most', says: 'at most 44', min: null }),
        row(3, { form: 'about', says: 'about 61' }),
        row(4, { form: 'range', min: 30, max: 55, says: '30 to 55' }),
        row(5, { form: 'word', min: 20, max: 199, says: 'dozens' }),
      ]),
    ),
    draw('twenty-five claims', made(Array.from({ length: 25 }, (_, i) => row(i)))),
    draw(
      'a huge ratio',
      made([row(0, { min: 3, max: 3, says: '3' }), row(1, { min: 16000, max: 16000, says: '16,000' })]),
    ),
    ...real,
  ];
};
export default scenes;
