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
  remarkRest(slide, slide.start || slide.end ? slide.all : [], draft);
  const paragraphs = htmlText(slide.text).split(/\n\n+/).filter(Boolean);
  const [, edition, date = ''] = EDITION.exec(paragraphs.at(-1) ?? '') ?? [];
  const closed = edition === undefined ? null : spanOfWords(date);
  if (closed !== null) paragraphs.pop();
  const [subtitle, description, ...notice] = paragraphs;
  const headline = oneLine(htmlText(slide.headline));
  return {
    ...(slide.id ? { id: slug(slide.id) } : {}),
    title: shorten(`A timeline from ${file}`, 300),
    ...(headline ? fitted('title', headline, 300, slide.row, draft) : {}),
    ...fitted('subtitle', subtitle, 300, slide.row, draft),
    ...fitted('description', description, 500, slide.row, draft),
    ...fitted('notice', notice.join('\n\n') || undefined, 4000, slide.row, draft),
    ...(closed === null ? {} : { edition, date: closed }),
  };
}

/** What a title or an era holds besides its words and, of an era, its date, for which the form has no place. */
export function remarkRest(
  { row, display, group, notes }: Slide,
  dates: readonly string[],
  draft: Draft,
): void {
  const rest = [
    ...(display ? [`Display Date: ${display}`] : []),
    ...(group ? [`Group: ${group}`] : []),
    ...notes,
    ...dates,
  ];
  if (rest.length)
    draft.remark(row, 'the slide holds more than can be entered', `it is left here: ${rest.join('; ')}`);
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
