/**
 * Every way in which data can be wrong: one table for the messages, for data/PROBLEMS.md and for the tests.
 * A problem names the place, says what is wrong and how to mend it.
 */

export interface Place {
  file: string;
  line: number;
  col: number;
}

export interface Problem extends Place {
  code: ProblemCode;
  what: string;
  mend: string;
}

/** code → when it appears, for the documentation. */
export const CATALOGUE = {
  YAML_SYNTAX: 'The file is not valid YAML: a tab, a bad indent, an unclosed quote.',
  DUPLICATE_KEY: 'One key stands twice in the same mapping; YAML would silently keep one of them.',
  EMPTY_FILE: 'The file holds nothing, or not the kind of thing its folder asks for.',
  UNKNOWN_FILE: 'A file in `data/` that the compiler does not know how to read.',
  UNKNOWN_KEY: 'A key that the form does not have, often a misspelling.',
  MISSING_KEY: 'A key that the form needs.',
  WRONG_TYPE: 'A value of the wrong kind: a list where a text belongs, a number where an id belongs.',
  EMPTY_TEXT: 'A text with nothing in it.',
  TOO_LONG: 'A text far longer than any of its kind.',
  CONTROL_CHARACTER: 'An invisible control character, such as one that reverses the direction of text.',
  HTML_IN_TEXT: 'Markup in a text. Texts are plain; prose knows `*emphasis*` and references.',
  BAD_ID: 'An id that is not kebab-case.',
  DUPLICATE_ID: 'Two things of one kind under one id or alias.',
  UNKNOWN_ID: 'A reference to a place, source, claimant, theme, chapter or other thing that does not exist.',
  BAD_DATE: 'A date that does not exist or is not EDTF, or an interval that runs backwards.',
  BAD_AMOUNT:
    'An answer to a question of amount that is no amount: negative, reversed, with commas, an unknown word.',
  BAD_LOCATOR: 'A locator in a form that readers could not follow.',
  BAD_ADDRESS: 'An address that is not a complete https address.',
  FORBIDDEN_HOST: 'A link to a host that is never linked (`editorial.yaml`).',
  NO_CLAIMANT: 'A claim that does not say who makes it.',
  NO_CITATION: 'A claim without a document in which it was read.',
  NO_UNIT: 'A question that is neither of amounts (`unit`) nor of texts (`positions`).',
  NO_DATE: 'An event that does not say when.',
  NO_POSITION: 'A text answer without a position, or with one that its question does not have.',
  STATED_LATER: 'A claim that was stated after every document that carries it was published.',
  ORPHAN_SOURCE: 'A source that no claim, mention, term or other source uses.',
  ORPHAN_CLAIMANT: 'A claimant who claims nothing.',
  CIRCULAR_CHAIN: 'Sources that have a claim from one another in a circle: nobody can be its origin.',
  CIRCULAR_WITHIN: 'Places, scopes, positions or speakers that lie within one another in a circle.',
  BARE_FIGURE: 'A digit in the narrator’s text that is no reference to a claim or date.',
  COUNTING_WORD: 'A number in words in the narrator’s prose ("dozens", "forty"): a figure without a claim.',
  SIDE_TAKING: 'A word that takes a side, in the narrator’s voice.',
  UNATTRIBUTED: 'A charge against a person who is named, in a sentence that does not say who makes it.',
  HIDDEN_ACTOR:
    'A passive that hides who acted (“was abducted”), in a sentence without “by …”, claim or attribution.',
  ONE_SIDED: 'A text that prints one figure of a dispute and none that contradicts it.',
  WORD_COUNT: 'A step or an opening with fewer or more words than its kind may have.',
  PRIVATE_NAME: 'The name of a private person.',
  BAD_PROSE: 'Markdown that prose does not know: headings, lists, links, code, pictures.',
  BAD_REFERENCE: 'A reference in braces that leads nowhere or is not of a known form.',
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

/** One line, as compilers print it: `file:line:col  CODE  what is wrong — how to mend it`. */
export function formatProblem(p: Problem): string {
  return `${p.file}:${p.line}:${p.col}  ${p.code}  ${p.what} — ${p.mend}`;
}

/** Sorts by file, line, column, code and drops exact repetitions. */
export function sortProblems(problems: Problem[]): Problem[] {
  const key = (p: Problem): string => formatProblem(p);
  const seen = new Set<string>();
  return problems
    .filter((p) => !seen.has(key(p)) && seen.add(key(p)))
    .sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        a.line - b.line ||
        a.col - b.col ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
        (a.what < b.what ? -1 : 1),
    );
}

/** Thrown when data cannot be compiled. `problems` holds all of them, sorted. */
export class DataError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'DataError';
  }
}
