import type { Name, Source } from './archive';
import { parseSpan } from './span';
import { spanWords } from './spanWords';

/** "Kidwai", "Ahmad and Mehsud", "Ahmad and others": who a work is cited under; its container where nobody signs. */
export function citedUnder(source: Source): string {
  const names = source.author.map(familyName);
  if (names.length > 2) return `${names[0]} and others`;
  return names.join(' and ') || source['container-title'] || source.publisher || source.title;
}

/** The short reference of a work: "Kidwai, 18 February 2026". */
export function shortReference(source: Source): string {
  const when = source.published === null ? 'undated' : spanWords(parseSpan(source.published));
  const where = source['container-title'];
  const who =
    where && ['news', 'feature', 'social-post', 'overview'].includes(source.kind)
      ? where
      : citedUnder(source);
  return `${who}, ${when}`;
}

function familyName(name: Name): string {
  return name.literal ?? name.family ?? '';
}
