import { mount, unmount } from 'svelte';
import { fetchOnce } from '../browser/fetched';
import { pictureOf, pngOf } from '../browser/picture';
import { addSheet } from '../browser/sheet';
import { copyText, download, mindCopies, shareSheet } from '../browser/take';
import Take from '../components/controls/Take.svelte';
import TakeFigure from '../components/figure/TakeFigure.svelte';
import { eventOf } from '../model/address';
import type { FigureHead } from '../model/figure/head';
import type { EventView } from '../words/dossier';
import { take as words } from '../words/en/take';
import { figureCsv } from '../words/figureCsv';
import type { QuoteFile } from '../words/quote';
import takeStyles from '../styles/take.css?inline';

const load = fetchOnce<QuoteFile>('data/quote/');

/** The full address of an event, a question or a claim (which has its anchor) on this site, with what the reader has set. */
function addressOf(id: string): string {
  const { origin, pathname, search, protocol } = location;
  const anchor = id.split('.').length > 2 ? `c-${id}` : id;
  return `${protocol === 'file:' ? 'file://' : origin}${pathname}${search}#${anchor}`;
}

/** Puts the menu for copying and citing under each question of an open dossier. @returns takes them away */
export function showTakes(event: EventView): () => void {
  addSheet(takeStyles);
  const mounted = event.questions.flatMap(({ id, claims }) => {
    const target = document.getElementById(`${event.id}.${id}`);
    if (!target) return [];
    const props = {
      question: `${event.id}.${id}`,
      claims: claims.map((claim) => ({ id: claim.id, who: claim.who })),
      load: () => load(event.id),
      addressOf,
      copy: copyText,
      share: shareSheet(),
    };
    return [mount(Take, { target, props })];
  });
  return () => {
    for (const part of mounted) void unmount(part);
  };
}

/** Puts the buttons that save a figure beside its table. @returns takes them away */
export function showTakeFigure(target: HTMLElement, figure: FigureHead): () => void {
  addSheet(takeStyles);
  const part = mount(TakeFigure, {
    target,
    props: { figure, save: (form: 'svg' | 'png' | 'csv') => save(figure, form) },
  });
  return () => void unmount(part);
}

/** Sentences with their attribution for whoever copies a figure. */
export function startCopies(): void {
  mindCopies(async (claim) => {
    const file = await load(eventOf(claim));
    const sentence = file.claims[claim]?.sentence;
    return sentence === undefined ? null : `${sentence} (${file.record}, ${addressOf(claim)})`;
  });
}

async function save(figure: FigureHead, form: 'svg' | 'png' | 'csv'): Promise<void> {
  const address = addressOf(figure.id);
  const name = `${figure.id.replace(/[^\w.-]+/g, '-')}.${form}`;
  if (form === 'csv') {
    download(name, new Blob([figureCsv(figure, address)], { type: 'text/csv' }));
    return;
  }
  const picture = pictureOf(drawingOf(figure), {
    title: figure.title,
    subtitle: figure.subtitle,
    source: `${words.source} ${figure.read.map(({ text }) => text).join('; ')}.`,
    address,
    rows: [figure.table.head, ...figure.table.rows].map((row) => row.filter(Boolean).join(' · ')),
  });
  const content = form === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
  download(name, content);
}

/** The drawing of a figure on the page; `null` where it is shown in words. */
function drawingOf({ id }: FigureHead): SVGSVGElement | null {
  return document.querySelector<SVGSVGElement>(
    `figure[data-figure="${CSS.escape(id)}"] .drawing svg[role="img"]`,
  );
}
