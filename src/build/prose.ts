import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Inline, Prose } from '../model/archive';
import type { Editorial } from './editorial';
import type { Resolved } from './references';
import type { Report } from './shape';

/** Turns what stands between braces into an inline node, or says what is wrong with it. */
export type Resolve = (reference: string) => Resolved;

/**
 * Compiles narrator's prose: paragraphs (a folded YAML text keeps one line break of each blank line), `*emphasis*` and references in braces; anything else is a problem.
 * Markdown by mdast-util-from-markdown (CommonMark).
 */
export function compileProse(
  text: string | undefined,
  path: (string | number)[],
  report: Report,
  editorial: Editorial,
  resolve: Resolve,
): Prose {
  if (!text) return [];
  const whole = text.replace(/\n+/g, '\n\n');
  editorial.figures(whole, path, report);
  editorial.voice(whole, path, report);
  editorial.deedsIn(whole, path, report);
  return fromMarkdown(whole).children.flatMap(paragraph);

  function paragraph(block: RootContent): Inline[][] {
    if (block.type === 'paragraph') return [block.children.flatMap(inline)];
    unsupported(block.type, whole.slice(block.position?.start.offset, block.position?.end.offset));
    return [];
  }

  function inline(node: PhrasingContent): Inline[] {
    if (node.type === 'text') return withReferences(node.value);
    if (node.type === 'emphasis') return [{ t: 'em', c: node.children.flatMap(inline) }];
    unsupported(node.type, whole.slice(node.position?.start.offset, node.position?.end.offset));
    return [];
  }

  function withReferences(value: string): Inline[] {
    return value.split(/(\{[^{}]*\})/).flatMap((piece): Inline[] => {
      if (!piece) return [];
      if (!/^\{.*\}$/s.test(piece)) {
        if (/[{}]/.test(piece))
          report(path, 'BAD_REFERENCE', 'a brace stands alone', 'close the reference', piece);
        return [{ t: 'text', v: piece.replace(/\s+/g, ' ') }];
      }
      const node = resolve(piece.slice(1, -1).trim());
      if ('t' in node) return [node];
      report(path, 'BAD_REFERENCE', `${piece} ${node.what}`, node.mend, piece);
      return [];
    });
  }

  function unsupported(type: string, source: string): void {
    const inside = source.split('\n')[0]?.slice(0, 60);
    report(
      path,
      'BAD_PROSE',
      `prose has no ${NAMES[type] ?? type}`,
      'write paragraphs with *emphasis* and references',
      inside,
    );
  }
}

const NAMES: Record<string, string> = {
  heading: 'headings',
  list: 'lists',
  code: 'code blocks (text indented by four or more)',
  inlineCode: 'code',
  link: 'links: sources are cited through claims',
  image: 'pictures',
  strong: 'bold type',
  blockquote: 'block quotes',
  thematicBreak: 'rules',
  html: 'markup',
  break: 'forced line breaks',
  definition: 'link definitions',
};
