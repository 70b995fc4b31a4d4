import { describe, expect, it } from 'vitest';
import { previewTags, siteAddress } from '../../../src/build/preview';

const edition = { title: 'A "record"', description: 'c & d', path: '' };
const event = { title: 'A day', description: 'What happened', path: 'e/day/' };

describe('the address of the site', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/record', 'https://example.org/record/'],
    [' http://example.org/record/ ', 'http://example.org/record/'],
  ])('%j is %j', (text, site) => expect(siteAddress(text)).toBe(site));

  it.each([
    'example.org',
    'ftp://example.org',
    'https://',
    'https://example.org/?a=1',
    'https://example.org/#a',
  ])('%j is refused, with a word on what is wanted', (text) =>
    expect(() => siteAddress(text)).toThrow(/CONTESTED_RECORD_URL must be/),
  );
});

describe('the tags of a preview', () => {
  it('name the image in full, and the page itself, where the site is known', () => {
    const tags = previewTags(edition, 'a figure', 'https://example.org/record/').join('\n');
    expect(tags).toContain('<link rel="canonical" href="https://example.org/record/" />');
    expect(tags).toContain('property="og:url" content="https://example.org/record/"');
    expect(tags).toContain('property="og:image" content="https://example.org/record/share.png"');
  });

  it('name the image beside the page where it is not', () => {
    const tags = previewTags(edition, 'a figure', null).join('\n');
    expect(tags).toContain('property="og:image" content="share.png"');
    expect(tags).not.toMatch(/canonical|og:url/);
    expect(tags).toContain('content="A &quot;record&quot;"');
    expect(tags).toContain('content="c &amp; d"');
  });

  it('name a page beside the main one by its own address, and the one image of the site', () => {
    const known = previewTags(event, 'a figure', 'https://example.org/record/').join('\n');
    expect(known).toContain('<link rel="canonical" href="https://example.org/record/e/day/" />');
    expect(known).toContain('property="og:image" content="https://example.org/record/share.png"');
    expect(previewTags(event, 'a figure', null).join('\n')).toContain('content="../../share.png"');
  });

  it('name no image where there is none', () => {
    expect(previewTags(edition, null, null).join('\n')).not.toMatch(/image/);
  });
});
