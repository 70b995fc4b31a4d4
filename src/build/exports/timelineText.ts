/** The words of a TimelineJS3 slide, as HTML. No figure stands in them without the one who claims it. */
import type { Archive, Citation, Claim, EventRecord, Inline, Prose, Question } from '../../model/archive';
import { shortReference } from '../../model/reference';
import { spanOrNull } from '../../model/span';
import { spanWords } from '../../model/spanWords';
import { lookups, type Lookups } from './lookups';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, elements and attributes alike. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** For fields that TimelineJS3 strips of markup and then prints as HTML: entities would be undone there. */
export function unmarked(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

/** Renders the text of one event: its summary, then every question with everyone's answer. */
export function slideWriter(archive: Archive): (event: EventRecord) => string {
  const find = lookups(archive);
  const claims = new Map(archive.claims.map((claim) => [claim.id, claim]));
  const claim = (id: string): Claim => {
    const found = claims.get(id);
    if (!found) throw new Error(`no claim \`${id}\``);
    return found;
  };
  const attributed = (id: string) => find.claimant(claim(id).claimant).short;
  return (event) =>
    [
      ...paragraphs(event.summary, attributed),
      ...event.questions.map((question) => questionHtml(question, question.claims.map(claim), find)),
    ].join('');
}

/** Paragraphs of prose as HTML. A claim's answer is followed by its claimant in brackets. */
export function paragraphs(prose: Prose, claimantOf: (claim: string) => string): string[] {
  const flat = (nodes: Inline[]): string => nodes.map(piece).join('');
  const piece = (node: Inline): string => {
    if (node.t === 'em') return `<em>${flat(node.c)}</em>`;
    return html(node.t === 'claim' ? `${node.v} [${claimantOf(node.id)}]` : node.v);
  };
  return prose.map((paragraph) => `<p>${flat(paragraph)}</p>`);
}

function questionHtml(question: Question, claims: Claim[], find: Lookups): string {
  const dispute = question.disputed ? ' Accounts contradict each other.' : '';
  const answers = claims.map((claim) => `<li>${html(claimWords(claim, find))}</li>`).join('');
  return `<p><b>${html(question.asks)}</b>${dispute}</p><ul>${answers}</ul>`;
}

/** "Claimant (14 March 2025): 31 people killed — hostages killed. In The Guardian, 24 March 2025, ¶9." */
function claimWords(claim: Claim, find: Lookups): string {
  const { name } = find.claimant(claim.claimant);
  const stated = spanOrNull(claim.stated);
  const asText = claim.says.form === 'text' || claim.says.form === 'date' || claim.unit === null;
  const answer = asText ? claim.says.text : `${claim.says.text} ${claim.unit}`;
  const scope = scopeWords(claim, find);
  const parts = [
    `${name}${stated ? ` (${spanWords(stated)})` : ''}: ${answer}${scope ? ` — ${scope}` : ''}`,
    claim.standing === 'asserted' ? null : `Since ${claim.standing}`,
    `In ${claim.citations.map((citation) => citationWords(citation, find)).join('; ')}`,
  ];
  return parts
    .filter((part) => part !== null)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function scopeWords({ scope }: Claim, find: Lookups): string {
  const during = spanOrNull(scope.during);
  return [
    scope.counted === undefined ? null : find.scope(scope.counted).label,
    scope.where === undefined ? null : find.place(scope.where).name,
    during && spanWords(during),
    scope.method === undefined ? null : find.scope(scope.method).label,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

function citationWords({ source, at, via }: Citation, find: Lookups): string {
  const through = via.map((id) => shortReference(find.source(id)));
  const located = at === null ? '' : `, ${at}`;
  const chain = through.length ? ` (from ${through.join(', from ')})` : '';
  return `${shortReference(find.source(source))}${located}${chain}`;
}
