import { mount, unmount } from 'svelte';
import { later, printedParts } from '../browser/away';
import { penOn } from '../browser/canvas';
import { add } from '../browser/entry';
import { followScroll, type Follower } from '../browser/scroll';
import { addSheet } from '../browser/sheet';
import { sized } from '../browser/size';
import { markStory } from '../browser/told';
import Apart from '../components/lens/Apart.svelte';
import Bar from '../components/lens/Bar.svelte';
import type { LensRecord } from '../model/lens/record';
import { stageOf, stageThrough } from '../model/lens/stage';
import { LENSES, type LensState } from '../model/lens/table';
import { parseParameters, printParameters } from '../model/parameters';
import { searchParameters } from '../search/parameter';
import { Lenses } from '../state/lenses.svelte';
import { OpenPanel } from '../state/panel.svelte';
import { Reading } from '../state/reading.svelte';
import { en as live } from '../words/en/live';
import { lensWords as words } from '../words/en/lens';
import { readingOf } from '../words/lens/reading';
import { toldView } from '../words/lens/told';
import styles from '../styles/lens.css?inline';

const NOTHING: LensRecord = { voices: [], claimants: [], sources: [], chapters: [], events: [] };
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * Fetches what the lenses need and puts them to work: the address says what is looked through, the bar below the mast says it to
 * the reader, and the page follows.
 * @param reading the position in the printed story @param button opens the panel @param asked whether it opens at once
 * @throws where the record cannot be had; the reader is told
 */
export async function startLenses(reading: Reading, button: HTMLElement, asked: boolean): Promise<void> {
  addSheet(styles);
  const record = await fetch('data/record.json')
    .then((answer) => (answer.ok ? (answer.json() as Promise<LensRecord>) : null))
    .catch(() => null);
  const root = document.documentElement;
  const lenses = new Lenses(record ?? NOTHING);
  const panel = new OpenPanel();
  const whole = reading.data;
  const printed = printedParts();
  const story = document.getElementById('story');
  const markAs = story ? markStory(story, later) : () => undefined;
  let shown: object | null = null;
  let follower: Follower | null = null;
  const props = { lenses, words, panel, say, go, copy, show, back: () => button.focus() };
  const anchor = document.querySelector('main') ?? undefined;
  const bar = mount(Bar, { target: document.body, props, ...(anchor && { anchor }) });
  if (!record) {
    lenses.notes = [words.missing];
    button.addEventListener('click', () => void unmount(bar), { once: true });
    throw new Error(words.missing);
  }
  read();
  addEventListener('popstate', read);
  button.addEventListener('click', () => (panel.open = true));
  panel.open = asked;
  await new Promise(requestAnimationFrame);
  delete root.dataset.known;

  /** Takes on what the address says. */
  function read(): void {
    const { state, faults } = parseParameters(LENSES, location.search, searchParameters);
    const missing = lenses.set(state);
    lenses.notes = [...new Set([...faults.map(words.fault), ...missing.map(words.nobody)])];
  }

  function go(state: LensState): void {
    lenses.set(state);
    lenses.notes = [];
    const search = printParameters(LENSES, lenses.state, location.search, searchParameters);
    add((search || location.pathname) + (lenses.apart ? '' : location.hash));
  }

  /** Shows the page as it is looked at; runs whenever that changes. */
  function show(): void {
    follower?.stop();
    follower = null;
    if (shown) void unmount(shown);
    shown = null;
    const { told, against } = lenses;
    if (lenses.apart) {
      reading.go(0);
      shown = standApart();
      return;
    }
    printed.back();
    reading.data = told ? { ...whole, ...stageThrough(whole, lenses.record, told.claims) } : whole;
    markAs(told && !against ? toldView(lenses.record, told, lenses.nameOf(told.lens), words) : null);
  }

  function standApart(): object | null {
    const { told, against, record: known, state } = lenses;
    const accounts = [told, against].flatMap((a) => (a ? [{ account: a, name: lenses.nameOf(a.lens) }] : []));
    const chapters = readingOf(known, accounts, words);
    const target = printed.away(chapters.map(({ id }) => id));
    if (!target) return null;
    const through = {
      ...whole,
      ...stageThrough(whole, known, accounts.length === 1 ? (told?.claims ?? null) : null),
    };
    const stage = stageOf(
      through,
      chapters.map(({ id, events }) => ({ id, events: events.map((e) => e.id) })),
    );
    const place = against || !stage.steps.length ? null : new Reading(stage);
    const title = against
      ? accounts.map(({ name }) => name).join(' · ')
      : words.knownTitle(say(state.known ?? ''));
    scrollTo({ top: 0, behavior: 'instant' });
    const outside = {
      measure: sized,
      pen: penOn,
      load: () => Promise.resolve({}),
      seek: (step: number) => follower?.showStep(step, false),
      open: (id: string) => document.getElementById(id)?.scrollIntoView(),
    };
    const done = (): void => {
      if (place) follower = follow(place);
    };
    return mount(Apart, {
      target,
      props: { chapters, title, words, live, reading: place, outside, later, done },
    });
  }
}

/** Follows the position in what stands in place of the article. */
function follow(reading: Reading): Follower {
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  return followScroll(
    {
      steps: all('main [data-step]'),
      questions: [],
      sections: all('.chapter'),
      stage: document.getElementById('stage'),
    },
    (position, _, swift) => {
      reading.swift = swift;
      reading.go(position);
    },
  );
}

function say(day: string): string {
  return day && DAY.format(new Date(`${day}T00:00:00Z`));
}

async function copy(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
}
