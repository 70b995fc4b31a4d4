import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import Stage from '../components/chart/Stage.svelte';
import type { Archive } from '../model/archive';
import { stageWithCounts } from '../words/figures/stage';
import { typeset } from '../model/typeset';
import { Reading } from '../state/reading.svelte';
import { en } from '../words/en';
import Page from './Page.svelte';

const SLOT = '<i data-slot="stage"></i>';

/** The page of an archive, as HTML for the body: the article as it stays, the islands ready to be hydrated. */
export function renderBody(archive: Archive): string {
  const reading = new Reading(stageWithCounts(archive));
  const stage = render(Stage, { props: { reading, words: en } }).body;
  const slot = createRawSnippet(() => ({ render: () => SLOT }));
  const article = render(Page, { props: { archive, stage: slot, leaps: reading.leaps() } }).body;
  return typesetText(withoutMarkers(article)).replace(SLOT, () => stage);
}

/** Drops the comments by which Svelte would find its way in hydration: the article is never hydrated. */
function withoutMarkers(html: string): string {
  return html.replace(/<!--.*?-->/gs, '');
}

/** Typesets what stands between tags. */
function typesetText(html: string): string {
  return html.replace(/>[^<>]+</g, typeset);
}
