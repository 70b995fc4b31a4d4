import type { Archive } from '../../model/archive';
import type { FigureHead } from '../../model/figure/head';
import { eventFile, provenanceKey } from '../../model/figure/ref';
import { lookup } from '../lookup';
import { coverageFigure } from './coverage';
import { namesFigure } from './names';
import { provenanceFigure } from './provenance';
import { questionFigure } from './question';

/** The figures of one file of `data/figures/`, by key. */
export type FigureFile = Record<string, FigureHead>;

/** All files of figures of an archive: their names, without ending, and what they hold. */
export function* figureFiles(archive: Archive): Generator<[name: string, figures: FigureFile]> {
  const look = lookup(archive);
  for (const event of archive.events) {
    const figures = event.questions.flatMap((question): [string, FigureHead][] => [
      [question.id, questionFigure(event, question, look)],
      [provenanceKey(question.id), provenanceFigure(event, question, look)],
    ]);
    yield [eventFile(event.id), Object.fromEntries(figures)];
  }
  const names = archive.terms.map((term) => [term.id, namesFigure(term, archive.voices, look)] as const);
  yield ['names', Object.fromEntries(names)];
  yield ['coverage', { coverage: coverageFigure(archive) }];
}
