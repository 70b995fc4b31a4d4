import type { Archive } from '../../model/archive';
import type { FigureHead } from '../../model/figure/head';
import type { BaseMap } from '../../model/figure/place';
import { COUNT_FILE, eventFile, MAP_FILE, provenanceKey } from '../../model/figure/ref';
import { lookup } from '../lookup';
import { coverageFigure } from './coverage';
import { namesFigure } from './names';
import { placeFigure } from './place';
import { provenanceFigure } from './provenance';
import { questionFigure } from './question';
import { runningCounts } from './stage';

/** The figures of one file of `data/figures/`, by key. */
export type FigureFile = Record<string, FigureHead>;

/**
 * All files of figures of an archive: their names, without ending, and what they hold.
 * @param map on which places are shown; without one there are no figures of places
 */
export function* figureFiles(
  archive: Archive,
  map: BaseMap | null,
): Generator<[name: string, figures: FigureFile | { map: BaseMap }]> {
  const look = lookup(archive);
  for (const event of archive.events) {
    const figures = event.questions.flatMap((question): [string, FigureHead][] => [
      [question.id, questionFigure(event, question, look)],
      [provenanceKey(question.id), provenanceFigure(event, question, look)],
    ]);
    if (map) figures.push(['place', placeFigure(event, look)]);
    yield [eventFile(event.id), Object.fromEntries(figures)];
  }
  if (map) yield [MAP_FILE, { map }];
  const names = archive.terms.map((term) => [term.id, namesFigure(term, archive.voices, look)] as const);
  yield ['names', Object.fromEntries(names)];
  yield [COUNT_FILE, runningCounts(archive)];
  yield ['coverage', { coverage: coverageFigure(archive) }];
}
