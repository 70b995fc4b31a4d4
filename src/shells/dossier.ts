import { mount, unmount } from 'svelte';
import Claims from '../components/dossier/Claims.svelte';
import End from '../components/dossier/End.svelte';
import type { EventView } from '../words/dossier';
import { en as words } from '../words/en/live';
import { showTakes } from './take';

/**
 * Shows the full record of an event in its dossier: under each question its claims in place of the short record, at the end the rest.
 * @returns puts the short record back
 */
export function showDossier(dossier: HTMLElement, event: EventView, close: () => void): () => void {
  const short = [...dossier.querySelectorAll<HTMLElement>('.digest, .all')];
  for (const part of short) part.hidden = true;
  const mounted: object[] = event.questions.flatMap(({ id, claims }) => {
    const target = document.getElementById(`${event.id}.${id}`);
    return target ? [mount(Claims, { target, props: { claims } })] : [];
  });
  mounted.push(mount(End, { target: dossier, props: { event, words, close } }));
  const takeAway = showTakes(event);
  return () => {
    takeAway();
    for (const part of mounted) void unmount(part);
    for (const part of short) part.hidden = false;
  };
}
