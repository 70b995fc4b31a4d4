import type { Claim, EventRecord, Inline, Source } from '../model/archive';
import { SpanError } from '../model/span';
import { spanWords } from '../model/spanWords';
import { shortReference } from '../model/reference';
import type { Context } from './context';
import { spanOf } from './dates';
import { nearest } from './nearest';

/** An inline node, or what is wrong with a reference and how to mend it. */
export type Resolved = Inline | { what: string; mend: string };

/** What references in prose can lead to. */
export interface Targets {
  events: Map<string, EventRecord>;
  claims: Map<string, Claim>;
  sources: Map<string, Source>;
  ctx: Context;
}

/** Resolves `{@date}`, `{source:id}`, `{event}`, `{event.when}`, `{question.claim}` and `{event.question.claim}`. */
export function resolveReference(ref: string, here: string | null, to: Targets): Resolved {
  if (ref.startsWith('@')) return date(ref.slice(1).trim());
  if (ref.startsWith('source:')) return source(ref.slice(7).trim(), to);
  const parts = ref.split('.');
  const [first = '', second, third] = parts;
  if (second === undefined || (parts.length === 2 && second === 'when')) return event(first, !!second, to);
  if (parts.length === 2 && here !== null) return claim(here, first, second, to);
  if (third !== undefined && parts.length === 3)
    return claim(to.ctx.events.present(first), second, third, to);
  return lost(ref, [], 'claim', !to.ctx.loaded.incomplete.has('events'));
}

function claim(event: string, question: string, own: string, to: Targets): Resolved {
  const id = `${event}.${question}`;
  const found = to.claims.get(`${id}.${own}`) ?? to.claims.get(`${id}.${to.ctx.claimants.present(own)}`);
  if (found) return { t: 'claim', id: found.id, v: printed(found, to) };
  const known = to.events.get(event)?.questions.flatMap((q) => q.claims);
  const events = [...to.events.keys()].map((other) => `${other}.${question}.${own}`);
  return lost(`${id}.${own}`, known ?? events, 'claim', !to.ctx.loaded.incomplete.has('events'));
}

function printed(claim: Claim, to: Targets): string {
  if (claim.says.form !== 'text') return claim.says.text;
  const question = to.events.get(claim.event)?.questions.find((q) => q.id === claim.question);
  return question?.positions.find((p) => p.id === claim.says.position)?.label ?? claim.says.text;
}

function date(edtf: string): Resolved {
  try {
    return { t: 'date', v: spanWords(spanOf(edtf)) };
  } catch (e) {
    if (e instanceof SpanError) return { what: `is no date: ${e.message}`, mend: e.hint };
    throw e;
  }
}

function source(id: string, to: Targets): Resolved {
  const found = to.sources.get(to.ctx.sources.present(id));
  if (found) return { t: 'source', id: found.id, v: shortReference(found) };
  const known = [...to.sources.keys()].map((other) => `source:${other}`);
  return lost(`source:${id}`, known, 'source', !to.ctx.loaded.incomplete.has('sources'));
}

function event(id: string, when: boolean, to: Targets): Resolved {
  const found = to.events.get(to.ctx.events.present(id));
  if (found) return { t: 'event', id: found.id, v: when ? spanWords(found.when) : found.title };
  return lost(id, to.events.keys(), 'event', !to.ctx.loaded.incomplete.has('events'));
}

/** @param whole nothing of the kind is missing for want of a readable file; else the reference is let pass */
function lost(ref: string, known: Iterable<string>, kind: string, whole: boolean): Resolved {
  if (!whole) return { t: 'text', v: ref };
  const near = nearest(ref, known);
  const mend = near ? `did you mean {${near}}?` : 'the forms are listed in data/README.md';
  return { what: `leads to no ${kind}`, mend };
}
