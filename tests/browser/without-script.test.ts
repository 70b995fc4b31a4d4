import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser';
import { typeset } from '../../src/model/typeset';
import { builtArchive, plain } from '../support/page';

const visit = useBrowser();
const archive = builtArchive();
/** One with many claims. */
const event = [...archive.events].sort((a, b) => b.questions.length - a.questions.length)[0]!;

/** The values of a data attribute, in the order of the page. */
function values(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (attribute) =>
      [...document.querySelectorAll(`main [${attribute}]`)].map((e) => e.getAttribute(attribute) ?? ''),
    name,
  );
}

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

describe('without script', () => {
  it('the page holds every question, source and term of the archive, each once', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    const ids = (selector: string): Promise<string[]> =>
      page.evaluate((s) => [...document.querySelectorAll(s)].map((e) => e.id), selector);
    const questions = archive.events.flatMap((e) => e.questions.map((q) => `${e.id}.${q.id}`));
    expect(sorted(await ids('main [data-question]'))).toEqual(sorted(questions));
    expect(sorted(await ids('.sources > li'))).toEqual(sorted(archive.sources.map((s) => `s-${s.id}`)));
    expect(sorted(await values(page, 'data-term'))).toEqual(sorted(archive.terms.map((t) => t.id)));
  });

  it('a figure of the story leads to its claim, on the page of its event', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    const figure = page.locator('.told-text a.figure').nth(20);
    const id = (await figure.getAttribute('href'))!.replace(/^.*#/, '');
    await figure.click();
    await page.waitForURL(/\/e\/[^/]+\/index\.html#c-/);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
    await page.locator('.mast a').click();
    expect(await page.locator('[data-step]').count()).toBeGreaterThan(20);
  });

  it('the page holds every event once, with its title and the words that tell it', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    const records = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.story [data-event]')].map((e) => ({
        id: e.dataset.event,
        title: e.querySelector('h3')?.textContent ?? '',
        text: (e.querySelector('.told-text')?.textContent ?? '').trim(),
        open: e.querySelector('.told-text')?.checkVisibility(),
      })),
    );
    expect(sorted(records.map((r) => r.id ?? ''))).toEqual(sorted(archive.events.map((e) => e.id)));
    const mute = records.filter((r) => r.title === '' || r.text.length < 20 || !r.open);
    expect(mute.map((r) => r.id)).toEqual([]);
  });

  it('each claim, on the page of its event, names its claimant and leads to a source that stands there', async () => {
    const { page } = await visit({ javaScriptEnabled: false, at: `e/${event.id}/` });
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-claim]')].map((c) => ({
        id: c.dataset.claim ?? '',
        text: c.textContent,
        sources: [...c.querySelectorAll('a[href^="#s-"]')].map((a) => a.getAttribute('href')?.slice(1) ?? ''),
        found: [...c.querySelectorAll('a[href^="#s-"]')].every(
          (a) => document.getElementById(a.getAttribute('href')?.slice(1) ?? '')?.dataset.source,
        ),
      })),
    );
    const claims = new Map(archive.claims.map((c) => [c.id, c]));
    const names = new Map(archive.claimants.map((c) => [c.id, [c.name, c.short, c.inText]]));
    const wrong = found.filter((f) => {
      const claim = claims.get(f.id);
      if (!claim) return true;
      const cited = claim.citations.every((c) =>
        [c.source, ...c.via].every((id) => f.sources.includes(`s-${id}`)),
      );
      const known = f.text.toLowerCase();
      const named = names.get(claim.claimant)?.some((n) => known.includes(typeset(n).toLowerCase()));
      const told = named === true && f.text.includes(typeset(claim.says.text));
      return !told || !cited || !f.found || f.sources.length === 0;
    });
    expect(wrong.map((f) => f.id)).toEqual([]);
    expect(sorted(found.map((f) => f.id))).toEqual(sorted(event.questions.flatMap((q) => q.claims)));
  });

  it('the narrator’s words all stand there', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    const text = await page.evaluate(
      () => document.querySelector('.story')?.textContent.replace(/\s+/g, ' ') ?? '',
    );
    const own = archive.chapters.flatMap((c) => [c.opening, ...c.steps.map((s) => s.text), c.close]);
    const told = [...own, ...archive.events.map((e) => e.summary)].flat();
    const used = new Set(
      archive.chapters.flatMap((c) => c.steps.filter((s) => s.text.length).map((s) => s.event)),
    );
    const hidden = new Set(archive.events.filter((e) => used.has(e.id)).flatMap((e) => e.summary));
    const missing = told
      .filter((paragraph) => !hidden.has(paragraph))
      .map((paragraph) =>
        typeset(plain([paragraph]))
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((words) => !text.includes(words));
    expect(missing).toEqual([]);
  });

  it('ids are unique, and every link within the page has its end', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    const { twice, dangling, count } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      const links = [...document.querySelectorAll('a[href^="#"]')].map(
        (a) => a.getAttribute('href')?.slice(1) ?? '',
      );
      const known = new Set(ids);
      return {
        count: links.length,
        twice: ids.filter((id, i) => ids.indexOf(id) !== i),
        dangling: [...new Set(links.filter((id) => !known.has(id)))],
      };
    });
    expect({ twice, dangling }).toEqual({ twice: [], dangling: [] });
    expect(count).toBeGreaterThan(archive.events.length);
  });

  it.each(['', `e/${event.id}/`, 'sources/'])(
    'headings of “%s” begin with one h1 and never skip a level',
    async (at) => {
      const { page } = await visit({ javaScriptEnabled: false, at });
      const levels = await page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => ({
          level: Number(h.tagName[1]),
          text: h.textContent.trim(),
        })),
      );
      expect(levels.filter((h) => h.level === 1)).toHaveLength(1);
      expect(levels[0]?.level).toBe(1);
      expect(levels.filter((h) => h.text === '')).toEqual([]);
      expect(levels.filter((h, i) => i > 0 && h.level > levels[i - 1]!.level + 1).slice(0, 5)).toEqual([]);
    },
  );

  it.each(['', `e/${event.id}/`, 'sources/'])(
    'nothing but links of “%s” leads elsewhere, no style or handler is in an attribute',
    async (at) => {
      const { page, foreign } = await visit({ javaScriptEnabled: false, at });
      const found = await page.evaluate(() => {
        const attributes = [...document.querySelectorAll('*')].flatMap((e) =>
          [...e.attributes].map((a) => ({ tag: e.localName, name: a.name, value: a.value })),
        );
        const loads = /^(src|href|xlink:href|srcset|poster|data|action|formaction|ping)$/;
        return {
          style: attributes.filter((a) => a.name === 'style' || a.name.startsWith('on')),
          elsewhere: attributes.filter(
            (a) => loads.test(a.name) && /^(https?:)?\/\//.test(a.value) && a.tag !== 'a',
          ),
          script: attributes.filter((a) => /^\s*javascript:/i.test(a.value)),
          unsafe: [...document.querySelectorAll('a[href^="http"]')].filter(
            (a) => !/noopener/.test(a.getAttribute('rel') ?? ''),
          ).length,
        };
      });
      expect(found).toEqual({ style: [], elsewhere: [], script: [], unsafe: 0 });
      expect(foreign).toEqual([]);
    },
  );

  it.each([390, 768, 1440])('can be read at %d px, and its dossiers open', async (width) => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const wider = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await wider()).toBe(false);
    const details = page.locator('.story details').first();
    const claim = details.locator('.digest').first();
    expect(await claim.isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await claim.isVisible()).toBe(true);
    await page.locator('.contents summary').click();
    expect(await page.locator('.contents a').first().isVisible()).toBe(true);
    await page.locator('.contents summary').click();
    expect(await wider()).toBe(false);
    const covered = await page.evaluate(() => {
      const words = document.querySelector('#chapter-accession p:not(.when)');
      words?.scrollIntoView({ block: 'center' });
      const box = words?.getBoundingClientRect();
      const at = box ? document.elementFromPoint(box.left + box.width / 2, box.top + 8) : null;
      return !at?.closest('#chapter-accession');
    });
    expect(covered).toBe(false);
  });

  it.each([320, 390, 768, 1440])('the page of an event can be read at %d px', async (width) => {
    const { page } = await visit({
      javaScriptEnabled: false,
      at: `e/${event.id}/`,
      viewport: { width, height: 900 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator('.claim:visible').count()).toBe(
      event.questions.flatMap((q) => q.claims).length,
    );
    expect(await page.locator('[rel=prev], [rel=next]').count()).toBeGreaterThan(0);
  });
});
