import { z } from 'zod';
import { parseSpan, SpanError } from '../model/span';
import { nearest } from './nearest';

/**
 * The shapes of the data files, as zod schemas: the one source of the checks and of the JSON Schemas for editors.
 * A message made here is `CODE|what|mend`; `check.ts` takes it apart.
 */

const say = (code: string, what: string, mend: string): string => `${code}|${what}|${mend}`;

/** An object that knows its keys: an unknown one is answered with the nearest known. */
function object<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? say('UNKNOWN_KEY', (issue.keys as string[]).join('\u0000'), Object.keys(shape).join(' '))
        : undefined,
  });
}

const LIMIT = { line: 300, text: 4000, prose: 20_000 } as const;
const text = (limit: number): z.ZodString =>
  z
    .string()
    .regex(/\S/, say('EMPTY_TEXT', 'the text is empty', 'write it, or leave the key out'))
    .max(limit, say('TOO_LONG', `the text is longer than ${limit} characters`, 'shorten it, or split it'));

const line = text(LIMIT.line).describe('One line of text.');
const prose = text(LIMIT.prose).describe('Narrator’s prose: no figures but references.');

export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    say('BAD_ID', 'an id is lower-case letters and digits joined by single hyphens', 'write it like `jaffar-express`'),
  )
  .max(80, say('BAD_ID', 'an id has at most 80 characters', 'shorten it'))
  .describe('Kebab-case, chosen once.');

export const edtf = z
  .union([z.string(), z.number()])
  .superRefine((value, ctx) => {
    try {
      parseSpan(String(value));
    } catch (e) {
      if (!(e instanceof SpanError)) throw e;
      ctx.addIssue({ code: 'custom', message: say('BAD_DATE', e.message, e.hint) });
    }
  })
  .describe('EDTF: 1948, 2025-03-11, 2025-03-11/2025-03-12, 1958~, 200X, 2017/..');

const LOCATOR = /^(¶\d+[a-z]?([–-]\d+)?|table row \d+|fn \d+|ref \d+|title|address|standfirst|p\. ?\d+([–-]\d+)?|§ ?.{1,80}|min\. ?\d+)$/;
const locator = z
  .string()
  .refine((v) => v.split(/,\s*/).every((part) => LOCATOR.test(part)), {
    error: say(
      'BAD_LOCATOR',
      'the locator has no known form',
      'write ¶8, ¶8–9, table row 2, fn 3, ref 4, title, address, standfirst, p. 12 or § Heading, joined by commas',
    ),
  });

const address = z.string().superRefine((v, ctx) => {
  const ok = /^https:\/\/[^\s]+$/.test(v) && URL.canParse(v) && !new URL(v).username;
  if (!ok) ctx.addIssue({ code: 'custom', message: say('BAD_ADDRESS', 'the address is not a complete https address', 'copy it whole from the document, or leave it out') });
});

const ids = z.array(id);
const aliases = ids.optional();

const citation = object({ source: id, at: locator.optional(), via: ids.optional() });
const scope = object({ counted: id.optional(), where: id.optional(), during: edtf.optional(), method: id.optional() });

const claim = object({
  id: id.optional(),
  claimant: id,
  says: z.union([z.number(), text(LIMIT.text)]),
  worded: line.optional(),
  position: id.optional(),
  stated: edtf.optional(),
  standing: z.enum(['asserted', 'revised', 'withdrawn']).optional(),
  scope: scope.optional(),
  note: text(LIMIT.text).optional(),
  origin: id.optional(),
  cite: z.array(citation).min(1, say('NO_CITATION', 'a claim needs a document in which it was read', 'add `cite` with a source and a locator')),
});

const position = z.union([line, object({ label: line, within: id.optional(), neutral: z.boolean().optional() })]);

const question = object({
  id,
  asks: line,
  unit: line.optional(),
  positions: z.record(id, position).optional(),
  several: z.boolean().optional(),
  claims: z.array(claim).min(1, say('MISSING_KEY', 'a question without claims asks nothing', 'add a claim, or take the question out')),
});

export const event = object({
  id,
  aliases,
  title: line,
  short: text(40).optional(),
  when: edtf,
  places: ids,
  themes: ids.min(1, say('MISSING_KEY', 'an event needs a theme', 'add one of `themes.yaml`')),
  chapter: id,
  summary: prose,
  mentions: z.array(citation).optional(),
  questions: z.array(question),
});

export const claimant = object({
  id, aliases, name: line, short: text(40), voice: id,
  'speaks-for': id.optional(), relays: z.boolean().optional(), about: line,
});

/** What a source is, and the CSL type that says so in citations. */
export const KINDS = {
  news: 'article-newspaper', feature: 'article-newspaper', opinion: 'article', commentary: 'article', brief: 'report',
  overview: 'post-weblog', 'rights-report': 'report', 'official-statement': 'document', 'un-statement': 'document',
  report: 'report', dataset: 'dataset', 'fact-finding': 'report', scholarship: 'article-journal', book: 'book',
  archive: 'document', 'social-post': 'post', encyclopedia: 'entry-encyclopedia', 'web-page': 'webpage',
} as const;

export const source = object({
  id, aliases,
  kind: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
  access: z.enum(['read', 'opening', 'cited']),
  'cited-by': z.array(citation).optional(),
  voice: id.optional(),
  standpoint: line,
  title: line,
  described: z.boolean().optional(),
  authors: z.array(line).optional(),
  in: line.optional(),
  publisher: line.optional(),
  published: edtf.optional(),
  url: address.optional(),
  note: text(LIMIT.text).optional(),
  reprints: id.optional(),
});

const degrees = (max: number) => z.number().min(-max, 'WRONG_TYPE|not a number of degrees|check it').max(max, 'WRONG_TYPE|not a number of degrees|check it');
export const place = object({
  id, aliases, name: line, within: id.optional(),
  precision: z.enum(['site', 'town', 'district', 'province', 'country', 'region']),
  lat: degrees(90).optional(), lon: degrees(180).optional(),
});

export const theme = object({ id, name: line });
const ink = z.string().regex(/^#[0-9a-f]{6}$/, say('WRONG_TYPE', 'a colour is # and six hex digits', 'write it like "#2c5d8f"'));
export const voice = object({
  id, name: line, short: line,
  shape: z.enum(['square', 'triangle', 'diamond', 'circle', 'hexagon', 'plus', 'dot']),
  ink: object({ light: ink, dark: ink }),
});
export const scopeTerm = object({ id, facet: z.enum(['counted', 'method']), label: line, within: ids.optional() });

export const term = object({
  id,
  thing: line,
  uses: z.array(object({ word: line, claimant: id, note: text(LIMIT.text).optional(), stated: edtf.optional(), cite: z.array(citation).min(1, say('NO_CITATION', 'a use of a word needs a document', 'add `cite`')) })).min(1),
});

const step = object({ id, event: id.optional(), question: id.optional(), camera: edtf.optional(), title: line.optional(), text: prose.optional() });
export const chapter = object({
  id, title: line, numbered: z.boolean().optional(), when: edtf,
  opening: prose.optional(), steps: z.array(step).optional(), close: prose.optional(),
});

export const edition = object({
  id, title: line, subtitle: line, description: text(500), edition: line, date: edtf, language: line, when: edtf, notice: text(LIMIT.text),
});

export const editorial = object({
  words: z.array(object({ word: line, instead: line })),
  names: z.array(line),
  'forbidden-hosts': z.array(line),
  'private-names': z.array(z.string().regex(/^[0-9a-f]{16}$/, say('WRONG_TYPE', 'not sixteen hex digits', 'take the first sixteen of the SHA-256'))),
});

export type RawEvent = z.infer<typeof event>;
export type RawQuestion = z.infer<typeof question>;
export type RawClaim = z.infer<typeof claim>;
export type RawCitation = z.infer<typeof citation>;
export type RawSource = z.infer<typeof source>;
export type RawClaimant = z.infer<typeof claimant>;
export type RawPlace = z.infer<typeof place>;
export type RawTerm = z.infer<typeof term>;
export type RawChapter = z.infer<typeof chapter>;
export type RawStep = z.infer<typeof step>;
export type RawEditorial = z.infer<typeof editorial>;

/** Which files hold what. The folder listing of `data/` is this table. */
export const FILES = {
  edition: { path: /^archive\.yaml$/, shape: edition, list: false },
  editorial: { path: /^editorial\.yaml$/, shape: editorial, list: false },
  voices: { path: /^voices\.yaml$/, shape: voice, list: true },
  themes: { path: /^themes\.yaml$/, shape: theme, list: true },
  scopes: { path: /^scopes\.yaml$/, shape: scopeTerm, list: true },
  places: { path: /^places\.yaml$/, shape: place, list: true },
  claimants: { path: /^claimants\/[^/]+\.yaml$/, shape: claimant, list: true },
  sources: { path: /^sources\/[^/]+\.yaml$/, shape: source, list: true },
  terms: { path: /^terms\/[^/]+\.yaml$/, shape: term, list: true },
  chapters: { path: /^chapters\/[^/]+\.yaml$/, shape: chapter, list: false },
  events: { path: /^events\/(.+\/)?[^/]+\.yaml$/, shape: event, list: false },
} as const;
export type FileKind = keyof typeof FILES;

/** Takes a message of this file apart; `null` for zod's own messages. */
export function unpack(message: string): { code: string; what: string; mend: string } | null {
  const [code, what, mend] = message.split('|');
  if (!code || what === undefined || mend === undefined) return null;
  if (code !== 'UNKNOWN_KEY') return { code, what, mend };
  const known = mend.split(' ');
  const key = what.split('\u0000')[0] ?? '';
  const near = nearest(key, known);
  return { code, what: key, mend: near ? `did you mean \`${near}\`?` : `known keys: ${known.join(', ')}` };
}
