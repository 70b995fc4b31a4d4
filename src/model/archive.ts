/**
 * The shapes of a compiled archive. Plain data: what the compiler freezes, the exports write and the page reads.
 * Times are milliseconds since 1970-01-01T00:00:00Z (UTC); `null` stands for an open end.
 */

import type { FigureKind } from './figure/head';

/** Kebab-case, chosen once, never derived from a title or an index. Claims have `event.question.claim`. */
export type Id = string;

/** A closed stretch of time in milliseconds (UTC); `null` where it is open. */
export interface Bounds {
  min: number | null;
  max: number | null;
}

export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century';

/** When something happened and how finely that is known. Entered as EDTF (ISO 8601-2). */
export interface Span {
  edtf: string;
  /** The earliest and latest moment at which it may have begun. */
  start: Bounds;
  /** The earliest and latest moment at which it may have ended (the last millisecond of the unit named). */
  end: Bounds;
  precision: Precision;
  interval: boolean;
  approximate: boolean;
  uncertain: boolean;
}

export type AnswerForm =
  'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'range' | 'word' | 'date' | 'text';

/** What a claim answers. `min` and `max` hold the figures as stated (both alike for `exact` and `about`). */
export interface Says {
  form: AnswerForm;
  min: number | null;
  max: number | null;
  /** The answer as it is printed: "more than 200", "dozens", or the text of the answer. */
  text: string;
  /** The key that groups equal text answers; `null` for amounts. */
  position: Id | null;
}

/** Who or what is counted, where, when, by what method. An absent facet does not limit the claim. */
export interface Scope {
  counted?: Id;
  where?: Id;
  during?: string;
  method?: Id;
}
export type Facet = keyof Scope;

export interface Citation {
  source: Id;
  /** Locator inside the source: `¶8`, `table row 2`, `fn 3`, `ref 4`, `title`, `p. 12`. */
  at: string | null;
  /** The chain through which that source has it, nearest first. */
  via: Id[];
}

export type Standing = 'asserted' | 'revised' | 'withdrawn';

export interface Claim {
  id: Id;
  event: Id;
  question: Id;
  claimant: Id;
  unit: string | null;
  says: Says;
  scope: Scope;
  /** The day (or month, year) it was made, as EDTF. */
  stated: string | null;
  /** `said`: recorded as such; `published`: taken from the source's date; `unknown`: neither is known. */
  statedBasis: 'said' | 'published' | 'unknown';
  standing: Standing;
  /** What the claimant added, in our words. */
  note: string | null;
  citations: Citation[];
  /** The first known utterance at the root of its citation chains, or `null` when it is not known. */
  origin: string | null;
}

export type RelationKind = 'same' | 'compatible' | 'update' | 'different-scope' | 'contradict';

export interface Relation {
  a: Id;
  b: Id;
  relation: RelationKind;
  /** For `contradict` between figures: the larger over the smaller, at their nearest stated figures. */
  ratio: number | null;
  /** The facets in which the scopes differ. */
  differs: Facet[];
}

export interface Position {
  id: Id;
  label: string;
  /** A narrower answer lies within a wider one and is compatible with it. */
  within: Id | null;
  /** Takes no side ("could not be verified"): compatible with every answer. */
  neutral: boolean;
}

export type AnswerKind = 'amount' | 'date' | 'text';

export interface Question {
  id: Id;
  asks: string;
  answers: AnswerKind;
  unit: string | null;
  positions: Position[];
  /** More than one answer can be true at once (causes, aims). */
  several: boolean;
  /** Ids of its claims in the stated order: date stated, then claimant's name. */
  claims: Id[];
  relations: Relation[];
  /** Distinct documents that carry its claims. */
  reports: number;
  /** Distinct known origins; an unknown origin is not counted. */
  origins: number;
  /** Two claims on it contradict each other. */
  disputed: boolean;
  /** The largest ratio among its contradictions. */
  ratio: number | null;
}

export interface EventRecord {
  id: Id;
  aliases: Id[];
  title: string;
  /** A few words for a narrow label; the title where none is given. */
  short: string;
  when: Span;
  places: Id[];
  themes: Id[];
  chapter: Id;
  /** The question that stands open first; `null`: the widest dispute, else the first. */
  lead: Id | null;
  summary: Prose;
  /** Sources that mention the event without answering a question. */
  mentions: Citation[];
  questions: Question[];
}

export interface Claimant {
  id: Id;
  aliases: Id[];
  name: string;
  short: string;
  /** Its name inside a sentence: "the BLA", "Mohsin Naqvi". */
  inText: string;
  voice: Id;
  /** Whose account it gives: a spokesman speaks for his organisation. */
  speaksFor: Id | null;
  /** Passes on what others say; its figures have no known origin unless the claim names one. */
  relays: boolean;
  about: string;
  /** The documents that `about` rests on. */
  citations: Citation[];
}

export interface Voice {
  id: Id;
  name: string;
  short: string;
  shape: 'square' | 'triangle' | 'diamond' | 'circle' | 'hexagon' | 'plus' | 'dot';
  ink: { light: string; dark: string };
}

export interface Name {
  family?: string;
  given?: string;
  literal?: string;
}

/** A work or document, with the fields of CSL-JSON 1.0 under their own names. */
export interface Source {
  id: Id;
  aliases: Id[];
  kind: string;
  access: 'read' | 'opening' | 'cited';
  /** One neutral line on where it stands. */
  standpoint: string;
  /** The voice in which the work itself speaks, where it speaks in one. */
  voice: Id | null;
  /** A work of which this one is a reprint or copy. */
  reprints: Id | null;
  /** Sources through which it is known. */
  citedBy: Id[];
  note: string | null;
  /** The published date as EDTF. */
  published: string | null;
  /** `title` was written by us because the work's own is not known. */
  described: boolean;
  type: string;
  title: string;
  author: Name[];
  issued: { 'date-parts': number[][]; circa?: boolean } | null;
  'container-title': string | null;
  publisher: string | null;
  URL: string | null;
}

export interface Place {
  id: Id;
  aliases: Id[];
  name: string;
  within: Id | null;
  precision: 'site' | 'town' | 'district' | 'province' | 'country' | 'region';
  /** Degrees, WGS 84; `null` where no gazetteer position has been entered. Of a district: that of its seat. */
  lat: number | null;
  lon: number | null;
  /** The entry that gives the position: `geonames:1177446`. */
  gazetteer: string | null;
  /** The drawn area: `natural-earth:Iran`, `natural-earth:IRN.IR04`. */
  outline: string | null;
}

/** A stretch of the earth between two parallels and two meridians, in degrees. */
export interface Bounding {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What the archive's maps show. */
export interface MapFrame {
  /** As far as they are drawn at most. */
  reach: Bounding;
  /** What they show in any case. */
  focus: Bounding;
  /** Places for orientation, those that matter most first. */
  towns: Id[];
  /** The water that the map names, and where its name may stand. */
  sea: { name: string; within: Bounding } | null;
}

export interface Theme {
  id: Id;
  name: string;
}

export interface TermUse {
  word: string;
  claimant: Id;
  note: string | null;
  stated: string | null;
  citations: Citation[];
}

/** One thing and what each side calls it. */
export interface Term {
  id: Id;
  /** The thing in the least contested words. */
  thing: string;
  uses: TermUse[];
}

/** A word that a general reader may not know, explained as a document explains it. */
export interface GlossaryEntry {
  id: Id;
  aliases: Id[];
  term: string;
  /** Other ways in which texts write it. */
  forms: string[];
  /** One neutral sentence, or the part of one that follows the term. */
  means: string;
  /** The documents that carry it. */
  citations: Citation[];
}

/** What was changed after an edition had been published, and why. */
export interface Correction {
  /** The day of the change, as EDTF. */
  date: string;
  event: Id | null;
  /** The full id of the claim; `null` where the correction is not of one claim. */
  claim: Id | null;
  what: string;
  why: string;
}

/** One word in several spellings, under any of which it is found. */
export interface Spelling {
  word: string;
  also: string[];
}

/** What the page works out itself and prints below a section on method. */
export type MethodPart = 'words' | 'access' | 'balance' | 'corrections';

/** A section of what is said on how the record is made. */
export interface MethodSection {
  id: Id;
  title: string;
  text: Prose;
  then: MethodPart | null;
}

/** A word that the narrator does not use, and what stands in its place. A `*` at its end stands for any ending. */
export interface AvoidedWord {
  word: string;
  instead: string;
}

/** The visible span at a step, in milliseconds (UTC). */
export interface Camera {
  from: number;
  to: number;
}

/** The figure that stands beside a text in place of the timeline. */
export interface FigureSpec {
  show: FigureKind;
  /** Of a running count, which has several questions; `null`: that of the step. */
  title: string | null;
  /** Addresses (`event.question`) of the questions it is drawn from. */
  questions: string[];
  event: Id | null;
  term: Id | null;
  /** Only what had been stated by the end of this day (ms, UTC) is shown; `null`: all. */
  until: number | null;
}

export interface Step {
  id: Id;
  event: Id | null;
  /** The question whose claims stand beside the text; `null`: those most in dispute. */
  question: Id | null;
  camera: Camera;
  figure: FigureSpec | null;
  title: string | null;
  text: Prose;
}

export interface Chapter {
  id: Id;
  title: string;
  /** Printed before the title where chapters are counted; `null` for prologue and end matter. */
  number: number | null;
  when: Span;
  /** The figure beside the opening. */
  figure: FigureSpec | null;
  opening: Prose;
  steps: Step[];
  close: Prose;
}

export type Inline =
  | { t: 'text'; v: string }
  | { t: 'em'; c: Inline[] }
  | { t: 'claim'; id: Id; v: string }
  | { t: 'event'; id: Id; v: string }
  | { t: 'source'; id: Id; v: string }
  | { t: 'date'; v: string };

/** Narrative text: paragraphs of inline nodes. Every figure in it is a reference to a claim. */
export type Prose = Inline[][];

export interface Edition {
  id: Id;
  title: string;
  subtitle: string;
  /** One sentence for previews and search engines. */
  description: string;
  edition: string;
  /** The day this edition was closed. */
  date: string;
  language: string;
  when: Span;
  /** A content note, printed before the story. */
  notice: string;
  /** `null`: the archive has no maps. */
  map: MapFrame | null;
}

/** All compiled records of one edition. */
export interface Archive {
  edition: Edition;
  voices: Voice[];
  themes: Theme[];
  scopes: ScopeTerm[];
  chapters: Chapter[];
  events: EventRecord[];
  claims: Claim[];
  claimants: Claimant[];
  sources: Source[];
  places: Place[];
  terms: Term[];
  glossary: GlossaryEntry[];
  /** In the order of the page; the first tells how to read a number. */
  method: MethodSection[];
  avoided: AvoidedWord[];
  /** The latest first. */
  corrections: Correction[];
  /** Beyond those that the search evens out by rule. */
  spellings: Spelling[];
}

/** A word of the scope vocabulary. */
export interface ScopeTerm {
  id: Id;
  facet: 'counted' | 'method';
  label: string;
  within: Id[];
}
