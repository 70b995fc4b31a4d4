import { describe, expect, it } from 'vitest';
import { baseMap } from '../../../src/build/map';
import { compile } from '../../../src/build/compile';
import { readFiles } from '../../../src/build/files';
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

const archive = compile(readFiles('data'));
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
    const { event, question } = find('enforced-disappearances', 'people-disappeared');
    const { groups } = rangeFigure(event, question, look);
    expect(groups).toHaveLength(4);
    expect(groups.slice(1).every((g) => g.differs !== null)).toBe(true);
  });

  it('names the factor between the two that are furthest apart', () => {
    const { event, question } = find('jaffar-express-hijacking', 'people-killed');
    const [group] = rangeFigure(event, question, look).groups;
    expect(group?.rows.map((r) => r.says)).toEqual(['214', '31']);
    expect(group?.apart).toEqual({ a: 0, b: 1, says: '× 6.9' });
  });
});

describe('countFigure', () => {
  const { event, question } = find('herof-2', 'attackers-killed');
  const figure = countFigure('here', 'How many?', [{ event, question }], look);

  it('gives each account one line, its later counts as steps of it', () => {
    const state = figure.lines.find((l) => l.voice === 'state');
    expect(state?.points.map((p) => p.says)).toEqual([
      '67',
      'dozens',
      'at least 92',
      '177',
      'over 170',
      '216',
    ]);
    expect(figure.lines.find((l) => l.voice === 'armed')?.points.map((p) => p.says)).toEqual(['34']);
  });

  it('loses no claim: what has no day is said in words', () => {
    const placed = figure.lines.reduce((n, l) => n + l.points.length, 0);
    expect(placed + figure.unplaced.length).toBe(question.claims.length);
    expect(figure.unplaced.join(' ')).toContain('Raw News');
    expect(figure.table.rows).toHaveLength(question.claims.length);
  });

  it('names the widest contradiction between what is drawn', () => {
    expect(figure.against.map((a) => a.says)).toEqual(['× 6.4']);
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
    expect(figure.sources.map((s) => look.sources.get(s.id)?.access)).not.toContain('cited');
    const guardian = figure.sources.findIndex((s) => s.id === 'guardian-2025-03-24');
    const herof2 = figure.events.find((e) => e.id === 'herof-2');
    expect(herof2?.cells[guardian]).toBe('b');
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
