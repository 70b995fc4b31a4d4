import type { FigureHead } from '../model/figure/head';

/** The figures of one file, by key. */
export type FigureFile = Record<string, FigureHead>;

/**
 * Fetches the data of figures when they are wanted, each file once. What fails may be asked for again.
 * @param base the address of the folder
 */
export function figureLoader(base: string): (file: string) => Promise<FigureFile> {
  const asked = new Map<string, Promise<FigureFile>>();
  return (file) => {
    const known = asked.get(file) ?? read(`${base}${file}.json`);
    asked.set(file, known);
    known.catch(() => asked.delete(file));
    return known;
  };
}

async function read(address: string): Promise<FigureFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the figures could not be fetched: ${answer.status} for ${address}`);
  return (await answer.json()) as FigureFile;
}
