import { hydrate, mount } from 'svelte';
import { penOn } from '../browser/canvas';
import { gentleAddress } from '../browser/address';
import { mindDossiers } from '../browser/dossier';
import { stepKeys } from '../browser/keys';
import { mindLenses } from '../browser/lens';
import { watchMotion } from '../browser/motion';
import { fetchOnce } from '../browser/fetched';
import { mindPanels } from '../browser/panel';
import { mindPrinting } from '../browser/print';
import { untilRest } from '../browser/rest';
import { mindSearch } from '../browser/searchButton';
import { followScroll } from '../browser/scroll';
import { sized } from '../browser/size';
import Stage from '../components/chart/Stage.svelte';
import Here from '../components/controls/Here.svelte';
import type { FigureHead } from '../model/figure/head';
import type { PackedStage } from '../model/stagePacked';
import { unpackStage } from '../model/stageUnpack';
import { Reading } from '../state/reading.svelte';
import type { EventView } from '../words/dossier';
import { en as words } from '../words/en/live';

/** Makes the prerendered page live: each island on its own container, all sharing one reading position. */
export function startReader(packed: PackedStage): void {
  const data = unpackStage(packed);
  const reading = new Reading(data);
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const steps = all('[data-step]');
  const writeAddress = gentleAddress();
  const moved = untilRest((moving) => (reading.moving = moving));
  const follower = followScroll(
    {
      steps,
      questions: all('[data-question]'),
      sections: all('.chapter'),
      stage: document.getElementById('stage'),
    },
    (position, question, swift) => {
      if (!steps[0]?.isConnected) return;
      if (position !== reading.position) moved();
      reading.swift = swift;
      reading.go(position, question);
      writeAddress(question ?? (position > 0 ? (data.steps[reading.step]?.id ?? null) : null));
    },
  );

  island('stage', (target) => {
    const outside = {
      measure: sized,
      pen: penOn,
      load: fetchOnce<Record<string, FigureHead>>('data/figures/'),
      seek: (step: number) => follower.showStep(step, false),
      open: (address: string) => show(document.getElementById(address)),
      take: () => import('./take'),
    };
    hydrate(Stage, { target, props: { reading, words, outside } });
  });
  island('here', (target) => mount(Here, { target, props: { reading, words } }));
  island('settings', (target) =>
    target.parentElement?.addEventListener(
      'toggle',
      () => void import('./settings').then(({ showSettings }) => showSettings(target)),
      { once: true },
    ),
  );
  mindPanels();
  const record = fetchOnce<EventView>('data/dossiers/');
  const close = mindDossiers(async (event) => {
    const [{ showDossier }, view] = await Promise.all([import('./dossier'), record(event)]);
    return (dossier) => showDossier(dossier, view, () => close(dossier));
  }, words['dossier.missing']);
  mindLenses(words.lenses, async (button, asked) =>
    (await import('./lens')).startLenses(reading, button, asked),
  );
  mindSearch(words.search, () => void import('./search').then(({ openSearch }) => openSearch()));
  mindPrinting();
  addEventListener('pointerup', copies);
  addEventListener('keyup', copies);
  watchMotion((still) => (reading.still = still));
  // While a jump by key still scrolls, the next press goes on from where it aims. Any other way of moving ends that; not
  // every browser has `scrollend`.
  let aim: number | null = null;
  stepKeys((by) => {
    if (!steps[0]?.isConnected) return;
    const from = aim ?? (reading.position > 0 ? reading.step : -1);
    aim = Math.min(Math.max(from + by, 0), steps.length - 1);
    follower.showStep(aim, !reading.still);
  });
  for (const type of ['scrollend', 'wheel', 'touchstart', 'pointerdown'] as const) {
    addEventListener(type, () => (aim = null), { passive: true });
  }

  /** With the first selection comes what minds copying. */
  function copies(): void {
    if (getSelection()?.isCollapsed !== false) return;
    removeEventListener('pointerup', copies);
    removeEventListener('keyup', copies);
    void import('./take').then(({ startCopies }) => startCopies());
  }

  function show(element: Element | null | undefined): void {
    element?.scrollIntoView({ behavior: reading.still ? 'auto' : 'smooth', block: 'start' });
  }
}

function island(name: string, start: (target: HTMLElement) => void): void {
  const target = document.querySelector<HTMLElement>(`[data-island="${name}"]`);
  if (target) start(target);
}
