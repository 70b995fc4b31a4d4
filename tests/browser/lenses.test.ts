import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { accountOf, type Account, type Lens } from '../../src/model/lens/account';
import { statedDays } from '../../src/model/lens/known';
import { claimsIn, type LensRecord } from '../../src/model/lens/record';
import { useBrowser } from '../support/browser';
import { builtPath, ready, SIZES } from '../support/page';

const visit = useBrowser();
const record = JSON.parse(readFileSync(builtPath('data/record.json'), 'utf8')) as LensRecord;
const days = statedDays(record);
const claims = record.events.flatMap(claimsIn);

/** The account that most claims belong to: of a claimant, and of another voice. */
const [first, second] = record.claimants
  .map((c) => ({ ...c, account: accountOf(record, { kind: 'claimant', id: c.id }) }))
  .sort((a, b) => b.account.claims.size - a.account.claims.size)
  .filter((c, i, all) => all.findIndex((other) => other.voice === c.voice) === i);
const [a, b] = [first!.account, second!.account];
const address = ({ kind, id }: Lens): string => `${kind}:${id}`;

/** Waits until what the lenses do to the page has been done in whole. */
async function done(page: Page, account: Account | null): Promise<void> {
  await page.waitForSelector('[data-lens] .lens-bar', { timeout: 30_000 });
  if (account) await page.waitForFunction(() => !document.querySelector('.chapter:not(:has(> .lens-end))'));
  else
    await page.waitForFunction(() => {
      const reading = document.querySelector<HTMLElement>('.lens-reading');
      return reading?.dataset.events === String(reading?.querySelectorAll('.step').length);
    });
}

/** All that is in the document but its scripts and styles. */
const markup = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll('script, style, noscript')) part.remove();
    return copy.outerHTML;
  });

describe('as known on a day', () => {
  it('nothing stated later is in the document, on any of several days; clearing brings all back', async () => {
    const at = [0.05, 0.3, 0.8, 0.95].map((share) => days[Math.floor(days.length * share)]!);
    const { page, errors } = await visit({ viewport: SIZES[1], at: `?known=${at[0]!}` });
    for (const day of at) {
      if (day !== at[0]) {
        await page.click('.lens-bar button');
        await page.fill('dialog [type=date]', day);
        await page.locator('dialog [type=date]').dispatchEvent('change');
        await page.locator('dialog header button').click();
      }
      await done(page, null);
      expect(new URL(page.url()).searchParams.get('known')).toBe(day);
      const html = await markup(page);
      const events = record.events.filter((event) => html.includes(`id="${event.id}-claims"`));
      const known = events.flatMap(claimsIn).filter((claim) => claim.day !== null && claim.day <= day);
      expect(await page.locator('.lens-reading .answers li').count()).toBe(known.length);
      // Words of later claims, unless an earlier one or a question says the same.
      const said = [
        ...known.map((c) => c.answer),
        ...events.flatMap((e) => [e.title, ...e.questions.map((q) => q.asks)]),
      ].join(' ');
      const later = claims.filter(
        (c) => (c.day === null || c.day > day) && c.answer.length > 30 && !said.includes(c.answer),
      );
      expect(later.filter((c) => html.includes(c.answer) || html.includes(c.id))).toEqual([]);
      const works = record.sources.filter((s) => (s.day === null || s.day > day) && s.name.length > 40);
      const early = record.sources
        .filter((s) => s.day !== null && s.day <= day)
        .map((s) => s.name)
        .join(' ');
      expect(works.filter((s) => html.includes(s.name) && !early.includes(s.name))).toEqual([]);
    }
    const steps = record.events.length;
    await page.locator('.lens-bar button').last().click();
    await page.waitForSelector('.step .told-text');
    expect(await page.locator('.step[data-event]').count()).toBe(steps);
    expect(await page.locator('.lens-bar').count()).toBe(0);
    await page.goBack();
    await done(page, null);
    expect(await page.locator('.told-text').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('as told by an account', () => {
  it('every event, figure and question shows what the account has, or that it has nothing', async () => {
    const { page, errors } = await visit({ viewport: SIZES[0], at: `?told=${address(a.lens)}` });
    await done(page, a);
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.step[data-event]')].map(({ dataset }) => [
        dataset.event,
        dataset.told,
      ]),
    );
    expect(Object.fromEntries(marks)).toEqual(Object.fromEntries(a.tells));
    const figures = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.chapter a.figure')].map((f) => ({
        claim: f.href.split('#c-')[1] ?? '',
        told: f.dataset.told,
        beside: f.nextElementSibling?.matches('.lens-value') ? f.nextElementSibling.textContent : '',
      })),
    );
    for (const { claim, told, beside } of figures) {
      expect(told).toBe(a.claims.has(claim) ? 'own' : 'other');
      const question = claim.split('.', 2).join('.');
      const answers = claims.filter((c) => a.claims.has(c.id) && c.id.startsWith(`${question}.`));
      if (told === 'own') continue;
      if (answers.length) expect(beside).toContain(answers[0]!.answer);
      else expect(beside).toContain('not in this account');
    }
    expect(await page.locator('.lens-bar').textContent()).toContain(
      `does not mention ${String(a.counts.silent)}`,
    );
    await page.locator('.lens-bar button').last().click();
    await page.waitForFunction(() => !document.querySelector('.lens-end, [data-told]'));
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    await done(page, a);
    expect(errors).toEqual([]);
  });

  it('beside another shows both in columns of one width', async () => {
    const { page } = await visit({
      viewport: SIZES[1],
      at: `?told=${address(a.lens)}&against=${address(b.lens)}`,
    });
    await done(page, null);
    const both = record.events.filter((e) => [a, b].some(({ tells }) => tells.get(e.id) !== 'silent'));
    expect(await page.locator('.lens-reading .step').count()).toBe(both.length);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('.answers > div')].map((d) =>
        Math.round(d.getBoundingClientRect().width),
      ),
    );
    expect(new Set(widths).size).toBe(1);
  });
});

describe('lenses', () => {
  it('axe finds nothing: as known on a day with the panel open, and two accounts', async () => {
    const day = `?known=${days[Math.floor(days.length / 2)]!}`;
    for (const at of [day, `?told=${address(a.lens)}&against=${address(b.lens)}`]) {
      const { page } = await visit({ viewport: SIZES[0], colorScheme: 'dark', bypassCSP: true, at });
      await done(page, null);
      if (at === day) await page.locator('.lens-bar button').first().click();
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        const { violations } = await run.run(document, { resultTypes: ['violations'] });
        return violations.map((v) => `${v.id} × ${v.nodes.length}: ${v.nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
    }
  });
});

describe('the panel of accounts', () => {
  it('opens by key, keeps the focus, and gives it back', async () => {
    const { page } = await visit({ viewport: SIZES[1] });
    await ready(page);
    await page.locator('.mast > button:not(.find)').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.fill('dialog [type=search]', first!.name);
    await page.locator('dialog .pick li button').first().click();
    await page.waitForSelector('.lens-bar');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('.mast > button:not(.find)'))).toBe(
      true,
    );
  });

  it('is not needed: what an address says that the page does not know is noted, and can be dismissed', async () => {
    const { page, errors } = await visit({
      viewport: SIZES[0],
      at: '?told=claimant:nobody-at-all&known=2025-02-30&x=1',
    });
    await page.waitForSelector('.lens-bar');
    expect(await page.locator('.lens-bar p').count()).toBe(3);
    expect(await page.locator('main').isVisible()).toBe(true);
    for (let left = 3; left; left -= 1) await page.locator('.lens-bar button').first().click();
    await page.waitForSelector('.lens-bar', { state: 'detached' });
    expect(errors).toEqual([]);
  });
});
