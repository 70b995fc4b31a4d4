import type { Facet, Question } from '../model/archive';
import { factorWords } from '../model/factor';
import { formatNumber } from '../model/number';

/** What scopes can differ in, in words. */
export const FACETS: Record<Facet, string> = {
  counted: 'whom or what they count',
  where: 'the place they count for',
  during: 'the time they count for',
  method: 'how they were counted',
};

/** How the answers to a question stand to each other, in one or two sentences. */
export function relationWords(q: Question): string {
  if (q.claims.length === 1) return 'One account.';
  const kinds = new Set(q.relations.map((r) => r.relation));
  const sentences: string[] = [];
  if (q.disputed) {
    const all = q.claims.length === 2 ? 'The two accounts' : 'Accounts';
    sentences.push(
      q.ratio === null
        ? `${all} contradict each other.`
        : `${all} contradict each other by a factor of ${factorWords(q.ratio)}.`,
    );
  }
  if (kinds.has('update')) sentences.push('Later answers of one account replace its earlier ones.');
  if (kinds.has('different-scope')) {
    const differs = [
      ...new Set(q.relations.filter((r) => r.relation === 'different-scope').flatMap((r) => r.differs)),
    ];
    const who = kinds.size === 1 ? 'They' : 'Some';
    sentences.push(`${who} cannot be compared: they differ in ${listed(differs.map((f) => FACETS[f]))}.`);
  }
  if (!q.disputed && kinds.has('contradict') && !kinds.has('update')) {
    sentences.push('Answers contradicted each other; one of them has since been withdrawn or revised.');
  }
  if (!sentences.length)
    sentences.push(
      kinds.has('compatible') ? 'The accounts do not exclude one another.' : 'The accounts agree.',
    );
  return sentences.join(' ');
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** "Carried by 4 documents, 2 independent origins": documents that carry the claims, and first utterances behind them that are known. */
export function originWords(q: Question): string {
  const reports = `Carried by ${count(q.reports, 'document', 'documents')}`;
  if (q.origins === 0) return `${reports}, origin not known`;
  return `${reports}, ${count(q.origins, 'independent origin', 'independent origins')}`;
}

/** A number with its noun. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "16 of 165 events": a part of all. */
export function ofAll(n: number, all: number, one: string, many: string): string {
  return `${formatNumber(n)} of ${formatNumber(all)} ${all === 1 ? one : many}`;
}
