import type { Claim, EventRecord, Inline, Source } from '../model/archive';
import { parseSpan, SpanError } from '../model/span';
import { spanWords } from '../model/spanWords';
import { shortReference } from '../model/reference';
import { nearest } from './nearest';

type Wrong = { what: string; mend: string };

/** What references in prose can lead to. */
export interface Targets {
  events: Map<string, EventRecord>;
  claims: Map<string, Claim>;
  sources: Map<string, Source>;
  /** The present id of an event under an id or alias. */
  eventId: (id: string) => string | undefined;
}

/** Resolves `{@date}`, `{source:id}`, `{event}`, `{event.when}`, `{question.claim}` and `{event.question.claim}`. */
export function resolveReference(ref: string, here: string | null, to: Targets): Inline | Wrong {
  if (ref.startsWith('@')) return date(ref.slice(1).trim());
  if (ref.startsWith('source:')) {
    const source = to.sources.get(ref.slice(7).trim());
    return source ? { t: 'source', id: source.id, v: shortReference(source) } : lost(ref.slice(7), to.sources.keys(), 'source');
  }
  const parts = ref.split('.');
  if (parts.length === 1 || (parts.length === 2 && parts[1] === 'when')) return event(parts[0] ?? '', parts.length === 2, to);
  const full = parts.length === 2 && here ? [here, ...parts] : [to.eventId(parts[0] ?? '') ?? parts[0], ...parts.slice(1)];
  const claim = to.claims.get(full.join('.'));
  if (claim) return { t: 'claim', id: claim.id, v: printed(claim, to) };
  return lost(full.join('.'), to.claims.keys(), 'claim');
}

function printed(claim: Claim, to: Targets): string {
  if (claim.says.form !== 'text') return claim.says.text;
  const question = to.events.get(claim.event)?.questions.find((q) => q.id === claim.question);
  return question?.positions.find((p) => p.id === claim.says.position)?.label ?? claim.says.text;
}

function date(edtf: string): Inline | Wrong {
  try {
    return { t: 'date', v: spanWords(parseSpan(edtf)) };
  } catch (e) {
    if (e instanceof SpanError) return { what: `is no date: ${e.message}`, mend: e.hint };
    throw e;
  }
}

function event(id: string, when: boolean, to: Targets): Inline | Wrong {
  const found = to.events.get(to.eventId(id) ?? '');
  if (!found) return lost(id, to.events.keys(), 'event');
  return { t: 'event', id: found.id, v: when ? spanWords(found.when) : found.title };
}

function lost(ref: string, known: Iterable<string>, kind: string): Wrong {
  const near = nearest(ref, known);
  return { what: `leads to no ${kind}`, mend: near ? `did you mean {${near}}?` : 'the forms are listed in data/README.md' };
}
