import type { Inline, Prose } from './archive';

/** Narrative text as plain text, its paragraphs in one. */
export function plainText(prose: Prose): string {
  const run = (nodes: readonly Inline[]): string =>
    nodes.map((n) => (n.t === 'em' ? run(n.c) : n.v)).join('');
  return prose.map(run).join(' ');
}
