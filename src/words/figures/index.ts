import type { Archive } from '../../model/archive';
import type { FigureHead } from '../../model/figure/head';
import { eventFile } from '../../model/figure/ref';
import { lookup } from '../lookup';

/** The figures of one file of `data/figures/`, by key. */
export type FigureFile = Record<string, FigureHead>;

/** All files of figures of an archive: their names, without ending, and what they hold. */
export function* figureFiles(archive: Archive): Generator<[name: string, figures: FigureFile]> {
  const look = lookup(archive);
  for (const event of archive.events) {
    void look;
    yield [eventFile(event.id), {}];
  }
}
