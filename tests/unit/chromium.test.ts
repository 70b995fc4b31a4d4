import { describe, expect, it } from 'vitest';
import { candidates } from '../chromium';

const OWN = '/cache/playwright/chrome';

describe('the Chromium to test with', () => {
  it('is the one named in the environment, by the most particular name first', () => {
    const env = {
      CHROME_PATH: '/b',
      CHROMIUM_PATH: '/a',
      PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/c',
      PATH: '/x',
    };
    expect(candidates(env, 'linux', OWN).slice(0, 4)).toEqual(['/a', '/b', '/c', '/x/chromium']);
  });

  it('is otherwise looked for on PATH, Chromium in all folders before Chrome in any', () => {
    const found = candidates({ PATH: '/x:/y' }, 'linux', OWN);
    expect(found.slice(0, 2)).toEqual(['/x/chromium', '/y/chromium']);
    expect(found.indexOf('/y/chromium-browser')).toBeLessThan(found.indexOf('/x/google-chrome'));
  });

  it('may stand in a usual place that is not on PATH', () => {
    expect(candidates({}, 'linux', OWN)).toContain('/usr/bin/chromium');
    expect(candidates({}, 'darwin', OWN)[0]).toBe('/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(candidates({ PROGRAMFILES: 'C:\\Programs' }, 'win32', OWN)).toContain(
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    );
  });

  it('is Playwright’s own only if there is no other', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(candidates({ PATH: '/usr/bin', CHROMIUM_PATH: '' }, platform, OWN).at(-1)).toBe(OWN);
    }
  });

  it('names no path twice', () => {
    const found = candidates({ PATH: '/usr/bin:/usr/bin', CHROME_PATH: '/usr/bin/chromium' }, 'linux', OWN);
    expect(found).toHaveLength(new Set(found).size);
    expect(found[0]).toBe('/usr/bin/chromium');
  });
});
