import { addressOf } from '../model/address';
import { escape } from './escape';
import { SHARE } from './share';

/**
 * Where the page will stand, as it was set for the build: `https://example.org/record`, with or without a slash at its end.
 * @returns the address with a slash at its end, `null` for an empty one
 * @throws if it is no web address, or holds a query or a fragment
 */
export function siteAddress(text: string): string | null {
  if (text.trim() === '') return null;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new Error(
      `CONTESTED_RECORD_URL must be a web address such as https://example.org/record/, not "${text}".`,
    );
  }
  return url.href.replace(/\/*$/, '/');
}

/** What a preview tells of a page. */
export interface Preview {
  title: string;
  description: string;
  /** Where the page stands on the site; empty for the main one. */
  path: string;
}

/** A picture: its name as seen from the main page, its size in px. */
export interface PictureFile {
  name: string;
  width: number;
  height: number;
}

/**
 * The tags by which other sites preview a link to the page (Open Graph; Twitter's where that has no like). Most of them show an image
 * only if its address is whole.
 * @param image what the share image shows, in words; `null` where there is none
 * @param site with a slash at its end; `null` if it is not known @param file the image, if not that of the site
 */
export function previewTags(
  { title, description, path }: Preview,
  image: string | null,
  site: string | null,
  file: PictureFile = { name: 'share.png', ...SHARE },
): string[] {
  const tags = [property('title', title), property('description', description), property('type', 'article')];
  if (site !== null) {
    const address = site + path;
    tags.push(`<link rel="canonical" href="${escape(address)}" />`, property('url', address));
  }
  if (image === null) return tags;
  return [
    ...tags,
    property('image', (site ?? addressOf(path).up) + file.name),
    property('image:width', String(file.width)),
    property('image:height', String(file.height)),
    property('image:alt', image),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
}

function property(name: string, content: string): string {
  return `<meta property="og:${name}" content="${escape(content)}" />`;
}
