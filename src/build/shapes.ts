import type { z } from 'zod';
import type { citation, claim, question } from './shapesEvents';
import { event } from './shapesEvents';
import {
  chapter,
  correction,
  edition,
  editorial,
  methodSection,
  place,
  scopeTerm,
  spelling,
  theme,
  voice,
} from './shapesFrame';
import { claimant, glossaryEntry, source, term } from './shapesSources';

export { KINDS } from './shapesSources';

/**
 * The shapes of the data files, as zod schemas: the one source of the checks and of the JSON Schemas for editors.
 * Which files hold what; the folder listing of `data/` is this table.
 */
export const FILES = {
  edition: { path: /^archive\.yaml$/, shape: edition, list: false },
  editorial: { path: /^editorial\.yaml$/, shape: editorial, list: false },
  voices: { path: /^voices\.yaml$/, shape: voice, list: true },
  themes: { path: /^themes\.yaml$/, shape: theme, list: true },
  scopes: { path: /^scopes\.yaml$/, shape: scopeTerm, list: true },
  places: { path: /^places\.yaml$/, shape: place, list: true },
  glossary: { path: /^glossary\.yaml$/, shape: glossaryEntry, list: true },
  method: { path: /^method\.yaml$/, shape: methodSection, list: true },
  corrections: { path: /^corrections\.yaml$/, shape: correction, list: true },
  spellings: { path: /^spellings\.yaml$/, shape: spelling, list: true },
  claimants: { path: /^claimants\/[^/]+\.yaml$/, shape: claimant, list: true },
  sources: { path: /^sources\/[^/]+\.yaml$/, shape: source, list: true },
  terms: { path: /^terms\/[^/]+\.yaml$/, shape: term, list: true },
  chapters: { path: /^chapters\/[^/]+\.yaml$/, shape: chapter, list: false },
  events: { path: /^events\/(.+\/)?[^/]+\.yaml$/, shape: event, list: false },
} as const;
export type FileKind = keyof typeof FILES;

export type RawEvent = z.infer<typeof event>;
export type RawQuestion = z.infer<typeof question>;
export type RawClaim = z.infer<typeof claim>;
export type RawCitation = z.infer<typeof citation>;
export type RawSource = z.infer<typeof source>;
export type RawClaimant = z.infer<typeof claimant>;
export type RawPlace = z.infer<typeof place>;
export type RawTerm = z.infer<typeof term>;
export type RawChapter = z.infer<typeof chapter>;
export type RawStep = NonNullable<RawChapter['steps']>[number];
export type RawFigure = NonNullable<RawChapter['figure']>;
export type RawEditorial = z.infer<typeof editorial>;
