import { describe, expect, it } from 'vitest';
import { baseMap } from '../../../src/build/map';
import { factorWords } from '../../../src/model/factor';
import type { FigureHead } from '../../../src/model/figure/head';
import { accountsFigure } from '../../../src/words/figures/accounts';
import { countFigure } from '../../../src/words/figures/count';
import { coverageFigure } from '../../../src/words/figures/coverage';
import { figureFiles } from '../../../src/words/figures/index';
import { namesFigure } from '../../../src/words/figures/names';
import { provenanceFigure } from '../../../src/words/figures/provenance';
import { questionFigure } from '../../../src/words/figures/question';
import { rangeFigure } from '../../../src/words/figures/range';
import { lookup } from '../../../src/words/lookup';
import { lights as archive } from '../../support/lights';

const look = lookup(archive);
const asked = archive.events.flatMap((event) => event.questions.map((question) => ({ event, question })));
const find = (event: string, question: string) =>
  asked.find((a) => a.event.id === event && a.question.id === question)!;

describe('every figure of the archive', () => {
  const all: FigureHead[] = [...figureFiles(archive, baseMap(archive))]
    .filter(([name]) => name !== 'map')
    .flatMap(([, figures]) => Object.values(figures as Record<string, FigureHead>));

  it('says what it is, what there is to see and where it was read', () => {
    const lacking = all.filter((f) => !f.title || !f.summary || !f.subtitle || f.read.length === 0);
    expect(lacking.map((f) => f.id)).toEqual([]);
    expect(all.length).toBeGreaterThan(2 * asked.length);
  });

  it('has a table as wide as its head, with something in it', () => {
    for (const { id, table } of all) {
      expect(table.rows.length, id).toBeGreaterThan(0);
      for (const row of table.rows) expect(row, id).toHaveLength(table.head.length);
      for (const [first] of table.rows) expect(first, id).toBeTruthy();
    }
  });

  it('drops no claim: each stands in the figure of its question and in its table', () => {
    for (const { event, question } of asked) {
      const figure = questionFigure(event, question, look);
      const drawn =
        figure.kind === 'range'
          ? figure.groups.flatMap((g) => g.rows.map((r) => r.claim))
          : figure.groups.flatMap((g) => g.holders.map((h) => h.claim));
      expect([...drawn].sort()).toEqual([...question.claims].sort());
      expect(figure.table.rows).toHaveLength(question.claims.length);
    }
  });
});

describe('rangeFigure', () => {
  it('puts no two claims on one scale that differ in scope, unless they contradict across it', () => {
    for (const { event, question } of asked.filter((a) => a.question.answers !== 'text')) {
      const groupOf = new Map<string, number>();
      rangeFigure(event, question, look).groups.forEach((g, i) =>
        g.rows.forEach((r) => groupOf.set(r.claim, i)),
      );
      for (const { a, b, relation } of question.relations) {
        if (relation !== 'different-scope') expect(groupOf.get(a)).toBe(groupOf.get(b));
      }
    }
    const { event, question } = find('year-2020', 'dark-nights');
    const { groups } = rangeFigure(event, question, look);
    expect(groups).toHaveLength(4);
    expect(groups.slice(1).every((g) => g.differs !== null)).toBe(true);
  });

  it('says whether a group of another scope counts a part of those before it, holds them, or neither', () => {
    const { event, question } = find('year-2020', 'dark-nights');
    const { groups } = rangeFigure(event, question, look);
    const differs = new Map(groups.map((g) => [g.rows[0]!.who, g.differs]));
    expect(differs.get('Harbour Office')).toBe('smaller place, shorter time, counted another way');
    expect(differs.get('ECREWS')).toBe('another place, shorter time, counted another way');
    const storm = find('storm-of-the-eighth', 'boats-lost');
    const later = rangeFigure(storm.event, storm.question, look).groups.slice(1);
    expect(later.every((g) => g.differs !== null)).toBe(true);
  });

  it('names the factor between two that contradict each other', () => {
    const { event, question } = find('storm-of-the-eighth', 'keepers-hurt');
    const [group] = rangeFigure(event, question, look).groups;
    const { a, b, says } = group!.apart!;
    const ends = [group!.rows[a]!, group!.rows[b]!].map((r) => r.min ?? r.max ?? 0).sort((x, y) => x - y);
    expect(says).toBe(`× ${factorWords(ends[1]! / ends[0]!)}`);
  });
});

describe('countFigure', () => {
  const { event, question } = find('storm-of-the-eighth', 'boats-lost');
  const figure = countFigure('here', 'How many?', [{ event, question }], look);
  const says = (line: (typeof figure.lines)[number]): string[] => line.points.map((p) => p.says);

  it('gives what one account counts one line, its later counts as steps of it', () => {
    const stepping = figure.lines.filter((l) => l.points.length > 1);
    expect(stepping.find((l) => says(l).includes('96'))?.voice).toBe('harbour');
    expect(stepping.map(says)).toContainEqual(['dozens', 'at least 40', '77', 'over 70', '96']);
    expect(stepping.filter((l) => l.voice === 'keepers').map(says)).toEqual([['9', '14', '20']]);
    for (const { points } of figure.lines)
      expect(points.map((p) => p.from)).toEqual(points.map((p) => p.from).sort((a, b) => a - b));
  });

  it('loses no claim: what has no day is said in words', () => {
    const placed = figure.lines.reduce((n, l) => n + l.points.length, 0);
    expect(placed + figure.unplaced.length).toBe(question.claims.length);
    expect(figure.unplaced.join(' ')).toContain('Coast Board');
    expect(figure.table.rows).toHaveLength(question.claims.length);
  });

  it('names a contradiction of two lines that step, where there is one', () => {
    const [against] = figure.against;
    expect(figure.against).toHaveLength(1);
    expect(against?.says).toMatch(/^× [\d.]+$/);
    for (const [line] of [against!.a, against!.b])
      expect(figure.lines[line]!.points.length).toBeGreaterThan(1);
  });
});

describe('accountsFigure', () => {
  it('sets positions in the order in which they were first given, those that take no side last', () => {
    for (const { event, question } of asked.filter((a) => a.question.answers === 'text')) {
      const { groups } = accountsFigure(event, question, look);
      const first = groups
        .filter((g) => g.note !== 'takes no side' && g.label !== 'In other words')
        .map((g) => question.claims.indexOf(g.holders[0]!.claim));
      expect(first).toEqual([...first].sort((a, b) => a - b));
      const neutral = groups.findIndex((g) => g.note === 'takes no side');
      if (neutral >= 0)
        expect(
          groups.slice(neutral + 1).every((g) => g.note === 'takes no side' || g.label === 'In other words'),
        ).toBe(true);
    }
  });
});

describe('coverageFigure', () => {
  const figure = coverageFigure(archive);

  it('judges works that were read, and calls none silent about what came after it', () => {
    for (const { id } of figure.sources) expect(look.sources.get(id)?.access).toBe('read');
    const book = figure.sources.findIndex((s) => s.id === 'tides-book');
    const storm = figure.events.find((e) => e.id === 'storm-of-the-eighth');
    expect(storm?.cells[book]).toBe('b');
  });

  it('counts as told what a claim is cited from', () => {
    figure.sources.forEach((source, i) => {
      const told = figure.events.filter((e) => e.cells[i] === 't');
      expect(told).toHaveLength(source.tells);
      for (const { id } of told) {
        const event = archive.events.find((e) => e.id === id)!;
        const cited = event.questions.flatMap((q) => q.claims).flatMap((c) => look.claims.get(c)!.citations);
        expect(cited.map((c) => c.source)).toContain(source.id);
      }
    });
  });

  it('counts the other documents that are cited, and stays small however many there are', () => {
    for (const { id, cells, others } of figure.events) {
      const event = archive.events.find((e) => e.id === id)!;
      const cited = event.questions.flatMap((q) => q.claims).flatMap((c) => look.claims.get(c)!.citations);
      const told = [...cells].filter((c) => c === 't').length;
      expect(others + told).toBe(new Set(cited.map((c) => c.source)).size);
    }
    expect(JSON.stringify(figure).length).toBeLessThan(500 * figure.events.length);
  });
});

describe('namesFigure', () => {
  it('keeps every use, and sets a word that two voices share once', () => {
    for (const term of archive.terms) {
      const figure = namesFigure(term, archive.voices, look);
      expect(figure.words.flatMap((w) => w.users)).toHaveLength(term.uses.length);
      const words = figure.words.map((w) => w.word.toLowerCase());
      expect(words).toEqual([...new Set(words)].sort());
    }
  });
});

describe('provenanceFigure', () => {
  it('leads from every claim to a document that was read, and ties what has one origin', () => {
    for (const { event, question } of asked) {
      const { columns, links, origins } = provenanceFigure(event, question, look);
      const read = new Set(columns.at(-1)?.nodes.map((n) => n.id));
      for (const claim of question.claims) {
        let reached = new Set([claim]);
        for (let i = 0; i < columns.length; i++)
          reached = new Set([...reached, ...links.filter(([a]) => reached.has(a)).map(([, b]) => b)]);
        expect(
          [...reached].some((id) => read.has(id)),
          claim,
        ).toBe(true);
      }
      expect(origins.filter((o) => o.known)).toHaveLength(question.origins);
    }
  });
});
