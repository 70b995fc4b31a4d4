import type { Claim, Facet, Question, Relation } from '../model/archive';
import { openContradictions } from '../model/contradictions';
import { factorWords } from '../model/factor';
import { scopeOrder } from '../model/scope';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { countedNoun } from './amountSentence';
import { answerInFull, isFigure, shortAnswer } from './answers';
import { atTime } from './dates';
import type { Lookup } from './lookup';
import { FACETS, listed } from './relations';
import { inText } from './sentence';

/**
 * How a claim stands to the others on its question, in one line or none. By one rule for all: what has become of it, else
 * its largest contradiction, else what it replaces, else why it is not compared.
 */
export function pairWords(claim: Claim, q: Question, look: Lookup): string | null {
  return (
    fate(claim, q, look) ?? contradiction(claim, q, look) ?? replaced(claim, q, look) ?? apart(claim, q, look)
  );
}

const other = (r: Relation, claim: Claim): string => (r.a === claim.id ? r.b : r.a);

function fate(claim: Claim, q: Question, look: Lookup): string | null {
  if (claim.standing !== 'asserted') return `Later ${claim.standing}.`;
  const next = updates(q, look)
    .filter((u) => u.a.id === claim.id)
    .at(-1)?.b;
  if (!next) return null;
  const by = next.claimant === claim.claimant ? quoted(next, q) : attributed(next, claim, q, look);
  return `Replaced${when(next, '')} by ${by}.`;
}

function replaced(claim: Claim, q: Question, look: Lookup): string | null {
  const before = updates(q, look)
    .filter((u) => u.b.id === claim.id)
    .at(-1)?.a;
  if (!before) return null;
  const by = before.claimant === claim.claimant ? quoted(before, q) : attributed(before, claim, q, look);
  return `Replaces ${by}${when(before, 'of')}.`;
}

/** The pairs in which an account has later answered otherwise, and stands by it. */
function updates(q: Question, look: Lookup): { a: Claim; b: Claim }[] {
  return q.relations.flatMap((r) => {
    const [a, b] = [look.claims.get(r.a), look.claims.get(r.b)];
    return r.relation === 'update' && a && b && b.standing === 'asserted' ? [{ a, b }] : [];
  });
}

/** When the other claim was made: " on 5 February 2026", ", of February 2026", " in a document of 4 February 2026". */
function when({ stated, statedBasis }: Claim, of: '' | 'of'): string {
  if (stated === null) return '';
  const day = spanWords(parseSpan(stated));
  if (statedBasis !== 'said') return of ? `, in a document of ${day}` : ` in a document of ${day}`;
  return of ? `, of ${day}` : ` ${atTime(stated)}`;
}

function contradiction(claim: Claim, q: Question, look: Lookup): string | null {
  const all = openContradictions(q.relations, look.claims)
    .filter((r) => r.a === claim.id || r.b === claim.id)
    .sort((x, y) => (y.ratio ?? 0) - (x.ratio ?? 0));
  const [widest] = all;
  const against = widest && look.claims.get(other(widest, claim));
  if (!against) return null;
  const factor = widest.ratio === null ? '' : ` (× ${factorWords(widest.ratio)})`;
  const why = nested(claim, against, widest, look);
  const more = all.length > 1 ? `; and ${all.length - 1} more` : '';
  return `Contradicts ${attributed(against, claim, q, look)}${factor}${why}${more}.`;
}

/** Why two counts of different people still contradict each other: one holds the other, and is said to be smaller. */
function nested(claim: Claim, against: Claim, r: Relation, look: Lookup): string {
  if (!r.differs.length) return '';
  const [a, b] = [claim, against].map((c) => c.scope.counted);
  const [x, y] = [a, b].map((id) => (id === undefined ? undefined : look.scopes.get(id)?.label));
  if (r.differs.length > 1 || r.differs[0] !== 'counted' || !a || !b || !x || !y)
    return ': one lies within the other';
  const order = scopeOrder([...look.scopes.values()], []);
  const [narrow, wide] = order.counted.get(a)?.has(b) ? [x, y] : [y, x];
  const part = countedNoun(narrow);
  return `: ${part}${part.includes(', ') ? ',' : ''} are among ${countedNoun(wide)}`;
}

function apart(claim: Claim, q: Question, look: Lookup): string | null {
  const mine = q.relations.filter((r) => r.a === claim.id || r.b === claim.id);
  const found = mine.filter((r) => r.relation === 'different-scope');
  const [first] = found;
  const against = first && look.claims.get(other(first, claim));
  if (!against || found.length < mine.length) return null;
  const facets: Facet[] = [...new Set(found.flatMap((r) => r.differs))];
  const whom =
    found.length > 1
      ? 'the others'
      : q.answers === 'text'
        ? `the answer of ${inText(against, look)}`
        : attributed(against, claim, q, look);
  return `Not compared with ${whom}: they differ in ${listed(facets.map((f) => FACETS[f]))}.`;
}

/** "the BLA’s 214", "the BLA’s figure, more than 200", "the BLA: “A lie”", "the same claimant’s 26". */
function attributed(claim: Claim, to: Claim, q: Question, look: Lookup): string {
  const own = claim.claimant === to.claimant;
  const who = own ? 'the same claimant' : inText(claim, look);
  const said = quoted(claim, q);
  if (claim.says.form === 'text') return own ? `the same claimant’s answer, ${said}` : `${who}: ${said}`;
  const date = claim.says.form === 'date';
  const bare = !date && /^[\d,.]+( per cent)?$/.test(said);
  const kind = date ? 'date' : isFigure(claim.says.text) ? 'figure' : 'answer';
  // A name that something follows, or that holds another possessive, takes none: "given by local officials in Musakhail".
  if (/ (in|on|at|for|from|near|under|with|who|that|which) |['’]s? /.test(who))
    return bare ? `the ${said} given by ${who}` : `the ${kind} given by ${who}, ${said}`;
  const whose = `${who}’${/s$/i.test(who) ? '' : 's'}`;
  return bare ? `${whose} ${said}` : `${whose} ${kind}, ${said}`;
}

/** An answer in few words; of a text, its position, in quotation marks. */
function quoted(claim: Claim, q: Question): string {
  if (claim.says.form !== 'text') return answerInFull(claim, q);
  return `“${shortAnswer(claim, q)}”`;
}
