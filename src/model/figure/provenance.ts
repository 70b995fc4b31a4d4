import type { Id } from '../archive';
import type { FigureHead } from './head';

/** From who claims something, through who reported it, to the documents in which it was read. */
export interface ProvenanceFigure extends FigureHead {
  kind: 'provenance';
  /** From left to right: claims, works known only through others, documents read. */
  columns: { title: string; nodes: ProvenanceNode[] }[];
  links: [from: string, to: string][];
  /** Claims that go back to one utterance, in the order of the first; those whose origin is not known stand alone. */
  origins: { claims: string[]; says: string; known: boolean }[];
}

export interface ProvenanceNode {
  id: string;
  text: string;
  voice: Id | null;
  /** The address on the page. */
  address: string;
}
