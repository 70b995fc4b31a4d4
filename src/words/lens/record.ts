import type { Archive, Claim, EventRecord, Question, Source } from '../../model/archive';
import type { LensClaim, LensEvent, LensQuestion, LensRecord } from '../../model/lens/record';
import { parseSpan, spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { typeset } from '../../model/typeset';
import { scopeWords } from '../claims';
import { lookup, type Lookup } from '../lookup';
import { shortAnswer } from '../answers';
import { capital } from '../sentence';

/** Takes from an archive what lenses need. */
export function lensRecord(archive: Archive): LensRecord {
  const look = lookup(archive);
  const closed = lastDay(archive.edition.date) ?? '9999-12-31';
  // What is known by its year alone cannot have been said after the edition was closed.
  const by = (edtf: string | null): string | null => {
    const day = lastDay(edtf);
    return day !== null && day > closed ? closed : day;
  };
  return {
    voices: archive.voices.map(({ id, name, short, shape }) => ({ id, name, short, shape })),
    claimants: archive.claimants.map(({ id, name, short, inText, voice, speaksFor }) => ({
      id,
      name,
      short,
      inText,
      voice,
      speaksFor,
    })),
    sources: archive.sources.map((source) => ({
      id: source.id,
      name: nameOf(source),
      voice: source.voice,
      reprints: source.reprints,
      day: by(source.published),
    })),
    chapters: archive.chapters.map(({ id, number, title }) => ({ id, number, title })),
    events: archive.events.map((event) => eventOf(event, look, by)),
  };
}

type By = (edtf: string | null) => string | null;

function eventOf(event: EventRecord, look: Lookup, by: By): LensEvent {
  const begins = event.when.start.min;
  return {
    id: event.id,
    title: typeset(event.title),
    when: spanWords(event.when),
    begins: begins === null ? null : isoDay(begins),
    chapter: event.chapter,
    mentions: [...new Set(event.mentions.map(({ source }) => source))],
    questions: event.questions.map((q) => questionOf(q, look, by)),
  };
}

function questionOf(q: Question, look: Lookup, by: By): LensQuestion {
  const place = new Map(q.claims.map((id, i) => [id, i]));
  const claims = q.claims.flatMap((id) => look.claims.get(id) ?? []);
  return {
    id: q.id,
    asks: typeset(q.asks),
    unit: q.unit,
    claims: claims.map((claim) => claimOf(claim, q, look, by)),
    relations: q.relations.flatMap(({ a, b, relation, ratio }): LensQuestion['relations'] =>
      relation === 'compatible' ? [] : [[place.get(a) ?? -1, place.get(b) ?? -1, relation, ratio]],
    ),
    reports: q.reports,
    origins: q.origins,
    disputed: q.disputed,
    ratio: q.ratio,
  };
}

function claimOf(claim: Claim, q: Question, look: Lookup, by: By): LensClaim {
  return {
    id: claim.id,
    claimant: claim.claimant,
    answer: typeset(capital(shortAnswer(claim, q))),
    scope: scopeWords(claim.scope, look),
    day: by(claim.stated),
    on: claim.stated === null ? null : spanWords(parseSpan(claim.stated)),
    standing: claim.standing,
    sources: [...new Set(claim.citations.map(({ source }) => source))],
    via: [...new Set(claim.citations.flatMap(({ via }) => via))],
    origin: claim.origin,
  };
}

/** The last day (ISO) that a date may mean; `null` where it has none. */
function lastDay(edtf: string | null): string | null {
  const max = spanOrNull(edtf)?.end.max ?? null;
  return max === null ? null : isoDay(max);
}

function isoDay(t: number): string {
  return new Date(t).toISOString().slice(0, 10);
}

/** Whose work it is, and its title. */
function nameOf(source: Source): string {
  const [author] = source.author;
  const by = author?.family ?? author?.literal ?? source['container-title'];
  return typeset(by === null ? source.title : `${by}, ${source.title}`);
}
