import type { Draft } from './draft';
import type { EditionWords } from './edition';
import { slug } from './ids';
import { htmlText, oneLine, shorten } from './plain';
import type { Slide } from './slides';
import { spanOfWords } from './spanOfWords';

/** What the last paragraph of this archive’s own export says of its edition. */
const EDITION = /^Edition (.{1,40}), (.+)\.$/;

/**
 * What the title of a timeline says of the whole. The title of an export of this software gives back its edition; of any other, the
 * text becomes subtitle, description and notice as far as it has paragraphs for them.
 * @param file the name of the file, for timelines without a title
 */
export function titleWords(slides: readonly Slide[], file: string, draft: Draft): EditionWords {
  const [slide, ...others] = slides.filter(({ type }) => type === 'title');
  for (const { row, all } of others) draft.remark(row, 'the timeline has another title', 'keep one', all);
  if (!slide) return { title: shorten(`A timeline from ${file}`, 300) };
  if (slide.notes.length)
    draft.remark(slide.row, 'the title holds more than words', `it is left: ${slide.notes.join('; ')}`);
  const paragraphs = htmlText(slide.text).split(/\n\n+/).filter(Boolean);
  const [, edition, date = ''] = EDITION.exec(paragraphs.at(-1) ?? '') ?? [];
  const closed = edition === undefined ? null : spanOfWords(date);
  if (closed !== null) paragraphs.pop();
  const [subtitle, description, ...notice] = paragraphs;
  return {
    ...(slide.id ? { id: slug(slide.id) } : {}),
    title: shorten(oneLine(htmlText(slide.headline)), 300) || shorten(`A timeline from ${file}`, 300),
    ...fitted('subtitle', subtitle, 300, slide.row, draft),
    ...fitted('description', description, 500, slide.row, draft),
    ...fitted('notice', notice.join('\n\n') || undefined, 4000, slide.row, draft),
    ...(closed === null ? {} : { edition, date: closed }),
  };
}

function fitted(
  key: string,
  text: string | undefined,
  limit: number,
  row: number,
  draft: Draft,
): Record<string, string> {
  if (text === undefined) return {};
  if (text.length > limit)
    draft.remark(row, `the ${key} was cut, it is longer than ${limit} characters`, `it said: ${text}`);
  return { [key]: shorten(key === 'subtitle' ? oneLine(text) : text, limit) };
}
