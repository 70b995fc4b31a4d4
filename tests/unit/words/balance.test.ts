import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/model/archive';
import { accessTables, balanceView, kindWords } from '../../../src/words/balance';
import { ofAll } from '../../../src/words/relations';
import { archive } from '../exports/fixture';

const told: Archive = {
  ...archive,
  voices: ['state', 'armed', 'press'].map((id) => ({ ...archive.voices[0]!, id, name: `Voice ${id}` })),
};
const view = balanceView(told);
const table = (id: string) => view.tables.find((t) => t.id === id)!;

describe('the balance in words', () => {
  // Of the fixture's events one has claims: two questions of three and two claims and one of dates.
  it('says its blind spots as parts of all events, and names them', () => {
    const events = archive.events.length;
    expect(view.spots.map((spot) => [spot.sentence, spot.events.map((e) => e.id)])).toEqual([
      [`0 of ${events} events rest on one voice alone.`, []],
      [`0 of ${events} events have at most one known origin.`, []],
      [`0 of ${events} events rest on no document that was read whole.`, []],
    ]);
    const alone = { ...told, claims: told.claims.filter((c) => c.claimant === 'state') };
    const [voice, origin] = balanceView(alone).spots;
    expect(voice).toMatchObject({ sentence: `1 of ${events} events rests on one voice alone.` });
    expect(origin?.sentence).toBe(`1 of ${events} events has at most one known origin.`);
    expect(voice?.events.map((e) => e.id)).toEqual(['train']);
  });

  it('counts what it says', () => {
    const by = (id: string) => archive.claims.filter((c) => c.claimant === id).length;
    expect(table('voices').rows.map((r) => [r.label, r.value, r.voice])).toEqual([
      ['Voice state', by('state'), 'state'],
      ['Voice armed', by('armed-group'), 'armed'],
      ['Voice press', by('outlet'), 'press'],
    ]);
    expect(table('claimants').rows[0]).toMatchObject({ label: 'An "armed" group', who: 'armed-group' });
    expect(table('chapters').rows.map((r) => [r.text, r.value, r.part])).toEqual([['1 of 3', 3, 1]]);
    expect(view.sentences).toContain('Claims contradict each other on 1 of 3 questions.');
  });

  it('colours bars by voice and by nothing else', () => {
    const coloured = view.tables.filter((t) => t.rows.some((r) => r.voice !== null));
    expect(coloured.map((t) => t.id)).toEqual(['voices', 'claimants']);
  });

  it('tells how far was read', () => {
    const [sources, claims] = accessTables(told).map((t) => t.rows.map((r) => r.value));
    expect(sources).toEqual([4, 0, 1]);
    expect(claims).toEqual([archive.claims.length, 0, 0]);
  });

  it('holds for an archive with nothing in it', () => {
    const none = { ...told, events: [], claims: [], claimants: [], sources: [], voices: [], chapters: [] };
    expect(JSON.stringify(balanceView(none))).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('numbers and kinds', () => {
  it('are grouped, and have their noun', () => {
    expect(ofAll(1026, 2112, 'claim', 'claims')).toBe('1,026 of 2,112 claims');
    expect(ofAll(1, 1, 'claim', 'claims')).toBe('1 of 1 claim');
    expect(['rights-report', 'un-statement', 'news'].map(kindWords)).toEqual([
      'Rights report',
      'UN statement',
      'News',
    ]);
  });
});
