import { z } from 'zod';
import { SpanError } from '../model/span';
import { spanOf } from './dates';
import { say } from './messages';

/** The parts of which the shapes of the data files are made: texts, ids, dates, locators, addresses. */

/** An object that knows its keys: its message for an unknown one lists them. */
export function object<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? say('UNKNOWN_KEY', '', Object.keys(shape).join(' ')) : undefined,
  });
}

/** The longest texts, in UTF-16 code units. */
export const LIMIT = { line: 300, text: 4000, prose: 20_000 } as const;

/** A text with something in it, of at most `limit` code units. */
export const text = (limit: number): z.ZodString =>
  z
    .string()
    .regex(/\S/, say('EMPTY_TEXT', 'the text is empty', 'write it, or leave the key out'))
    .max(limit, say('TOO_LONG', `the text is longer than ${limit} characters`, 'shorten it, or split it'));

export const line = text(LIMIT.line).describe('One line of text.');
export const prose = text(LIMIT.prose).describe('Narrator’s prose: no figures but references.');

const KEBAB = 'an id is lower-case letters and digits joined by single hyphens';
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, say('BAD_ID', KEBAB, 'write it like `jaffar-express`'))
  .max(80, say('BAD_ID', 'an id has at most 80 characters', 'shorten it'))
  .describe('Kebab-case, chosen once.');

/** Addresses that the page itself has, or gives to claims, sources, chapters, terms and lists of claims. */
const RESERVED = /^(top|story|stage|names|method|sources|(c|s|chapter|term)-.*|.*-claims)$/;

/** The id of an event or a step, which is its address on the page. */
export const anchor = id.refine((value) => !RESERVED.test(value), {
  error: say('BAD_ID', 'the page itself has this address', 'choose another id'),
});
export const ids = z.array(id);
export const aliases = ids.optional();

export const edtf = z
  .union([z.string(), z.number()])
  .superRefine((value, ctx) => {
    try {
      spanOf(value);
    } catch (e) {
      if (!(e instanceof SpanError)) throw e;
      ctx.addIssue({ code: 'custom', message: say('BAD_DATE', e.message, e.hint) });
    }
  })
  .describe('EDTF: 1948, 2025-03-11, 2025-03-11/2025-03-12, 1958~, 200X, 2017/..');

const LOCATOR = new RegExp(
  '^(' +
    [
      '¶\\d+[a-z]?([–-]\\d+)?',
      'table row \\d+',
      'fn \\d+',
      'ref \\d+',
      'title',
      'address',
      'standfirst',
      'p\\. ?\\d+([–-]\\d+)?',
      '§ ?.{1,80}',
      'min\\. ?\\d+',
    ].join('|') +
    ')$',
);
const LOCATORS =
  'write ¶8, ¶8–9, table row 2, fn 3, ref 4, title, address, standfirst, p. 12 or § Heading, joined by commas';
export const locator = z
  .string()
  .max(LIMIT.line, say('TOO_LONG', `the locator is longer than ${LIMIT.line} characters`, 'shorten it'))
  .refine((v) => v.split(/,\s*/).every((part) => LOCATOR.test(part)), {
    error: say('BAD_LOCATOR', 'the locator has no known form', LOCATORS),
  });

const COPY = 'copy it whole from the document, or leave it out';
export const address = z
  .string()
  .max(2000, say('TOO_LONG', 'the address is longer than 2000 characters', COPY))
  .superRefine((v, ctx) => {
    if (/^https:\/\/[^\s]+$/.test(v) && URL.canParse(v) && !new URL(v).username) return;
    const message = say('BAD_ADDRESS', 'the address is not a complete https address', COPY);
    ctx.addIssue({ code: 'custom', message });
  });
