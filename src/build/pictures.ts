import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../model/archive';
import { lookup } from '../words/lookup';
import { disputePreview } from '../words/preview';
import { fontFiles } from './fonts';
import type { PictureFile } from './preview';
import { previewAlt, previewSvg } from './previewImage';
import { SHARE, shareImage } from './share';

/** The preview images of pages that have their own, by the path of the page, with what they show in words. */
export type Pictures = ReadonlyMap<string, PictureFile & { alt: string }>;

/** How wide they are drawn, in px: networks ask for no less than 600. */
const WIDTH = 640;

/** Draws the preview images of all events in dispute beside their pages; the others have that of the site. */
export async function eventPictures(archive: Archive, dist: string): Promise<Pictures> {
  const look = lookup(archive);
  const drawn = archive.events.flatMap((event) => {
    const preview = disputePreview(event, look, archive);
    return preview
      ? [{ id: event.id, alt: previewAlt(preview), svg: previewSvg(preview, archive.voices) }]
      : [];
  });
  const pictures = new Map<string, PictureFile & { alt: string }>();
  if (!drawn.length) return pictures;
  const fonts = await fontFiles(drawn.map(({ svg }) => svg).join(''));
  const height = Math.round((WIDTH / SHARE.width) * SHARE.height);
  for (const { id, alt, svg } of drawn) {
    const name = `e/${id}/share.png`;
    const path = join(dist, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await shareImage(svg, fonts, WIDTH));
    pictures.set(`e/${id}/`, { name, width: WIDTH, height, alt });
  }
  return pictures;
}
