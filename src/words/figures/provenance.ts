import type { Claim, EventRecord, Question } from '../../model/archive';
import { provenanceKey } from '../../model/figure/ref';
import type { ProvenanceFigure, ProvenanceNode } from '../../model/figure/provenance';
import { shortReference } from '../../model/reference';
import type { Lookup } from '../lookup';
import { answerWords } from '../answers';
import { originWords } from '../relations';
import { claimsOf, readOf } from './parts';

/** Where the claims on a question come from: claimant, who reported it, the document in which it was read. */
export function provenanceFigure(event: EventRecord, question: Question, look: Lookup): ProvenanceFigure {
  const claims = claimsOf(question, look);
  const chains = claims.flatMap((claim) =>
    claim.citations.map(({ source, via }) => ({ claim, works: [...via].reverse(), source })),
  );
  const depth = Math.max(0, ...chains.map((c) => c.works.length));
  const middle = Array.from({ length: depth }, () => new Map<string, ProvenanceNode>());
  const read = new Map<string, ProvenanceNode>();
  const links = new Map<string, [string, string]>();
  for (const { claim, works, source } of chains) {
    const path = [claim.id];
    works.forEach((id, i) => {
      const column = depth - works.length + i;
      path.push(`${column} ${id}`);
      middle[column]?.set(id, workNode(`${column} ${id}`, id, look));
    });
    path.push(`read ${source}`);
    read.set(source, workNode(`read ${source}`, source, look));
    path.slice(1).forEach((to, i) => links.set(`${path[i] ?? ''} ${to}`, [path[i] ?? '', to]));
  }
  const origins = originsOf(claims);
  return {
    kind: 'provenance',
    id: `${event.id}.${provenanceKey(question.id)}`,
    title: `Where it comes from: ${question.asks}`,
    subtitle: `${originWords(question)}. A bracket ties claims of one origin; dashed: its origin is not known.`,
    summary: `${originWords(question)}. ${origins.map((o) => `${o.says}: ${o.claims.length}`).join('; ')}.`,
    read: readOf(claims, look),
    table: {
      head: ['Claim', 'Through', 'Read in', 'Origin'],
      rows: chains.map(({ claim, works, source }) => [
        claimText(claim, question, look),
        works.map((id) => nameOf(id, look)).join(', then ') || 'directly',
        nameOf(source, look),
        claim.origin === null ? 'not known' : originName(claim.origin, look),
      ]),
    },
    columns: [
      {
        title: 'Claimed by',
        nodes: origins
          .flatMap((o) => o.claims)
          .map((id) => claimNode(id, question, look))
          .filter((n) => n !== null),
      },
      ...middle.map((nodes) => ({ title: 'Reported by', nodes: [...nodes.values()] })),
      { title: 'Read in', nodes: [...read.values()] },
    ],
    links: [...links.values()],
    origins,
  };
}

function originsOf(claims: readonly Claim[]): ProvenanceFigure['origins'] {
  const by = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = claim.origin ?? `unknown ${claim.id}`;
    by.set(key, [...(by.get(key) ?? []), claim]);
  }
  return [...by.values()].map((group) => {
    const known = group[0]?.origin !== null;
    return {
      claims: group.map((c) => c.id),
      says: known ? 'one origin' : 'origin not known',
      known,
    };
  });
}

function claimNode(id: string, question: Question, look: Lookup): ProvenanceNode | null {
  const claim = look.claims.get(id);
  if (!claim) return null;
  const voice = look.claimants.get(claim.claimant)?.voice ?? null;
  return { id, text: claimText(claim, question, look), voice, address: `c-${id}` };
}

/** "BLA: 214"; of an answer in words, who gives it. */
function claimText(claim: Claim, question: Question, look: Lookup): string {
  const who = look.claimants.get(claim.claimant)?.short ?? claim.claimant;
  return claim.says.form === 'text' ? who : `${who}: ${answerWords(claim, question)}`;
}

function workNode(id: string, source: string, look: Lookup): ProvenanceNode {
  return { id, text: nameOf(source, look), voice: null, address: `s-${source}` };
}

function nameOf(source: string, look: Lookup): string {
  const work = look.sources.get(source);
  return work ? shortReference(work) : source;
}

function originName(origin: string, look: Lookup): string {
  const source = /^source:(.*)$/.exec(origin)?.[1];
  return source === undefined ? (look.claimants.get(origin)?.name ?? origin) : nameOf(source, look);
}
