import { describe, expect, it } from 'vitest';
import { builtArchive } from './dist';

const archive = builtArchive();
const claims = new Map(archive.claims.map((c) => [c.id, c]));

/** Every figure that the founding documents state about the conflict: where it stands, and the claim that holds it. */
const FIGURES: Record<string, [claim: string, printed: string][]> = {
  'kaplan-2026-01-31': [
    ['herof-2.places.bla', '14'],
    ['herof-2.sites.bla', '48'],
    ['herof-2.attackers-killed.authorities-dozens', 'dozens'],
    ['herof-2.attackers-killed.authorities-67', '67'],
    ['herof-2.security-killed.al-jazeera', '8'],
    ['herof-2.people-killed.authorities-120', 'more than 120'],
    ['herof-1.people-killed.al-jazeera-title', '74'],
    ['herof-1.people-killed.al-jazeera-address', '43'],
    ['enforced-disappearances.people-disappeared.kaplan', 'thousands'],
    ['enforced-disappearances.people-disappeared.commission-of-inquiry', 'thousands of cases'],
    ['killing-of-a-student.killed-when.kaplan', '2020'],
    ['haq-do-tehreek-gwadar.took-place.kaplan', '2023'],
    ['mahrang-baloch-arrest.arrested.kaplan', 'March 2025'],
  ],
  'kidwai-2026-02-18': [
    ['herof-2.attacks.kidwai', '12'],
    ['mastung-prison-break-2026.prisoners-freed.kidwai', 'about 30'],
    ['herof-2.attackers-killed.bla', '34'],
    ['herof-2.security-killed.bla', 'more than 200'],
    ['herof-2.people-killed.government-of-pakistan', '48'],
    ['herof-2.attackers-killed.government-170', 'over 170'],
    ['violence-counted-2025.attacks.pips', 'at least 254'],
    ['violence-counted-2025.casualties.pips', '1,026'],
    ['violence-counted-2025.increase.pips', '26'],
    ['jaffar-express-hijacking.hostages.kidwai', 'more than 400'],
    ['herof-1.people-killed.kidwai', 'over 70'],
    ['herof-1.people-killed.reuters', 'more than 70'],
    ['saindak-shares.share-balochistan.hrcp', 'just 2'],
    ['saindak-shares.share-chinese.hrcp', '50'],
    ['saindak-shares.share-federal.hrcp', '48'],
    ['use-of-the-provinces-resources.licence-deposit.hrcp', 'PKR 500 million'],
    ['herof-2.lasted.pakistan-military', 'within three days'],
    ['herof-2.lasted.bla', 'into a sixth day'],
    ['herof-2.attackers-killed.ispr-216', '216'],
    ['herof-2.people-killed.reuters', '58'],
    ['post-about-29-january-2026.people-named.ispr', 'forty-one'],
    ['herof-2.people-killed.authorities-120', 'more than 120'],
  ],
  'alvi-2026-02': [
    ['herof-2.people-killed.authorities-225', '225'],
    ['herof-2.security-killed.authorities-17', '17'],
    ['herof-2.civilians-killed.authorities-31', '31'],
    ['herof-2.attackers-killed.authorities-177', '177'],
  ],
  'rawnews-2026-02': [
    ['herof-2.attackers-killed.military-92', 'at least 92'],
    ['herof-2.people-killed.military-dozens', 'dozens'],
    ['gwadar-camp-attack-2026.civilians-killed.rawnews-text', 'over a dozen'],
    ['gwadar-camp-attack-2026.civilians-killed.rawnews-table', 'about 11'],
    ['herof-2.civilians-killed.rawnews', 'dozens'],
    ['accession-to-pakistan.insurgency-since.rawnews', '1947'],
  ],
  'guardian-2025-03-24': [
    ['jaffar-express-hijacking.passengers-aboard.guardian', 'almost 500'],
    ['jaffar-express-hijacking.hostages.guardian', 'hundreds'],
    ['jaffar-express-hijacking.people-killed.government-of-pakistan', '31'],
    ['jaffar-express-hijacking.attackers-killed.government-of-pakistan', '33'],
    ['jaffar-express-hijacking.people-killed.bla', '214'],
    ['violence-counted-2024.attacks.bla', '302'],
    ['quetta-station-bombing.people-killed.guardian', '26'],
    ['quetta-station-bombing.people-killed.guardian-soldiers', '14'],
    ['enforced-disappearances.found-dead.vbmp', 'almost 1,500'],
    ['enforced-disappearances.still-missing.vbmp', '6,000'],
    ['recruitment-of-the-armed-groups.how-many.unnamed-voices', 'thousands'],
    ['young-man-taken.held-for.guardian', 'two years'],
    ['accession-to-pakistan.insurgency-since.guardian', '1948'],
    ['rising-1958.took-place.guardian', '1958'],
    ['rising-1962.took-place.guardian', '1962'],
    ['rising-1973.took-place.guardian', '1973'],
    ['bla-reorganisation.began.guardian', '2017'],
    ['coalition-of-armed-groups.formed.guardian', '2018'],
    ['return-of-the-taliban.returned.guardian', '2021'],
  ],
};

describe.each(Object.entries(FIGURES))('the figures of %s', (document, figures) => {
  it.each(figures)('%s is in the record as “%s”, read in that document', (id, printed) => {
    const claim = claims.get(id);
    expect(claim?.says.text).toBe(printed);
    expect(claim?.citations.map((c) => c.source)).toContain(document);
  });
});

describe('the counts of one weekend', () => {
  it('are one line of updates: at least 92, 177, 216, by those who speak for one account; 67 counts one day only', () => {
    const question = archive.events
      .find((e) => e.id === 'herof-2')
      ?.questions.find((q) => q.id === 'attackers-killed');
    const line = ['military-92', 'authorities-177', 'ispr-216'].map((id) => `herof-2.attackers-killed.${id}`);
    const day = question?.relations.find(({ a, b }) => a.endsWith('.authorities-67') && b === line[0]);
    expect(day).toMatchObject({ relation: 'different-scope', differs: ['during'] });
    for (const [i, earlier] of line.slice(0, -1).entries()) {
      const relation = question?.relations.find((r) => r.a === earlier && r.b === line[i + 1]);
      expect(relation?.relation).toBe('update');
    }
    expect(question?.disputed).toBe(true);
  });
});
