import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import Stage from '../components/chart/Stage.svelte';
import type { Archive } from '../model/archive';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { stageWithCounts } from '../words/figures/stage';
import { typeset } from '../model/typeset';
import { Reading } from '../state/reading.svelte';
import { en } from '../words/en/live';
import { printed } from '../words/en/printed';
import Page from './Page.svelte';

const SLOT = '<i data-slot="stage"></i>';

/** The page of an archive, as HTML for the body: the article as it stays, the islands ready to be hydrated. */
export function renderBody(archive: Archive): string {
  const reading = new Reading(stageWithCounts(archive));
  const stage = render(Stage, { props: { reading, words: en } }).body;
  const slot = createRawSnippet(() => ({ render: () => SLOT }));
  const article = render(Page, { props: { archive, stage: slot, leaps: reading.leaps() } }).body;
  return settledText(article).replace(SLOT, () => stage);
}

/** The height (px) that a running count gives to its heading, which the card sets itself. */
const HEADING = 64;

/**
 * The figure of the share image: the running count with which the page opens, else the timeline at the first step that tells a
 * contradiction.
 * @param size of the drawing in px
 * @returns what it answers, its markup with the page's classes and those around it, how to read it, and the edition
 */
export function renderShare(archive: Archive, size: { width: number; height: number }): ShareFigure {
  const reading = new Reading(stageWithCounts(archive));
  const { edition, date } = archive.edition;
  const common = { edition: `${printed.edition} ${edition}, ${spanWords(parseSpan(date))}` };
  const count = reading.count && reading.data.counts[reading.count.ref.key];
  if (count) {
    const svg = pictureOf('count', reading, { ...size, height: size.height + HEADING });
    return { ...common, title: count.title, svg, classes: 'plate running', note: count.subtitle };
  }
  const first = reading.data.steps.findIndex((_, step) => {
    reading.go(step);
    return reading.fork !== null;
  });
  reading.go(Math.max(0, first));
  const svg = pictureOf('braid', reading, size);
  return { ...common, title: reading.fork?.asks ?? '', svg, classes: 'plot', note: printed['share.note'] };
}

/** One of the drawings on the stage. @param name its class */
function pictureOf(name: string, reading: Reading, size: { width: number; height: number }): string {
  const { body } = render(Stage, { props: { reading, words: en, size } });
  return new RegExp(`<svg[^>]*class="${name}[\\s\\S]*?</svg>`).exec(body)?.[0] ?? '';
}

interface ShareFigure {
  title: string;
  svg: string;
  classes: string;
  note: string;
  edition: string;
}

/**
 * The HTML of an article that is never hydrated: typeset between its tags, without the comments by which Svelte would find its way.
 */
export function settledText(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(/>[^<>]+</g, typeset)
    .replace(/([\p{L}\p{N}](?:<\/\w+>)+)'/gu, '$1’');
}
