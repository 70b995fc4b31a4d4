import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import Stage from '../components/chart/Stage.svelte';
import type { Archive } from '../model/archive';
import { stageData } from '../model/stage';
import { typeset } from '../model/typeset';
import { Reading } from '../state/reading.svelte';
import { en } from '../words/en';
import Page from './Page.svelte';

const SLOT = '<i data-slot="stage"></i>';

/** The page of an archive, as HTML for the body: the article as it stays, the islands ready to be hydrated. */
export function renderBody(archive: Archive): string {
  const stage = render(Stage, { props: { reading: new Reading(stageData(archive)), words: en } }).body;
  const slot = createRawSnippet(() => ({ render: () => SLOT }));
  const article = render(Page, { props: { archive, stage: slot } }).body;
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
