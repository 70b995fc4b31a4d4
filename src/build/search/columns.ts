import type { Archive, Claim, Name, Question, Source } from '../../model/archive';
import { latest, spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import type { Columns, SearchFile, Texts } from '../../search/file';
import { answerWords } from '../../words/answers';
import { claimsOf } from '../../words/dossier';
import { wordAnchor } from '../../words/gloss';
import { lookup } from '../../words/lookup';
import { plainText } from '../../model/plain';

/** The columns of the file, and what is said of every entry beyond what its result shows, in the order of their numbers. */
export interface Searched {
  columns: Columns;
  texts: Texts[];
}

/** Puts an archive into the columns that results are shown from, and into the texts by which they are found. */
export function searchColumns(archive: Archive): Searched {
  const look = lookup(archive);
  const { days, dayOf } = dayColumn();
  const { events, claimants, sources, places, terms, glossary, chapters } = archive;
  const questions = events.flatMap((e) => e.questions);
  const claims = questions.flatMap((q) => claimsOf(q, look).map((claim) => ({ claim, q })));
  const numberOf = new Map(claimants.map(({ id }, i) => [id, i]));
  const voiceOf = new Map(archive.voices.map(({ id }, i) => [id, i]));
  const steps = chapters.flatMap((chapter) => [
    {
      id: `chapter-${chapter.id}`,
      title: chapter.title,
      chapter: '',
      text: [...chapter.opening, ...chapter.close],
    },
    ...chapter.steps.map(({ id, title, event, text }) => ({
      id,
      title: title ?? look.events.get(event ?? '')?.title ?? chapter.title,
      chapter: chapter.title,
      text,
    })),
  ]);
  const explained = [
    ...terms.map((t) => ({
      anchor: `term-${t.id}`,
      title: t.thing,
      detail: [...new Set(t.uses.map((use) => use.word))].join(', '),
      more: t.uses.map((use) => use.note ?? '').join(' '),
      day: dayOf(lastOf(t.uses.map((use) => use.stated))),
    })),
    ...glossary.map((g) => ({
      anchor: wordAnchor(g.id),
      title: g.term,
      detail: g.means,
      more: g.forms.join(' '),
      day: dayOf(lastOf(g.citations.map((c) => look.sources.get(c.source)?.published ?? null))),
    })),
  ];
  return {
    columns: {
      days,
      voices: archive.voices.map((v) => v.short),
      voiceIds: ids(archive.voices),
      examples: examplesOf(archive),
      events: {
        id: ids(events),
        title: events.map((e) => e.title),
        when: events.map((e) => spanWords(e.when)),
      },
      questions: {
        perEvent: events.map((e) => e.questions.length),
        claims: questions.map((q) => claimsOf(q, look).length),
        id: ids(questions),
        asks: questions.map((q) => q.asks),
      },
      claims: {
        claimant: claims.map(({ claim }) => numberOf.get(claim.claimant) ?? 0),
        answer: claims.map(({ claim, q }) => answerOf(claim, q)),
        day: claims.map(({ claim }) => dayOf(claim.stated)),
        own: claims.map(({ claim }) => ownPart(claim)),
      },
      who: {
        id: ids(claimants),
        name: claimants.map((c) => c.name),
        voice: claimants.map((c) => voiceOf.get(c.voice) ?? 0),
      },
      sources: {
        id: ids(sources),
        title: sources.map((s) => s.title),
        by: sources.map(byline),
        day: sources.map((s) => dayOf(s.published)),
      },
      places: {
        name: places.map((p) => p.name),
        events: places.map(({ id }) => events.flatMap((e, i) => (e.places.includes(id) ? [i] : []))),
      },
      words: {
        anchor: explained.map((w) => w.anchor),
        title: explained.map((w) => w.title),
        detail: explained.map((w) => w.detail),
        day: explained.map((w) => w.day),
      },
      steps: {
        id: ids(steps),
        title: steps.map((s) => s.title),
        chapter: steps.map((s) => s.chapter),
      },
    },
    texts: [
      ...events.map((e) => ({ more: e.short, told: plainText(e.summary) })),
      ...claims.map(({ claim, q }) => ({ more: [labelOf(claim, q), claim.note].join(' ') })),
      ...claimants.map((c) => ({ more: `${c.short} ${c.inText}`, told: c.about })),
      ...sources.map((s) => ({
        more: [s.publisher, ...s.author.map(fullName), s.published?.slice(0, 4)].join(' '),
      })),
      ...places.map(() => ({})),
      ...explained.map((w) => ({ more: w.more })),
      ...steps.map((s) => ({ told: plainText(s.text) })),
      ...questions.map(() => ({})),
    ],
  };
}

/** The event with most claims, the town with most events, the person or body with most claims, a word, a figure in dispute. */
function examplesOf({ events, places, claims, claimants, glossary }: Archive): string[] {
  const most = <T>(items: readonly T[], count: (item: T) => number): T | undefined =>
    items.reduce<T | undefined>(
      (best, item) => (best && count(best) >= count(item) ? best : item),
      undefined,
    );
  const event = most(events, (e) => e.questions.reduce((n, q) => n + q.claims.length, 0));
  const towns = places.filter((p) => p.precision === 'town');
  const town = most(towns, ({ id }) => events.filter((e) => e.places.includes(id)).length);
  const who = most(claimants, ({ id }) => claims.filter((c) => c.claimant === id).length);
  const split = most(
    events.flatMap((e) => e.questions),
    (q) => q.ratio ?? 0,
  );
  const figure = claims.find(({ id, says }) => split?.claims.includes(id) && says.form === 'exact');
  const all = [event?.short, town?.name, who?.name, glossary[0]?.term, figure?.says.text];
  return [...new Set(all.filter((text) => text !== undefined))];
}

function ids(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

/** The dates of a file, each once: `dayOf` gives the number of a date as EDTF. */
function dayColumn(): { days: SearchFile['days']; dayOf: (edtf: string | null) => number } {
  const days: SearchFile['days'] = { words: [], last: [] };
  const known = new Map<string, number>();
  const dayOf = (edtf: string | null): number => {
    const key = edtf ?? '';
    const number = known.get(key) ?? days.words.length;
    if (!known.has(key)) {
      const span = spanOrNull(edtf);
      const last = span && latest(span);
      known.set(key, number);
      days.words.push(span ? spanWords(span) : '');
      days.last.push(typeof last === 'number' ? Math.floor(last / 86_400_000) : null);
    }
    return number;
  };
  return { days, dayOf };
}

/** The latest of dates (EDTF); `null` where one of them is not known. */
function lastOf(dates: readonly (string | null)[]): string | null {
  const end = (date: string | null): number => {
    const span = spanOrNull(date);
    return (span && latest(span)) ?? Infinity;
  };
  return dates.reduce((a, b) => (end(b) > end(a) ? b : a), dates[0] ?? null);
}

/** What a claim answers, as its result shows it. */
function answerOf(claim: Claim, q: Question): string {
  return claim.says.form === 'text' ? claim.says.text : answerWords(claim, q);
}

function labelOf({ says }: Claim, q: Question): string {
  return q.positions.find((p) => p.id === says.position)?.label ?? '';
}

function ownPart({ id, claimant }: Claim): string {
  const own = id.split('.')[2] ?? '';
  return own === claimant ? '' : own;
}

/** Where a work appeared, or whose it is. */
function byline(s: Source): string {
  return s['container-title'] ?? s.publisher ?? s.author.map(fullName).join(', ');
}

function fullName(name: Name): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(' ');
}
